import { expect, it } from 'vitest';
import { answer } from '../response/answer-picture.ts';
import { findingsOf } from './check-picture.ts';

const NUMBER = '070761-4285';
const remark = { id: 'c', kind: 'comment', isResolved: false, text: `Slet ${NUMBER} før afsendelse`, at: null } as const;

it('no finding spreads the personnummer that another warns of', () => {
  const findings = findingsOf({
    comments: [remark],
    body: answer('# Generelt', `[skriv om ${NUMBER} her] og [indsæt ${NUMBER}]`, `### ${NUMBER}`),
  });
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['cpr', 'comment-open', 'placeholder', 'heading-skipped']));
  expect(JSON.stringify(findings)).not.toContain('4285');
  expect(findings.find(({ code }) => code === 'comment-open')?.facts).toEqual({ text: 'Slet 070761-•••• før afsendelse' });
});

it('a personnummer in a reply to a remark is found, where it is', () => {
  const replies = [{ id: 'r', text: `Det er ${NUMBER}` }];
  const [finding, ...others] = findingsOf({ comments: [{ ...remark, text: 'Hvem?', isResolved: true, replies }] });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    code: 'cpr',
    severity: 'warning',
    place: { kind: 'comment', commentId: 'c', replyId: 'r', from: 7, to: 18 },
  });
});
