import { expect, it } from 'vitest';
import { keyNames } from '../../../renderer/ui/key-names.ts';

it('names keys as they stand on the keyboard', () => {
  expect(keyNames('Ctrl+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(keyNames('Ctrl+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
  expect(keyNames('Alt+Left', false)).toEqual(['Alt', '←']);
});

it('knows a plus that is a key from one that joins keys', () => {
  expect(keyNames('Ctrl++', false)).toEqual(['Ctrl', '+']);
  expect(keyNames('Ctrl+Shift++', false)).toEqual(['Ctrl', 'Shift', '+']);
});
