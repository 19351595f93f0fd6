import { expect, it } from 'vitest';
import { quotePlacer } from '../../../shared/interchange/place-quote.ts';

const TEXT =
  'Vi styrker den tidlige indsats.\nBorgeren er i centrum. Det betyder at vi lytter.\nVirksomheden er i centrum. Det betyder at vi ringer.';
const place = quotePlacer(TEXT);
const quote = (exact: string, prefix = '', suffix = '', start: number | null = null) => place({ exact, prefix, suffix, start });
const standsAt = (words: string) => ({ kind: 'exact', start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

it('places words that stand once, whatever the other program counted', () => {
  expect(quote('den tidlige indsats', 'styrker ', '.', 900).placement).toEqual(standsAt('den tidlige indsats'));
});

it('tells two places apart by their surroundings', () => {
  const { anchor, placement } = quote('Det betyder at', 'Virksomheden er i centrum. ', ' vi ringer');
  expect(placement).toMatchObject({ kind: 'exact', start: TEXT.lastIndexOf('Det betyder at') });
  expect(anchor.exact).toBe('Det betyder at');
});

it('leaves it to a person where nothing tells them apart', () => {
  expect(quote('Det betyder at')).toMatchObject({
    placement: { kind: 'ambiguous', candidates: [{}, {}] },
    anchor: { exact: 'Det betyder at' },
  });
});

it('does not trust the place alone where the words stand more than once', () => {
  expect(quote('Det betyder at', '', '', TEXT.indexOf('Det betyder at')).placement.kind).toBe('ambiguous');
});

it('keeps words that are not there', () => {
  expect(quote('Hunde skal føres i snor')).toMatchObject({ placement: { kind: 'orphaned' }, anchor: { exact: 'Hunde skal føres i snor' } });
});

it('finds words that are parted by other blanks, and takes the letters of our text', () => {
  expect(quote('den tidlige\n  indsats.\nBorgeren er').anchor.exact).toBe('den tidlige indsats.\nBorgeren er');
});
