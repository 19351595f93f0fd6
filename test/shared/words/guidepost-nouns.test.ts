import { expect, it } from 'vitest';
import { GUIDEPOST_NOUNS } from '../../../shared/text/guidepost-nouns.ts';
import { guidepostsCounted } from '../../../shared/words/guidepost-nouns.ts';

it('counts guideposts by the document’s own word, and by the usual one where it is not known', () => {
  expect([
    guidepostsCounted(1, 'princip', 'da'),
    guidepostsCounted(5, 'princip', 'da'),
    guidepostsCounted(5, 'mål', 'da'),
    guidepostsCounted(2, null, 'da'),
    guidepostsCounted(5, 'mål', 'en'),
    guidepostsCounted(1, 'pejlemærke', 'en'),
    guidepostsCounted(3, 'hovedgreb', 'en'),
  ]).toEqual(['1 princip', '5 principper', '5 mål', '2 pejlemærker', '5 goals', '1 guidepost', '3 guideposts']);
});

it('has a plural for every word that is known, or it is the same in the plural', () => {
  const same = GUIDEPOST_NOUNS.flatMap(({ singular }) => (guidepostsCounted(2, singular, 'da') === `2 ${singular}` ? [singular] : []));
  expect(same).toEqual(['strategispor', 'hovedgreb', 'forslag', 'mål', 'spor']);
});
