import { describe, expect, it } from 'vitest';
import { collapse, countWords, normalise, plainForm } from '../../../shared/text/normalise.ts';

describe('normalise', () => {
  it('composes letters, so that å is one character however it was written', () => {
    expect(normalise('a\u030a og e\u0301n')).toBe('å og én');
  });

  it('drops soft hyphens, zero-width signs and the byte order mark', () => {
    expect(normalise('\ufeffbeskæf\u00adtigelses\u200bindsats')).toBe('beskæftigelsesindsats');
  });

  it('makes every space an ordinary one, so that typed words are found', () => {
    expect(normalise('2,7\u00a0mia.\u202fkr.')).toBe('2,7 mia. kr.');
  });

  it('ends every line with \\n', () => {
    expect(normalise('et\r\nto\rtre\u2028fire\u0085fem')).toBe('et\nto\ntre\nfire\nfem');
  });

  it('spells out ligatures that typesetting has made', () => {
    expect(normalise('e\ufb00ektiv \ufb01re')).toBe('effektiv fire');
  });

  it('keeps tabs and form feeds, which part columns and pages, and no other control characters', () => {
    expect(normalise('a\tb\fc\u0007\u0000d')).toBe('a\tb\fcd');
  });

  it('makes half a surrogate pair the sign for what cannot be read', () => {
    expect(normalise('a\ud800b')).toBe('a\ufffdb');
  });
});

it('collapses white space to single spaces', () => {
  expect(collapse('  to   ord\t her ')).toBe('to ord her');
});

it('holds two titles for the same that differ in dashes, quotes and case', () => {
  expect(plainForm('Forenkling – Færre målgrupper')).toBe(plainForm('forenkling - færre “målgrupper”'));
});

it('counts stretches with a letter or digit as words, and dashes as none', () => {
  expect(countWords('Det koster 2,7 mio. kr. – om året')).toBe(7);
});
