import { expect, it } from 'vitest';
import { anchorFor } from '../../../shared/anchoring/anchor.ts';
import { whereaboutsIn } from '../../../shared/text/outline.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { anchorInContext, wordsInContext } from '../../../shared/versions/words-in-context.ts';
import { whereaboutsInWords } from '../../../shared/words/whereabouts.ts';

const DRAFT = structureText(`Pejlemærker for en ny indsats

Pejlemærke 1: Alle skal have kontakt
${'Mange ord står foran dem, det handler om. '.repeat(20)}Kommunen tager kontakt. ${'Mange ord følger efter. '.repeat(20)}
`);
const start = DRAFT.text.indexOf('Kommunen tager kontakt.');
const range = { start, end: start + 'Kommunen tager kontakt.'.length };
const whereIs = whereaboutsIn(DRAFT);

it('shows whole words on both sides, and which guidepost they are in', () => {
  const found = wordsInContext(DRAFT, range, whereIs);
  expect(found.words).toBe('Kommunen tager kontakt.');
  expect(DRAFT.text).toContain(found.before + found.words + found.after);
  expect(found.before.length).toBeLessThan(200);
  expect(/\s/.test(DRAFT.text.charAt(start - found.before.length - 1))).toBe(true);
  expect(/\s/.test(DRAFT.text.charAt(range.end + found.after.length))).toBe(true);
  expect(whereaboutsInWords(found, 'pejlemærke', 'da')).toBe('pejlemærke 1');
});

it('shows an anchor as it was made where its words stand nowhere', () => {
  const anchor = anchorFor(DRAFT.text, range);
  if (anchor === null) throw new Error('The words are there.');
  expect(anchorInContext(DRAFT, anchor, whereIs).guidepost?.number).toBe('1');
  const foreign = { ...anchor, exact: 'Ord fra et andet sted.' };
  expect(anchorInContext(DRAFT, foreign, whereIs)).toMatchObject({
    words: 'Ord fra et andet sted.',
    before: anchor.prefix,
    guidepost: null,
  });
  expect(whereaboutsInWords(anchorInContext(null, anchor, whereIs), 'pejlemærke', 'da')).toBe('');
});
