import type { CDPSession, Page } from 'playwright-core';
import { answerText } from './workbench.ts';
import {
  atBeginning,
  atEnd,
  atVeryBeginning,
  atVeryEnd,
  erased,
  erasedForward,
  moved,
  parted,
  pasted,
  wrote,
  type Written,
} from './writing-model.ts';

/** Letters that fit on one line of the sheet, whichever they are: Home and End mean the line. */
const ONE_LINE = 44;

/** The same numbers for the same seed. */
function chance(seed: number): (limit: number) => number {
  let state = (seed * 2_654_435_761) % 2_147_483_648;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}

/** The paragraphs as they stand in the window. */
export const drawnBlocks = (page: Page): Promise<string[]> =>
  answerText(page).evaluate((text) => [...text.children].map((block) => block.textContent));

const paste = (page: Page, lines: readonly string[]): Promise<void> =>
  answerText(page).evaluate((text, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', words.map((line) => `<p>${line}</p>`).join(''));
    clipboardData.setData('text/plain', words.join('\n\n'));
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, lines);

/** Puts words together as a method of writing does, and takes them. */
async function compose(session: CDPSession, words: string): Promise<void> {
  for (let length = 1; length <= words.length; length += 1)
    await session.send('Input.imeSetComposition', { text: words.slice(0, length), selectionStart: length, selectionEnd: length });
  await session.send('Input.insertText', { text: words });
}

export type Deed = {
  readonly what: string;
  readonly text: Written;
  readonly act: () => Promise<void>;
  /** A word of which only the window knows where it went. */ readonly marker?: string;
};

/** Somebody who does one thing after the other without looking: what is done next, and what the text must be then. */
export function fastWriter(page: Page, session: CDPSession, seed: number, staysNear: boolean) {
  const random = chance(seed);
  /** No two writers of a run write the same word. */
  const name = staysNear ? `n${String(seed)}` : String(seed);
  let words = 0;
  const word = (): string => `${'abcdefghij'.charAt(random(10))}x${name}y${String((words += 1))}q`;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const some = <Kind>(kinds: readonly Kind[]): Kind => {
    const kind = kinds[random(kinds.length)];
    if (kind === undefined) throw new Error('There is something to choose from.');
    return kind;
  };

  const writes = (text: Written): Deed => {
    const typed = word();
    switch (some(['type', 'insert', 'compose'] as const)) {
      case 'type':
        return { what: `type ${typed}`, text: wrote(text, typed), act: () => page.keyboard.type(typed) };
      case 'insert':
        return { what: `insert ${typed}`, text: wrote(text, typed), act: () => page.keyboard.insertText(typed) };
      case 'compose':
        return { what: `compose ${typed}`, text: wrote(text, typed), act: () => compose(session, typed) };
    }
  };
  const lines = (): string[] => Array.from({ length: 1 + random(12) }, () => `${word()} ${word()}`);

  const near: readonly ((text: Written) => Deed | null)[] = [
    writes,
    writes,
    writes,
    (text) => ({ what: 'Enter', text: parted(text), act: () => press('Enter') }),
    (text) => ({ what: 'Enter', text: parted(text), act: () => press('Enter') }),
    (text) => ({ what: 'Backspace', text: erased(text), act: () => press('Backspace') }),
    (text) =>
      staysNear && text.block === text.blocks.length - 1 ? null : { what: 'Delete', text: erasedForward(text), act: () => press('Delete') },
    (text) => ({ what: 'ArrowLeft', text: moved(text, -1), act: () => press('ArrowLeft') }),
    (text) => ({ what: 'ArrowRight', text: moved(text, 1), act: () => press('ArrowRight') }),
    (text) =>
      (text.blocks[text.block]?.length ?? 0) > ONE_LINE ? null : { what: 'Home', text: atBeginning(text), act: () => press('Home') },
    (text) => ((text.blocks[text.block]?.length ?? 0) > ONE_LINE ? null : { what: 'End', text: atEnd(text), act: () => press('End') }),
    (text) => {
      const put = lines();
      return { what: `paste ${put.join('/')}`, text: pasted(text, put), act: () => paste(page, put) };
    },
  ];
  const far: readonly ((text: Written) => Deed | null)[] = [
    (text) => ({ what: 'Control+Home', text: atVeryBeginning(text), act: () => press('Control+Home') }),
    (text) => ({ what: 'Control+End', text: atVeryEnd(text), act: () => press('Control+End') }),
    // Where these lead depends on how the text is drawn: a word that is written at once tells.
    (text) => {
      const marker = word();
      const keys = some([['PageDown'], ['PageUp'], ['PageDown', 'PageDown'], ['ArrowDown'], ['ArrowUp'], ['PageDown', 'ArrowUp']]);
      return { what: `${keys.join(' ')} ${marker}`, text, marker, act: () => press(...keys).then(() => page.keyboard.insertText(marker)) };
    },
    (text) => {
      const put = lines();
      const typed = word();
      const act = async (): Promise<void> => {
        await paste(page, put);
        await press('Control+z');
        await page.keyboard.insertText(typed);
      };
      return { what: `paste ${put.join('/')}, Control+z, insert ${typed}`, text: wrote(text, typed), act };
    },
    (text) => {
      const put = lines();
      const act = async (): Promise<void> => {
        await paste(page, put);
        await press('Control+z', 'Control+y');
      };
      const marker = word();
      return {
        what: `paste ${put.join('/')}, Control+z, Control+y, insert ${marker}`,
        text: pasted(text, put),
        marker,
        act: () => act().then(() => page.keyboard.insertText(marker)),
      };
    },
    (text) => {
      const typed = word();
      const act = (): Promise<void> => press('Enter', 'Control+z').then(() => page.keyboard.type(typed));
      return { what: `Enter, Control+z, type ${typed}`, text: wrote(text, typed), act };
    },
  ];

  return {
    next(text: Written): Deed {
      for (;;) {
        const deed = some(staysNear || random(3) > 0 ? near : far)(text);
        // What would leave one's own part of a text that others write in too is not done.
        if (deed !== null && (!staysNear || deed.text !== text)) return deed;
      }
    },
  };
}
