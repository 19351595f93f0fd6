import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { shortcutGroups } from '../../../renderer/app/shortcut-groups.ts';
import { shortcutWords } from '../../../renderer/app/shortcut-words.ts';

const groups = shortcutGroups(shortcutWords.da);

/** The menu's own keys; those that it only shows are carried out by the page. */
const accelerators = [
  ...readFileSync(path.join(import.meta.dirname, '../../../electron/menu.ts'), 'utf8').matchAll(/'((?:CmdOrCtrl\+|F\d)[^']*)'/g),
].map(([, keys = '']) => keys.replace('CmdOrCtrl', 'Ctrl'));

it('lists every key of the menu among those that work everywhere', () => {
  expect(accelerators.length).toBeGreaterThan(8);
  const everywhere = groups[0]?.shortcuts.flatMap(({ keys }) => keys) ?? [];
  expect(accelerators.filter((key) => !everywhere.includes(key))).toEqual([]);
});

it('gives no key of the menu to anything in the source, the notes or the answer', () => {
  const taken = accelerators.filter((key) => key !== 'Ctrl+K' && key !== 'Ctrl+F');
  const within = groups.slice(1).flatMap(({ shortcuts }) => shortcuts.flatMap(({ keys }) => keys));
  expect(within.filter((key) => taken.includes(key))).toEqual([]);
});
