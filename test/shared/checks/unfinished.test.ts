import { expect, it } from 'vitest';
import type { NodeJson } from '../../../shared/response/response-doc.ts';
import { answer, paragraph, text } from '../response/answer-picture.ts';
import { codesOf, findingsOf, LETTER, only } from './check-picture.ts';

const shown = (...lines: readonly (string | NodeJson)[]): string[] => codesOf({ body: answer(...lines) });

it('fields of the template that are left are told, with the sender’s name at hand', () => {
  const findings = only(findingsOf({ body: answer('[forening] har den [dato] modtaget udkastet.') }), 'placeholder');
  expect(findings.map(({ place, remedy }) => [place.kind === 'answer' ? [place.from, place.to] : [], remedy])).toEqual([
    [[0, 10], { kind: 'replace', text: 'Foreningen Fællesskab' }],
    [[19, 25], null],
  ]);
});

it('brackets typed by hand that ask for something are fields too; additions and gaps in quotations are none', () => {
  const plain = (words: string): string[] => codesOf({ body: answer(paragraph(text(words))) });
  expect(plain('Vi har [dato] drøftet det med [indsæt navn her] og [XX].')).toEqual([
    'warning placeholder',
    'warning placeholder',
    'warning placeholder',
  ]);
  expect(plain('De skriver, at [kommunen] skal […] og [sic] samt [1] og [personnummer fjernet].')).toEqual([]);
});

it('letters that stand for words to come are fields; Roman numerals, addresses and names with an x are none', () => {
  expect(shown('Mødet den xx. september kostede xxx kr. TODO')).toEqual([
    'warning placeholder',
    'warning placeholder',
    'warning placeholder',
  ]);
  expect(shown('Bilag XX og kapitel XXI, se www.xx.dk, xx@eksempel.dk, max og x.')).not.toContain('warning placeholder');
});

it('an answer without words of its own is not to be sent', () => {
  expect(shown('')).toEqual(['blocking answer-empty']);
  expect(shown('# Generelt', '[holdning]', '# Afslutning')).toEqual(['blocking answer-empty', 'warning placeholder']);
});

it('open remarks are told, open proposals stop, resolved ones are done', () => {
  const comment = (kind: 'comment' | 'suggestion', isResolved: boolean) => ({
    id: kind,
    kind,
    isResolved,
    text: 'Er det rigtigt?',
    at: null,
  });
  expect(codesOf({ comments: [comment('comment', false), comment('suggestion', false)] })).toEqual([
    'blocking suggestion-open',
    'warning comment-open',
  ]);
  expect(codesOf({ comments: [comment('comment', true), comment('suggestion', true)] })).toEqual([]);
});

it('characters that hide or turn text are told; emoji, soft hyphens and joiners are not', () => {
  expect(shown('Vi er \u202eegne\u202c enige.')).toEqual(['warning hidden-text']);
  expect(shown('Vi er enige.\u{e0041}\u{e0042}')).toEqual(['warning hidden-text']);
  expect(shown('Vi\u200b\u200b\u200b er enige.')).toEqual(['warning hidden-text']);
  expect(codesOf({ letter: { ...LETTER, subject: 'Svar\u202e' } })).toEqual(['warning hidden-text']);
  expect(shown('Vi er enige 👩‍👩‍👧 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} og ar\u00adbejds\u200bmarked.')).toEqual([]);
});

it('an amendment that does not say how the text should read is told, and where', () => {
  const amendment = (...proposed: NodeJson[]): NodeJson => ({
    type: 'amendment',
    content: [
      { type: 'amendmentCurrent', content: [paragraph(text('Kommunen kan tilbyde træning.'))] },
      { type: 'amendmentProposed', content: proposed },
    ],
  });
  const list: NodeJson = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('Ordene udgår.'))] }] };
  for (const empty of [amendment(paragraph()), amendment(paragraph(text(' ')), paragraph()), amendment()]) {
    const findings = only(findingsOf({ body: answer('Vi foreslår:', empty) }), 'amendment-without-proposal');
    expect(findings.map(({ place, severity }) => [place, severity])).toEqual([
      [{ kind: 'answer', path: [1, 1], from: 0, to: 0 }, 'warning'],
    ]);
  }
  expect(shown('Vi foreslår:', amendment(paragraph(text('Kommunen skal tilbyde træning.'))), amendment(list))).toEqual([]);
});

it('what stands twice in a list, and a paragraph that stands twice, are told', () => {
  const item = (words: string) => ({ type: 'listItem', content: [paragraph(text(words))] });
  const list = (...words: string[]) => ({ type: 'bulletList', content: words.map(item) });
  expect(shown('Hørte:', list('Ældre Sagen', 'Finanstilsynet', 'ÆLDRE SAGEN'))).toEqual(['information repeated']);
  expect(shown('Hørte:', list('Ældre Sagen'), 'Ikke hørte:', list('Ældre Sagen'))).toEqual([]);
  const long = 'Det er foreningens opfattelse, at kommunen bør afsætte midler til formålet.';
  expect(shown(long, 'Derfor.', long)).toEqual(['information repeated']);
  expect(shown('Se ovenfor.', 'Se ovenfor.')).toEqual([]);
});
