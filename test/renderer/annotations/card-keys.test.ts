import { expect, it } from 'vitest';
import { cardCommand } from '../../../renderer/features/annotations/card-keys.ts';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

it('knows the keys of a note whatever Caps Lock says, and leaves every combination alone', () => {
  expect(cardCommand({ ...plain, key: 'j' })).toBe('next');
  expect(cardCommand({ ...plain, key: 'J' })).toBe('next');
  expect(cardCommand({ ...plain, key: 'ArrowUp' })).toBe('previous');
  expect(cardCommand({ ...plain, key: 'c', ctrlKey: true })).toBeNull();
  expect(cardCommand({ ...plain, key: 'q' })).toBeNull();
});
