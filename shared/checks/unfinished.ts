import { placeIn, wordsOf, type AnswerPart, type AnswerText } from '../response/answer-parts.ts';
import type { NodeJson } from '../response/response-doc.ts';
import { LetterField } from '../response/letter.ts';
import { SENDER_FIELD } from '../response/template-parts.ts';
import { plainForm } from '../text/normalise.ts';
import type { CheckInput } from './check-input.ts';
import type { CheckFinding, CheckPlace } from './finding.ts';

/** Brackets that ask for something, typed or pasted rather than from the template. An addition to a quotation, '[kommunen]', is none. */
const TYPED_FIELD =
  /\[(?:dato|navn|titel|forening(?:en)?|beløb|antal|adresse|(?:indsæt|skriv|udfyld)[^\]\n]{0,60}|x{2,10}|_{2,20}|\?{1,5})\]/giu;
/** What stands for words to come: 'xx. september', '10 xxx kr.', 'TODO'. In capitals an X is a Roman ten. */
const STAND_IN = /(?<![\p{L}\p{N}@./-])(?:x{2,10}|TODO|TBD|FIXME)(?![\p{L}\p{N}@/-])/gu;
/** Directions that turn text around, tag characters, and rows of zero-width characters: they hide or change what is read. */
const HIDDEN = /[\u202a-\u202e\u2066-\u2069]|(?<!\u{1f3f4}[\u{e0000}-\u{e007f}]{0,8})[\u{e0000}-\u{e007f}]+|[\u200b\u2060\ufeff]{2,}/u;
/** Shorter paragraphs are repeated on purpose: 'Se ovenfor.' */
const TELLING_PARAGRAPH = 60;

const codePoints = (text: string): string =>
  Array.from(text.slice(0, 8), (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');

type Span = { readonly from: number; readonly to: number };

/** Those of the second, in order, that do not begin within one of the first. Linear once the first are sorted: there may be thousands. */
function outside(taken: readonly Span[], spans: readonly Span[]): Span[] {
  const sorted = taken.toSorted((a, b) => a.from - b.from);
  let next = 0;
  return spans.filter(({ from }) => {
    while ((sorted[next]?.to ?? Infinity) <= from) next += 1;
    return (sorted[next]?.from ?? Infinity) > from;
  });
}

function fields(part: AnswerText, senderName: string): CheckFinding[] {
  const matches = (pattern: RegExp) =>
    [...part.text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const asked = outside(part.placeholders, matches(TYPED_FIELD));
  const all = [...part.placeholders, ...asked, ...outside([...part.placeholders, ...asked], matches(STAND_IN))];
  return all.map(({ from, to }): CheckFinding => {
    const text = part.text.slice(from, to);
    const remedy = text === SENDER_FIELD && senderName !== '' ? ({ kind: 'replace', text: senderName } as const) : null;
    return { code: 'placeholder', severity: 'warning', place: { kind: 'answer', ...placeIn(part, from, to) }, remedy, facts: { text } };
  });
}

function hidden(text: string, placeOf: (from: number, to: number) => CheckPlace): CheckFinding[] {
  const match = HIDDEN.exec(text);
  if (match === null) return [];
  const place = placeOf(match.index, match.index + match[0].length);
  return [
    { code: 'hidden-text', severity: 'warning', place, remedy: { kind: 'replace', text: '' }, facts: { text: codePoints(match[0]) } },
  ];
}

/** Items that stand twice in one list, and paragraphs that stand twice: what copying leaves behind. */
function repeated(parts: readonly AnswerPart[]): CheckFinding[] {
  const seen = new Set<string>();
  return parts.flatMap((part): CheckFinding[] => {
    if (part.kind !== 'text' || part.level > 0 || part.around.some((type) => type.startsWith('table'))) return [];
    const words = plainForm(wordsOf(part));
    const isItem = part.around.includes('listItem');
    if (words === '' || (!isItem && words.length < TELLING_PARAGRAPH)) return [];
    // An item's list is what is two levels above it: the item, then its text.
    const key = isItem && words.length < TELLING_PARAGRAPH ? `${part.path.slice(0, -2).join('.')}:${words}` : words;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const place: CheckPlace = { kind: 'answer', ...placeIn(part, 0, part.text.length) };
    return [{ code: 'repeated', severity: 'information', place, remedy: null, facts: { text: part.text.trim() } }];
  });
}

const saysAnything = (node: NodeJson): boolean => /\S/.test(node.text ?? '') || (node.content ?? []).some(saysAnything);

/** Amendments that say nothing in the place of the present words. */
function withoutProposal(parts: readonly AnswerPart[]): CheckFinding[] {
  return parts.flatMap((part): CheckFinding[] => {
    if (part.kind !== 'node' || part.type !== 'amendmentProposed' || saysAnything(part.node)) return [];
    const place: CheckPlace = { kind: 'answer', ...part.place };
    return [{ code: 'amendment-without-proposal', severity: 'warning', place, remedy: null, facts: {} }];
  });
}

/** What is left from working on it: unfilled fields, open remarks and proposals, amendments without words, hidden characters, repetitions, no text at all. */
export function checkUnfinished({ letter, title, comments }: CheckInput, parts: readonly AnswerPart[]): CheckFinding[] {
  const senderName = letter.senderName.trim();
  const isWritten = parts.some(
    (part) => part.kind === 'citation' || (part.kind === 'text' && part.level === 0 && /[\p{L}\p{N}]/u.test(wordsOf(part))),
  );
  const whole: CheckPlace = { kind: 'whole' };
  return [
    ...(isWritten ? [] : [{ code: 'answer-empty', severity: 'blocking', place: whole, remedy: null, facts: {} } as const]),
    ...comments
      .filter(({ isResolved }) => !isResolved)
      .map(({ id, kind, text, at }): CheckFinding => {
        const place: CheckPlace =
          kind === 'suggestion' && at !== null
            ? { kind: 'answer', ...at }
            : { kind: 'comment', commentId: id, at, from: 0, to: text.length };
        return kind === 'comment'
          ? { code: 'comment-open', severity: 'warning', place, remedy: null, facts: { text } }
          : { code: 'suggestion-open', severity: 'blocking', place, remedy: null, facts: { text } };
      }),
    ...hidden(title, (from, to) => ({ kind: 'title', from, to })),
    ...LetterField.options.flatMap((field) => hidden(letter[field] ?? '', (from, to) => ({ kind: 'letter', field, from, to }))),
    ...parts.flatMap((part): CheckFinding[] =>
      part.kind !== 'text'
        ? []
        : [...fields(part, senderName), ...hidden(part.text, (from, to) => ({ kind: 'answer', ...placeIn(part, from, to) }))],
    ),
    ...withoutProposal(parts),
    ...repeated(parts),
  ];
}
