import { placeIn, type AnswerPart } from '../response/answer-parts.ts';
import { LetterField } from '../response/letter.ts';
import { holdsCharacter, type CharacterRange } from '../text/character-ranges.ts';
import type { CheckInput } from './check-input.ts';
import type { CheckFinding, CheckPlace } from './finding.ts';

/** What is never drawn as a sign of its own: spaces, controls, halves of characters, joiners, and what stands for a citation in a text. */
const NOT_A_SIGN = /[\s\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFC]/u;
/** A PDF that everyone can read may hold none, though a font has them: nothing tells what they mean. */
const PRIVATE = /\p{Co}/u;

/** More are not told one by one. */
const TOLD = 12;

type Missing = { readonly from: number; readonly to: number; readonly characters: string };

/** The first run of signs that no font has, and all such signs of the text, each once. */
function missingIn(text: string, drawable: readonly CharacterRange[]): Missing | null {
  const characters = new Set<string>();
  let run: { from: number; to: number } | null = null;
  let isOpen = false;
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const isSign = !NOT_A_SIGN.test(character);
    if (isSign && (PRIVATE.test(character) || !holdsCharacter(drawable, character.codePointAt(0) ?? 0))) {
      characters.add(character);
      if (run === null) {
        run = { from: at, to: end };
        isOpen = true;
      } else if (isOpen) run.to = end;
    } else if (isSign) isOpen = false;
    at = end;
  }
  if (run === null) return null;
  const told = [...characters];
  return { ...run, characters: `${told.slice(0, TOLD).join(' ')}${told.length > TOLD ? ' …' : ''}` };
}

/** Signs of an answer that none of the PDF's fonts can draw; a box stands for each of them there. */
export function checkUndrawable({ title, letter, drawable }: CheckInput, parts: readonly AnswerPart[]): CheckFinding[] {
  if (drawable === null) return [];
  const look = (text: string, placeOf: (from: number, to: number) => CheckPlace): CheckFinding[] => {
    const missing = missingIn(text, drawable);
    if (missing === null) return [];
    const { from, to, characters } = missing;
    return [{ code: 'undrawable', severity: 'warning', place: placeOf(from, to), remedy: null, facts: { characters } }];
  };
  // The title stands in the foot of the pages where there is no subject.
  return [
    ...(letter.subject.trim() === '' ? look(title, (from, to) => ({ kind: 'title', from, to })) : []),
    ...LetterField.options.flatMap((field) => look(letter[field] ?? '', (from, to) => ({ kind: 'letter', field, from, to }))),
    ...parts.flatMap((part): CheckFinding[] => {
      if (part.kind === 'text') return look(part.text, (from, to) => ({ kind: 'answer', ...placeIn(part, from, to) }));
      return part.kind === 'citation' ? look(part.citation.exact, () => ({ kind: 'answer', ...part.place })) : [];
    }),
  ];
}
