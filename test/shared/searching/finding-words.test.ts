import { expect, it } from 'vitest';
import { fold } from '../../../shared/searching/fold.ts';
import { parseQuery } from '../../../shared/searching/search-query.ts';
import { snippetOf } from '../../../shared/searching/snippet.ts';
import { MORE_PAIRS, PAIRS, STRANGERS } from './danish-pairs.ts';

/** A text with what is found in it in brackets. */
const found = (query: string, text: string, isTyping = false): string =>
  snippetOf(text, parseQuery(query, { isTyping }))
    .runs.map((run) => (run.isHit ? `[${run.text}]` : run.text))
    .join('');
const finds = ([query, word]: readonly [string, string]): boolean => found(query, word).includes('[');

it.each([
  ['a hundred', PAIRS, 100],
  ['sixty others', MORE_PAIRS, 60],
])('of %s Danish words, 95 %% at least are found by their other forms and by what they are made of', (_, pairs, fewest) => {
  expect(pairs.length).toBeGreaterThanOrEqual(fewest);
  const missed = pairs.filter((pair) => !finds(pair)).map(([query, word]) => `${query} → ${word}`);
  expect(1 - missed.length / pairs.length, missed.join(', ')).toBeGreaterThanOrEqual(0.95);
});

it('a compound that makes up others is found by its own parts, and not by what only looks like one', () => {
  expect(found('uddannelse', 'efteruddannelsen')).toBe('[efteruddannelsen]');
  expect(found('sundhed', 'folkesundheden')).toBe('[folkesundheden]');
  expect(found('enhed', 'begivenhed')).toBe('begivenhed');
  expect(found('ånd', 'forstander')).toBe('forstander');
});

it('no form of a word is taken for another common word', () => {
  expect(found('alle', 'allerede')).toBe('allerede');
  expect(found('vurdere', 'forberede')).toBe('forberede');
  expect(found('forberede', 'forbereder')).toBe('[forbereder]');
});

it('at least nine of ten words that only look alike do not find each other', () => {
  const mistaken = STRANGERS.filter(finds).map(([query, word]) => `${query} → ${word}`);
  expect(1 - mistaken.length / STRANGERS.length, mistaken.join(', ')).toBeGreaterThanOrEqual(0.9);
  expect(mistaken).not.toContain('skole → skoldkopper');
  expect(mistaken).not.toContain('ret → retning');
});

it('æ, ø and å are found however they are spelled, both ways', () => {
  expect([fold('Ålborg'), fold('Aalborg'), fold('ÆBLE'), fold('søge'), fold('Gödel')]).toEqual([
    'aalborg',
    'aalborg',
    'aeble',
    'soege',
    'goedel',
  ]);
  expect(found('aa', 'Der løber en å her.')).toBe('Der løber en [å] her.');
  expect(found('å', 'Gudenaa, Aa')).toBe('Gudenaa, [Aa]');
  expect(found('Soeby', 'i Søby')).toBe('i [Søby]');
});

it('a word that is not whole yet is found by its beginning, and only the last word is', () => {
  expect(found('kommu', 'Kommunen', true)).toBe('[Kommunen]');
  expect(found('kommu ', 'Kommunen', true)).toBe('Kommunen');
  expect(found('kommu', 'Kommunen')).toBe('Kommunen');
  expect(found('kommu plan', 'Kommunens planer', true)).toBe('Kommunens [planer]');
  expect(found('refor', 'folkeskolereformen', true)).toBe('[folkeskolereformen]');
});

it('two letters are a word and a beginning, one is a word only', () => {
  expect(found('eu', 'EU og Europa', true)).toBe('[EU] og [Europa]');
  expect(found('eu', 'EU og Europa')).toBe('[EU] og Europa');
  expect(found('e', 'EU og Europa', true)).toBe('EU og Europa');
});

it('a phrase in quotes is those very words side by side; in other words the order and the form are free', () => {
  const text = 'Skolen er åben. Den åbne skole er for alle.';
  expect(found('"åbne skole"', text)).toBe('Skolen er åben. Den [åbne skole] er for alle.');
  expect(found('skole åben', text)).toBe('[Skolen] er [åben]. Den [åbne] [skole] er for alle.');
  expect(found('»den åbne s', text, true)).toBe(text);
  expect(found('»den åbne sko', text, true)).toBe('Skolen er åben. [Den åbne skole] er for alle.');
});

it('what is written as one word, as two or with a hyphen is the same', () => {
  expect(found('email', 'Send en e-mail.')).toBe('Send en [e-mail].');
  expect(found('e-mail', 'Send en email.')).toBe('Send en [email].');
  expect(found('7.000', 'koster 7.000 kr.')).toBe('koster [7.000] kr.');
});

it('a word with an unseen sign or an accent in it is that word', () => {
  expect(found('beskæftigelse', 'beskæf\u00ADtigelse')).toBe('[beskæf\u00ADtigelse]');
  expect(found('idé', 'en ide')).toBe('en [ide]');
});

it('a long passage is shown around the place that says most of what was asked for', () => {
  const filler = 'Der er mange andre ord her. '.repeat(20);
  const text = `Skolen først. ${filler}Skolen og reformen sammen. ${filler}`;
  const { runs, range } = snippetOf(text, parseQuery('skole reform', { isTyping: false }));
  expect(runs.map((run) => run.text).join('').length).toBeLessThan(220);
  expect(runs[0]?.text).toMatch(/^… /);
  expect(runs.at(-1)?.text).toMatch(/ …$/);
  expect(text.slice(range.start, range.end)).toBe('Skolen og reformen');
});

it('nothing that can be typed is an error, and an endless text is cut', () => {
  expect(parseQuery('" * - ( ) \u0000 😀 !', { isTyping: true })).toEqual([]);
  expect(parseQuery('NOT', { isTyping: false })).toEqual([{ isPhrase: false, words: ['not'], isOpen: false }]);
  expect(parseQuery('"" "a', { isTyping: true })).toEqual([{ isPhrase: true, words: ['a'], isOpen: false }]);
  const many = parseQuery('ord '.repeat(3000) + Array.from({ length: 3000 }, (_, i) => `x${i}`).join(' '), { isTyping: true });
  expect(many.length).toBeLessThanOrEqual(16);
  expect(parseQuery('skole skole', { isTyping: false })).toHaveLength(1);
});
