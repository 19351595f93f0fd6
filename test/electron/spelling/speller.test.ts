import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { spellerThread } from '../../../electron/spelling/speller.ts';
import { bySentence, wrongInSentence } from '../../../shared/spelling/english-sentences.ts';
import { wordsToCheck } from '../../../shared/spelling/words-to-check.ts';
import { valueOf } from '../test-workbench.ts';
import { MISSPELLINGS } from './misspellings.ts';
import { sourceSpeller } from './source-speller.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const speller = sourceSpeller();

afterAll(() => speller.close());

/** Each word that is wrong, in order. */
async function wrong(words: readonly string[], acceptsEnglish = false): Promise<string[]> {
  const verdicts = valueOf(await speller.check(words, acceptsEnglish));
  return words.filter((_, at) => verdicts[at] === 'wrong' || verdicts[at] === 'english');
}

/** The different words of a text and those of them that are marked. */
async function marked(text: string): Promise<{ readonly words: ReadonlySet<string>; readonly marked: ReadonlySet<string> }> {
  const words = wordsToCheck(text);
  const verdicts = valueOf(
    await speller.check(
      words.map(({ word }) => word),
      false,
    ),
  );
  const known = new Map(words.map(({ word }, at) => [word, verdicts[at]]));
  const found = bySentence(text, words).flatMap((sentence) => wrongInSentence(sentence, (word) => known.get(word)));
  return { words: new Set(words.map(({ word }) => word)), marked: new Set(found.map(({ word }) => word)) };
}

describe('Danish', () => {
  it('marks at most 3 % of the different words in five municipal documents, without help from their own words', async () => {
    const folder = path.join(root, 'seeds');
    const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name, `${name}.txt`), 'utf8'));
    expect(texts).toHaveLength(5);
    const { words, marked: found } = await marked(texts.join('\n\n'));
    expect(words.size).toBeGreaterThan(2000);
    expect(found.size / words.size).toBeLessThan(0.03);
  }, 60_000);

  it('finds every one of more than a hundred common misspellings', async () => {
    expect(MISSPELLINGS.length).toBeGreaterThan(100);
    expect(await wrong(MISSPELLINGS)).toEqual(MISSPELLINGS);
  });

  it('takes compounds that no dictionary holds, and not those that are a slip', async () => {
    const compounds = [
      'borgerrejsen',
      'jobrådgiverskifte',
      'bloktilskudsnøgle',
      'beskæftigelsesformålsparagraffen',
      'børne-',
      'Nordfyns-planen',
      'EU-retten',
    ];
    expect(await wrong(compounds)).toEqual([]);
    expect(await wrong(['muglighed', 'selvfølelig', 'borgrene', 'egenlig'])).toEqual(['muglighed', 'selvfølelig', 'borgrene', 'egenlig']);
  });

  it('takes a capital for a name only where nothing is close', async () => {
    expect(valueOf(await speller.check(['Skougaard', 'Beskæftielsesudvalget', 'Kommunnen', 'Kommunen'], false))).toEqual([
      'perhaps-a-name',
      'wrong',
      'wrong',
      'right',
    ]);
  });

  it('takes English words where they are wanted', async () => {
    expect(await wrong(['empowerment', 'colour', 'kommunnen'])).toEqual(['empowerment', 'colour', 'kommunnen']);
    expect(await wrong(['empowerment', 'colour', 'kommunnen'], true)).toEqual(['kommunnen']);
  });
});

describe('suggestions', () => {
  it.each([
    ['kommunnen', 'kommunen'],
    ['Kommunnen', 'Kommunen'],
    ['igår', 'i går'],
    ['istedet', 'i stedet'],
    ['ihvertfald', 'i hvert fald'],
    ['desvære', 'desværre'],
    ['høringsvar', 'høringssvar'],
    ['beskæftielsesfaglighed', 'beskæftigelsesfaglighed'],
  ])('for %s begin with %s', async (word, first) => {
    const suggestions = valueOf(await speller.suggest(word));
    expect(suggestions[0]).toBe(first);
    expect(suggestions.length).toBeLessThanOrEqual(8);
  });

  it('hold most of the words that were meant', async () => {
    expect(valueOf(await speller.suggest('zqxwvk'))).toEqual(expect.any(Array));
    const none = await Promise.all(MISSPELLINGS.map(async (word) => [word, valueOf(await speller.suggest(word)).length] as const));
    expect(none.filter(([, count]) => count === 0).length).toBeLessThanOrEqual(MISSPELLINGS.length * 0.1);
  }, 120_000);
});

describe('whatever is asked', () => {
  it('has nothing to say of what is no word, and stands: a megabyte, unseen signs, half a character', async () => {
    const odd = ['a'.repeat(1_000_000), '\u0000', 'kommune\u0000nen', '\ud800', '', '---', "'", '💥', 'x'.repeat(61)];
    expect(await wrong(odd)).toEqual([]);
    expect(valueOf(await speller.suggest('a'.repeat(1_000_000)))).toEqual([]);
    expect(valueOf(await speller.suggest('\u0000'))).toEqual([]);
  });

  it('answers ten thousand words, and the longest compounds there are', async () => {
    const words = Array.from(
      { length: 10_000 },
      (_, at) => `ord${at.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))}`,
    );
    expect(valueOf(await speller.check(words, false))).toHaveLength(10_000);
    const long = ['sagsbehandler'.repeat(4), 'kommune'.repeat(8), 'og'.repeat(30), 'er'.repeat(30), 'e'.repeat(60)];
    const began = performance.now();
    expect(valueOf(await speller.check(long, false))).toHaveLength(long.length);
    expect(performance.now() - began).toBeLessThan(10_000);
  }, 60_000);

  it('says that it cannot answer where the dictionaries are gone, and answers the next time they are there', async () => {
    const lost = spellerThread({ worker: '/nowhere.ts', danish: '/nowhere', english: '/nowhere' });
    expect(await lost.check(['ord'], false)).toEqual({ ok: false, failure: { code: 'unexpected', reason: 'ENOENT' } });
    expect(await lost.suggest('ord')).toEqual({ ok: false, failure: { code: 'unexpected', reason: 'ENOENT' } });
    await lost.close();
    const again = sourceSpeller();
    valueOf(await again.check(['ord'], false));
    await again.close();
    expect(valueOf(await again.check(['andet', 'kommunnen'], false))).toEqual(['right', 'wrong']);
    await again.close();
  });
});
