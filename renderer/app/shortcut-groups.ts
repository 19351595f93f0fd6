import type { appWords } from './words.ts';

type ShortcutWords = (typeof appWords)['da']['shortcuts'];
type Shortcut = { readonly does: string; readonly keys: readonly string[] };

/** Every shortcut of the program. Those of menus stand in electron/menu.ts, those of reading and writing with their features. */
export const shortcutGroups = (w: ShortcutWords): readonly { readonly title: string; readonly shortcuts: readonly Shortcut[] }[] => [
  {
    title: w.everywhere,
    shortcuts: [
      { does: w.export, keys: ['Ctrl+E'] },
      { does: w.addSource, keys: ['Ctrl+O'] },
      { does: w.newHearing, keys: ['Ctrl+N'] },
      { does: w.newResponse, keys: ['Ctrl+Shift+N'] },
      { does: w.library, keys: ['Ctrl+1'] },
      { does: w.workbench, keys: ['Ctrl+2'] },
      { does: w.nextPane, keys: ['F6'] },
      { does: w.previousPane, keys: ['Shift+F6'] },
      { does: w.sidebar, keys: ['F9', 'Ctrl+\\'] },
      { does: w.divider, keys: ['Left', 'Right'] },
      { does: w.undo, keys: ['Ctrl+Z'] },
      { does: w.redo, keys: ['Ctrl+Shift+Z', 'Ctrl+Y'] },
      { does: w.pasteSource, keys: ['Ctrl+V'] },
      { does: w.zoom, keys: ['Ctrl++', 'Ctrl+-'] },
      { does: w.zoomReset, keys: ['Ctrl+0'] },
      { does: w.show, keys: ['F1', 'Ctrl+/'] },
    ],
  },
  {
    title: w.reading,
    shortcuts: [
      { does: w.sentence, keys: ['Down', 'Up'] },
      { does: w.wordEnd, keys: ['Shift+Right', 'Shift+Left'] },
      { does: w.wordStart, keys: ['Alt+Shift+Right', 'Alt+Shift+Left'] },
      { does: w.annotate, keys: ['1', '2', '3', '4', '5'] },
      { does: w.cite, keys: ['C'] },
      { does: w.note, keys: ['N', 'Shift+N'] },
      { does: w.heading, keys: ['H', 'Shift+H'] },
      { does: w.structure, keys: ['Shift+F10'] },
      { does: w.back, keys: ['Alt+Left'] },
    ],
  },
  {
    title: w.writing,
    shortcuts: [
      { does: w.bold, keys: ['Ctrl+B'] },
      { does: w.italic, keys: ['Ctrl+I'] },
      { does: w.underline, keys: ['Ctrl+U'] },
      { does: w.headings, keys: ['Ctrl+Alt+1', 'Ctrl+Alt+2', 'Ctrl+Alt+3'] },
      { does: w.bodyText, keys: ['Ctrl+Alt+0'] },
      { does: w.bullets, keys: ['Ctrl+Shift+8'] },
      { does: w.numbers, keys: ['Ctrl+Shift+7'] },
      { does: w.quote, keys: ['Ctrl+Shift+B'] },
      { does: w.link, keys: ['Ctrl+K'] },
      { does: w.nextField, keys: ['Ctrl+Shift+.'] },
    ],
  },
];
