import { describe, expect, it } from 'vitest';
import { globalCommand } from '../../../renderer/app/global-keys.ts';

const press = (keys: string, inText = false) => {
  const parts = keys.split('+');
  return globalCommand(
    {
      key: parts.at(-1) ?? '',
      ctrlKey: parts.includes('Ctrl'),
      metaKey: parts.includes('Meta'),
      shiftKey: parts.includes('Shift'),
      altKey: parts.includes('Alt'),
    },
    inText,
  );
};

describe('globalCommand', () => {
  it.each([
    ['F6', 'next-pane'],
    ['Shift+F6', 'previous-pane'],
    ['Ctrl+\\', 'toggle-sidebar'],
    ['F9', 'toggle-sidebar'],
    ['Ctrl+/', 'show-shortcuts'],
    ['Ctrl+Shift+/', 'show-shortcuts'],
    ['Alt+ArrowLeft', 'back-to-answer'],
    ['Ctrl+z', 'undo'],
    ['Ctrl+Shift+Z', 'redo'],
    ['Ctrl+y', 'redo'],
    ['Meta+z', 'undo'],
  ])('%s is %s', (keys, command) => {
    expect(press(keys)).toBe(command);
  });

  it('leaves undo to the text one writes in', () => {
    expect(['Ctrl+z', 'Ctrl+Shift+Z', 'Ctrl+y'].map((keys) => press(keys, true))).toEqual([null, null, null]);
    expect(press('F6', true)).toBe('next-pane');
  });

  it.each(['z', '/', 'Alt+F6', 'Ctrl+F6', 'Shift+Alt+ArrowLeft', 'Ctrl+Alt+z', 'Ctrl+e'])('%s is nothing', (keys) => {
    expect(press(keys)).toBeNull();
  });
});
