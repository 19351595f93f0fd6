import { expect, it } from 'vitest';
import { answerToTake } from '../../../renderer/features/note-files/answer-to-take.ts';
import { ResponseId } from '../../../shared/domain/ids.ts';

const answer = (digit: string) => ({ id: ResponseId.parse(`00000000-0000-4000-8000-00000000000${digit}`), title: `Svar ${digit}` });
const [one, two] = [answer('1'), answer('2')];

it('takes along the answer that is open', () => {
  expect(answerToTake([one, two], two.id)).toBe(two.id);
});

it('takes along the only answer there is when none is open', () => {
  expect(answerToTake([one], null)).toBe(one.id);
  expect(answerToTake([one], two.id)).toBe(one.id);
});

it('takes none along where it would have to guess, or there is none', () => {
  expect(answerToTake([one, two], null)).toBeNull();
  expect(answerToTake([], one.id)).toBeNull();
});
