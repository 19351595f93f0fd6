import { linkTarget } from './link-target.ts';

/** What is written with a protocol, as an address of the web, or as one of a mailbox. 'kl.dk' alone may as well be a missing space. */
const WRITTEN_AS_ADDRESS = /^(?:https?:\/\/[^\s/.][^\s]*|www\.[^\s/.]+\.[^\s]+|[^\s@/:]+@[^\s@/:]+\.\p{L}{2,})$/iu;
/** The longest address that is looked for, in characters. */
export const LONGEST_ADDRESS = 2000;
const OPENS = /^[([{<«»“”"'’‘]+/u;
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const ENDS = /[.,;:!?…<>«»“”"'’‘]/u;

export type TypedAddress = { /** Offsets in the text that was given. */ readonly from: number; readonly to: number; readonly href: string };

/** The word without what a sentence puts behind it: a bracket that the word opens itself is its own. */
function withoutEnd(word: string): string {
  let rest = word;
  for (let last = rest.slice(-1); last !== ''; last = rest.slice(-1)) {
    const opening = PAIRS[last];
    const isOdd = opening !== undefined && rest.split(opening).length < rest.split(last).length;
    if (!isOdd && !ENDS.test(last)) break;
    rest = rest.slice(0, -1);
  }
  return rest;
}

/** The address that a text ends in, with the signs of the sentence around it left out; null where its last word is none that an answer may link to. */
export function addressAtEnd(text: string): TypedAddress | null {
  const word = /\S*$/u.exec(text.slice(-LONGEST_ADDRESS - 1))?.[0] ?? '';
  if (word === '' || word.length > LONGEST_ADDRESS) return null;
  const start = text.length - word.length;
  const opened = OPENS.exec(word)?.[0].length ?? 0;
  const address = withoutEnd(word.slice(opened));
  const href = WRITTEN_AS_ADDRESS.test(address) ? linkTarget(address) : null;
  return href === null ? null : { from: start + opened, to: start + opened + address.length, href };
}
