import { expect, it } from 'vitest';
import { readReview } from '../../../../electron/importing/docx-review/read-review.ts';
import { readFromWord } from '../../../../shared/response/from-word/read-word.ts';
import type { WordHand, WordParagraph, WordPiece } from '../../../../shared/response/word-review.ts';
import { picture } from './picture.ts';
import { answerOf, AUTHOR, paragraph, wordFile } from './reviewed-answer.ts';

/** More by WORD_EDIT_RUNS. */
const RUNS = Number(process.env['WORD_EDIT_RUNS'] ?? 15);

const VOCABULARY = 'fristen er for kort kommunen bør vente til skolen har svaret og borgerne er hørt en gang til i byen'.split(' ');

function dice(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761 + 12_345;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * sides);
  };
}

const IDA: WordHand = { author: 'Ida Holm', at: Date.UTC(2025, 8, 13) };
const NOTHING = { inserted: null, deleted: null };
const plain = (text: string, done: Partial<WordPiece> = {}): WordPiece => ({
  text,
  ...NOTHING,
  formatted: null,
  look: [],
  comments: [],
  ...done,
});

/** A paragraph as someone has changed it in Word, and how it then reads: more lines where it was parted or followed by a new one. */
type Edited = { readonly paragraphs: WordParagraph[]; readonly lines: string[]; readonly joinsNext: boolean };

function edit(paragraphOf: WordParagraph, text: string, roll: (sides: number) => number, nth: number): Edited {
  const one = (pieces: WordPiece[], end: WordParagraph['end'] = NOTHING): WordParagraph => ({ ...paragraphOf, pieces, end });
  const at = roll(text.length + 1);
  const to = Math.min(text.length, at + 1 + roll(12));
  const fresh = `ny${String(nth)} `;
  switch (roll(7)) {
    case 0: {
      const pieces = [plain(text.slice(0, at)), plain(fresh, { inserted: IDA }), plain(text.slice(at))];
      return { paragraphs: [one(pieces)], lines: [text.slice(0, at) + fresh + text.slice(at)], joinsNext: false };
    }
    case 1: {
      const pieces = [plain(text.slice(0, at)), plain(text.slice(at, to), { deleted: IDA }), plain(text.slice(to))];
      return { paragraphs: [one(pieces)], lines: [text.slice(0, at) + text.slice(to)], joinsNext: false };
    }
    case 2: {
      const gone = plain(text.slice(at, to), { deleted: IDA });
      const pieces = [plain(text.slice(0, at)), gone, plain(fresh, { inserted: IDA }), plain(text.slice(to))];
      return { paragraphs: [one(pieces)], lines: [text.slice(0, at) + fresh + text.slice(to)], joinsNext: false };
    }
    case 3:
      // As Word and LibreOffice write a new paragraph behind one: the old mark is the new one's.
      return {
        paragraphs: [one([plain(text)], { inserted: IDA, deleted: null }), one([plain(fresh.trim(), { inserted: IDA })])],
        lines: [text, fresh.trim()],
        joinsNext: false,
      };
    case 4:
      return {
        paragraphs: [one([plain(fresh.trim(), { inserted: IDA })], { inserted: IDA, deleted: null }), one([plain(text)])],
        lines: [fresh.trim(), text],
        joinsNext: false,
      };
    case 5: {
      if (at === 0 || at === text.length) return { paragraphs: [one([plain(text)])], lines: [text], joinsNext: false };
      return {
        paragraphs: [one([plain(text.slice(0, at))], { inserted: IDA, deleted: null }), one([plain(text.slice(at))])],
        lines: [text.slice(0, at), text.slice(at)],
        joinsNext: false,
      };
    }
    default:
      return { paragraphs: [one([plain(text)])], lines: [text], joinsNext: false };
  }
}

const tidy = (lines: readonly string[]): string[] =>
  lines.map((line) =>
    line
      .replace(/^[+#>\d-]+ /, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );

it('reads random edits so that rejecting all gives the answer back, and accepting all what Word shows', async () => {
  let edits = 0;
  let left = 0;
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const roll = dice(seed);
    const texts = Array.from({ length: 4 + roll(8) }, () =>
      Array.from({ length: 3 + roll(14) }, () => VOCABULARY[roll(VOCABULARY.length)] ?? '').join(' '),
    );
    const doc = answerOf(...texts.map((one) => paragraph(one)));
    const read = readReview(await wordFile(doc, false), 'svar.docx');
    if (!read.ok) throw new Error('A file of ours is read.');
    const { paragraphs } = read.value;
    const first = paragraphs.findIndex(({ pieces }) => pieces.map(({ text }) => text).join('') === texts[0]);
    const changed = texts.map((text, index) => {
      const own = paragraphs[first + index];
      if (own === undefined) throw new Error('Every paragraph of the answer is in the file.');
      return edit(own, text, roll, index);
    });
    const review = {
      ...read.value,
      paragraphs: [...paragraphs.slice(0, first), ...changed.flatMap((one) => one.paragraphs), ...paragraphs.slice(first + texts.length)],
    };
    const done = readFromWord(doc, review, {
      earlier: null,
      original: null,
      personOf: (name) => ({ authorId: AUTHOR, name, role: 'other' }),
      referenceOf: () => '',
      now: Date.UTC(2025, 9, 1),
    });
    edits += changed.filter(({ lines }, index) => lines.join('\n') !== texts[index]).length;
    left += done?.unplaced.length ?? 0;
    expect(picture(doc, 'original'), `seed ${String(seed)}`).toEqual(texts);
    if (done?.unplaced.length !== 0) continue;
    expect(tidy(picture(doc, 'accepted')), `seed ${String(seed)}`).toEqual(tidy(changed.flatMap(({ lines }) => lines)));
  }
  expect(edits).toBeGreaterThan(RUNS * 3);
  // Texts of so few words are full of repetitions; what stands in doubt is said, not guessed.
  expect(left / edits).toBeLessThan(0.1);
});
