/** What a key does while a note's card has the focus. */
export type CardCommand =
  | 'next'
  | 'previous'
  | 'enter'
  | 'activate'
  | 'edit'
  | 'reply'
  | 'cite'
  | 'resolve'
  | 'history'
  | 'remove'
  | 'leave';

type PressedKey = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

const keys: Readonly<Record<string, CardCommand>> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  Enter: 'enter',
  ' ': 'activate',
  e: 'edit',
  s: 'reply',
  c: 'cite',
  l: 'resolve',
  h: 'history',
  Delete: 'remove',
  Escape: 'leave',
};

export function cardCommand({ key, shiftKey, ctrlKey, metaKey, altKey }: PressedKey): CardCommand | null {
  if (shiftKey || ctrlKey || metaKey || altKey) return null;
  // Whatever Caps Lock says.
  return keys[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
