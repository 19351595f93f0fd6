import { expect, it } from 'vitest';
import type { CheckedPicture } from '../../../shared/checks/check-input.ts';
import { Sha256 } from '../../../shared/domain/ids.ts';
import type { NodeJson } from '../../../shared/response/response-doc.ts';
import { checkFindingInWords } from '../../../shared/words/check-findings.ts';
import { answer } from '../response/answer-picture.ts';
import { findingsOf, LETTER, only } from './check-picture.ts';

const sum = (letter: string): Sha256 => Sha256.parse(letter.repeat(64));
const picture = (sha256: string, alternative: string): NodeJson => ({ type: 'picture', attrs: { sha256, alternative, decorative: false } });

const found = (body: NodeJson, pictures: readonly CheckedPicture[], of: Parameters<typeof findingsOf>[0] = {}) =>
  only(findingsOf({ body, pictures, ...of }), 'picture-damaged').map((finding) => [
    finding.severity,
    finding.place.kind === 'answer' ? finding.place.path.join('.') : finding.place.kind,
    checkFindingInWords(finding, 'da'),
  ]);

it('tells which picture cannot be written, by what it shows, its number and its heading', () => {
  const body = answer(
    'Se:',
    picture(sum('a'), 'Kort'),
    '# Økonomi',
    picture(sum('b'), 'Søjler'),
    'Og:',
    picture(sum('c'), ''),
    picture(sum('d'), 'Træ'),
  );
  const pictures = [
    { sha256: sum('a'), state: 'whole' },
    { sha256: sum('b'), state: 'damaged' },
    { sha256: sum('c'), state: 'unreadable' },
    { sha256: sum('d'), state: 'cut-off' },
  ] as const;
  expect(found(body, pictures)).toEqual([
    [
      'blocking',
      '3',
      'Billedet »Søjler« under »Økonomi« er beskadiget, og svaret kan ikke eksporteres med det. Indsæt billedet igen, eller slet det.',
    ],
    [
      'blocking',
      '5',
      'Billede nr. 3 under »Økonomi« kan ikke læses længere. I filen kommer kun beskrivelsen med; indsæt billedet igen, eller slet det.',
    ],
    ['warning', '6', 'Billedet »Træ« under »Økonomi« er ikke helt: den sidste del af billedet mangler. Indsæt det igen, eller slet det.'],
  ]);
});

it('tells of a logo that cannot be read', () => {
  const logo = { sha256: sum('a'), pixelWidth: 1, pixelHeight: 1, alternative: 'Mærke' };
  expect(found(answer('Ord'), [{ sha256: sum('a'), state: 'unreadable' }], { letter: { ...LETTER, logo } })).toEqual([
    ['blocking', 'logo', 'Logoet kan ikke læses længere, og filen kommer uden. Vælg det igen hos afsenderen, eller fjern det.'],
  ]);
});
