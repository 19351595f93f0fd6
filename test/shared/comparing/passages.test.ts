import { expect, it } from 'vitest';
import { compareTexts } from '../../../shared/comparing/compare-texts.ts';
import { passagesOf } from '../../../shared/comparing/passages.ts';
import { planOf } from './danish.ts';
import { createRandom } from './random.ts';
import { revisionOf } from './revision.ts';

const A = 'Kommunen har i mange år arbejdet med en tidlig indsats for alle unge.';
const B = 'Regionen bidrager med viden om sundhed og med midler til fælles forløb.';
const C = 'Havnen udvides mod øst, når miljøtilsynet har givet sin tilladelse.';
const D = 'Biblioteket holder åbent om søndagen i hele vinterhalvåret.';

/** Each passage as its kind and its words: [-removed-] and {+added+}. */
const picture = (old: string, next: string): string[] =>
  passagesOf(compareTexts(old, next)).map(
    ({ kind, pieces }) =>
      `${kind}: ${pieces.map((piece) => (piece.kind === 'same' ? piece.text : piece.kind === 'removed' ? `[-${piece.text}-]` : `{+${piece.text}+}`)).join('')}`,
  );

it('shows what is unchanged, added and removed where it stands', () => {
  expect(picture(`${A}\n${B}\n${C}`, `${A}\n${D}\n${C}`)).toEqual([
    `unchanged: ${A}`,
    `removed: [-${B}-]`,
    `added: {+${D}+}`,
    `unchanged: ${C}`,
  ]);
});

it('shows changed words in a passage, whole words at a time', () => {
  expect(picture(`${A}\nByrådet afsætter ti millioner til borgerne.`, `${A}\nByrådet afsætter tolv millioner til borgere.`)).toEqual([
    `unchanged: ${A}`,
    'changed: Byrådet afsætter [-ti-]{+tolv+} millioner til [-borgerne-]{+borgere+}.',
  ]);
});

it('shows a passage that moved, with what was changed in it', () => {
  expect(picture(`${C}\n${A}\n${B}`, `${A}\n${B}\n${C.replace('mod øst', 'mod vest')}`)).toEqual([
    `unchanged: ${A}`,
    `unchanged: ${B}`,
    `moved-changed: ${C.replace('øst', '[-øst-]{+vest+}')}`,
  ]);
});

it('keeps a passage together that was parted, joined or wrapped in another way', () => {
  expect(picture(`${A} ${B}\n${C}`, `${A}\n${B}\n${C}`)).toEqual([`unchanged: ${A}\n${B}`, `unchanged: ${C}`]);
  expect(picture(`${A}\n${B}`, `${A} ${B}`)).toEqual([`unchanged: ${A} ${B}`]);
});

it('tells both texts in full: the old from what is the same or removed, the new from what is the same or added', () => {
  for (const seed of [1, 2, 3, 4]) {
    const random = createRandom(seed);
    const revision = revisionOf(random, planOf(random, 6_000), 'revised');
    const passages = passagesOf(compareTexts(revision.old, revision.new));
    const told = passages
      .map(({ pieces }) =>
        pieces
          .filter(({ kind }) => kind !== 'removed')
          .map(({ text }) => text)
          .join(''),
      )
      .filter((text) => text !== '');
    expect(told.join('\n')).toBe(revision.new);
    const before = passages.flatMap(({ old, pieces }) =>
      old === null
        ? []
        : [
            {
              at: old.start,
              text: pieces
                .filter(({ kind }) => kind !== 'added')
                .map(({ text }) => text)
                .join(''),
            },
          ],
    );
    const letters = (text: string): string => text.replace(/\s+/g, '');
    expect(
      letters(
        before
          .toSorted((a, b) => a.at - b.at)
          .map(({ text }) => text)
          .join(''),
      ),
    ).toBe(letters(revision.old));
  }
});
