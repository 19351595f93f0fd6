/** Electron's names for keys, where the page's differ. */
const KEY_NAMES: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

/** Electron's names for held keys, in the order in which the page writes them. */
const HELD: readonly (readonly [string, readonly string[]])[] = [
  ['ctrl', ['ctrl', 'control', ...(process.platform === 'darwin' ? [] : ['cmdorctrl', 'commandorcontrol'])]],
  ['meta', ['cmd', 'command', 'super', 'meta', ...(process.platform === 'darwin' ? ['cmdorctrl', 'commandorcontrol'] : [])]],
  ['alt', ['alt', 'option', 'altgr']],
  ['shift', ['shift']],
];

/** `CmdOrCtrl+Shift+O` → `ctrl+shift+o`: the form in which the page reports what was pressed. */
export function pressedKeys(accelerator: string): string {
  const parts = accelerator.toLowerCase().replace(/\+\+$/, '+plus').split('+');
  const key = parts.pop() ?? '';
  const held = HELD.filter(([, names]) => parts.some((part) => names.includes(part))).map(([name]) => name);
  return [...held, KEY_NAMES[key] ?? key].join('+');
}
