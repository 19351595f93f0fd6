import { expect, it } from 'vitest';
import { emptyRequiredFields } from '../../../renderer/features/drafting/unfilled.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';

it('misses who writes, when, about what and who signs, and nothing else', () => {
  expect(emptyRequiredFields(EMPTY_LETTER)).toEqual(['senderName', 'date', 'subject', 'signatoryName']);
  expect(
    emptyRequiredFields({ ...EMPTY_LETTER, senderName: ' ', date: '2025-09-03', subject: 'Høringssvar', signatoryName: 'Karen Holm' }),
  ).toEqual(['senderName']);
});
