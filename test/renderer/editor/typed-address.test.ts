import { expect, it } from 'vitest';
import { addressAtEnd, LONGEST_ADDRESS } from '../../../renderer/editor/typed-address.ts';

const found = (text: string): string | null => {
  const address = addressAtEnd(text);
  return address === null ? null : `${text.slice(address.from, address.to)} → ${address.href}`;
};

it.each([
  ['Se www.kl.dk', 'www.kl.dk → https://www.kl.dk'],
  [
    'https://www.retsinformation.dk/eli/lta/2024/1?a=b#c',
    'https://www.retsinformation.dk/eli/lta/2024/1?a=b#c → https://www.retsinformation.dk/eli/lta/2024/1?a=b#c',
  ],
  ['HTTP://kl.dk', 'HTTP://kl.dk → HTTP://kl.dk'],
  ['skriv til navn@forening.dk', 'navn@forening.dk → mailto:navn@forening.dk'],
  ['bøn@sæby.dk', 'bøn@sæby.dk → mailto:bøn@sæby.dk'],
])('finds the address that »%s« ends in', (text, address) => {
  expect(found(text)).toBe(address);
});

it.each([
  ['(se www.kl.dk).', 'www.kl.dk → https://www.kl.dk'],
  ['”www.kl.dk”,', 'www.kl.dk → https://www.kl.dk'],
  ['[www.kl.dk]', 'www.kl.dk → https://www.kl.dk'],
  ['<navn@forening.dk>;', 'navn@forening.dk → mailto:navn@forening.dk'],
  ['https://da.wikipedia.org/wiki/Ikast_(by)', 'https://da.wikipedia.org/wiki/Ikast_(by) → https://da.wikipedia.org/wiki/Ikast_(by)'],
  ['(https://da.wikipedia.org/wiki/Ikast_(by)).', 'https://da.wikipedia.org/wiki/Ikast_(by) → https://da.wikipedia.org/wiki/Ikast_(by)'],
  ['www.kl.dk/…', 'www.kl.dk/ → https://www.kl.dk/'],
])('leaves out what belongs to the sentence: »%s«', (text, address) => {
  expect(found(text)).toBe(address);
});

it.each([
  'f.eks',
  'kl.dk',
  'punktum.Ny',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'www.',
  'www.kl',
  'http://',
  'https://.',
  'a@b',
  '@navn',
  'x@javascript:alert.dk',
  'www.kl.dk ',
  '',
  ' ',
])('sees no address in »%s«', (text) => {
  expect(found(text)).toBeNull();
});

it('is not held up by a word of a million letters', () => {
  const begun = process.cpuUsage();
  expect(addressAtEnd(`https://kl.dk/${'('.repeat(1_000_000)}`)).toBeNull();
  expect(addressAtEnd(`https://kl.dk/${')'.repeat(LONGEST_ADDRESS - 20)}`)).not.toBeNull();
  const { user, system } = process.cpuUsage(begun);
  expect(user + system).toBeLessThan(500_000);
});
