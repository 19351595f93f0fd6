import { expect, it } from 'vitest';
import { stopsSending } from '../../../shared/checks/stops-sending.ts';
import { answer, paragraph } from '../response/answer-picture.ts';
import { findingsOf } from './check-picture.ts';

const NUMBER = '070761-4285';
const remarks = [
  { id: 'c', kind: 'comment', isResolved: false, text: `Ring til ${NUMBER}`, at: null },
  { id: 's', kind: 'suggestion', isResolved: false, text: 'mere', at: null },
] as const;

it('a personnummer in the text stops a file; one in a remark only where the remarks go along; an open proposal never', () => {
  const stopping = (words: string, withRemarks: boolean): string[] =>
    findingsOf({ body: answer('# Generelt', words), comments: remarks })
      .filter((finding) => stopsSending(finding, withRemarks))
      .map(({ code, place }) => `${code} ${place.kind}`);
  expect(stopping('Vi takker for muligheden.', false)).toEqual([]);
  expect(stopping('Vi takker for muligheden.', true)).toEqual(['cpr comment']);
  expect(stopping(`Vi takker, ${NUMBER}.`, false)).toEqual(['cpr answer']);
});

it('an answer without a word is asked about too', () => {
  expect(
    findingsOf({ body: answer(paragraph()) })
      .filter((finding) => stopsSending(finding))
      .map(({ code }) => code),
  ).toEqual(['answer-empty']);
});
