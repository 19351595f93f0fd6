const isMac = (): boolean => typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

const macSigns: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };
const danishNames: Readonly<Record<string, string>> = { Left: '←', Right: '→', Up: '↑', Down: '↓' };

/** The keys of a shortcut as they stand on this computer's keyboard: 'Ctrl+Shift+Z' → Ctrl, Shift, Z (⌘, ⇧, Z on a Mac). */
export const keyNames = (shortcut: string, onMac: boolean = isMac()): readonly string[] =>
  // A plus as the last key ('Ctrl++') is a key, not a joint.
  shortcut.split(/\+(?!$)/).map((key) => (onMac ? macSigns[key] : undefined) ?? danishNames[key] ?? key);
