import { describe, expect, it } from 'vitest';
import { familiarWords, isFamiliar } from '../../../shared/spelling/familiar-words.ts';
import { NO_TEXT, wordsToCheck } from '../../../shared/spelling/words-to-check.ts';

const looked = (text: string): string[] => wordsToCheck(text).map(({ word }) => word);

describe('the words of a text that are looked up', () => {
  it('are not numbers, abbreviations, capitals, made-up names, addresses or names of files', () => {
    expect(
      looked(
        'J.nr. 25-3-00.22.04-A30, jf. § 4, stk. 2: BEU’s og EU-rettens side på www.nordfyn.dk/hoering, pia@foreningen.dk, https://a.dk/x?y=z, kl. 10, 21/8-25, 3 mio. kr. m.fl., f.eks. SagsNummer i bilag.pdf og 0001.png, 1990’erne og bl.a. KL.',
      ),
    ).toEqual(['og', 'EU-rettens', 'side', 'på', 'og', 'og']);
  });

  it('stand where they stand, whatever is left out before them', () => {
    const text = `Se ${NO_TEXT}${NO_TEXT} kommu\u00adnen.Det er https://a.dk ærgerligt`;
    expect(wordsToCheck(text).map(({ start, end, word }) => [text.slice(start, end), word])).toEqual([
      ['Se', 'Se'],
      ['kommu\u00adnen', 'kommunen'],
      ['Det', 'Det'],
      ['er', 'er'],
      ['ærgerligt', 'ærgerligt'],
    ]);
  });

  it('may be names inside a sentence only', () => {
    const names = wordsToCheck('Skougaard skrev til Lundfos. »Ejersbo« svarede: Sigine og (Nuuradiin) kom.\nWidder gik.').filter(
      ({ mayBeName }) => mayBeName,
    );
    expect(names.map(({ word }) => word)).toEqual(['Lundfos', 'Nuuradiin']);
  });

  it('keep the hyphen of half a word', () => {
    expect(looked('børne- og ungeudvalget')).toEqual(['børne-', 'og', 'ungeudvalget']);
  });

  it('are composed, so that å in two signs is the å of the dictionary', () => {
    expect(looked('a\u030arlig')).toEqual(['årlig']);
  });

  it('are found in time in any text: a word of a megabyte, signs that are no text, a megabyte of addresses', () => {
    const began = performance.now();
    expect(looked('a'.repeat(1_000_000))).toEqual([]);
    expect(looked('\u0000\u0007\u202e\ufeff\ud800 \u0000')).toEqual([]);
    expect(looked('a@'.repeat(500_000)).length).toBeLessThan(500_000);
    expect(looked('a.'.repeat(500_000))).toEqual([]);
    expect(looked('a-'.repeat(500_000))).toEqual([]);
    expect(looked('"'.repeat(1_000_000) + 'Ord')).toEqual(['Ord']);
    // Seconds where what grows with the square of the length would take hours.
    expect(performance.now() - began).toBeLessThan(20_000);
  }, 30_000);
});

describe('the words of a source', () => {
  const familiar = familiarWords(
    'Her taler Gladsaxeværelset med Skougaard. Retningsgiver er ny. En retningsgiver og en anden retningsgiver. Slagfejll.',
  );

  it('are right where they are names, or stand more than once', () => {
    expect([...familiar].toSorted()).toEqual(['Gladsaxeværelset', 'Skougaard', 'retningsgiver']);
  });

  it('are right in the genitive and at the beginning of a sentence too', () => {
    expect(['Skougaards', "Skougaard's", 'Retningsgivers', 'slagfejll'].map((word) => isFamiliar(word, familiar))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
