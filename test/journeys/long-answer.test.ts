import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openStore } from '../../electron/db/store.ts';
import { prepareDataFolder } from '../../electron/platform/paths.ts';
import { anchorFor } from '../../shared/anchoring/anchor.ts';
import { ResponseId } from '../../shared/domain/ids.ts';
import type { Citation } from '../../shared/response/citation.ts';
import { EMPTY_LETTER } from '../../shared/response/letter.ts';
import { createResponseDoc } from '../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../shared/response/schema.ts';
import { longBody } from '../bench/long-answer.ts';
import { writeNotedLibrary } from '../bench/noted-library.ts';
import { launchApp, type LaunchedApp } from './launch.ts';
import { answerText } from './workbench.ts';

/** Of the longer one, what is far away is taken out of the layout. */
describe.each([30, 400])('an answer of %i pages', (PAGES) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-long-answer-'));
  let launched: LaunchedApp;
  let page: Page;

  async function writeAnswer(): Promise<void> {
    await writeNotedLibrary(folder, [{ title: 'Lang høring', pages: 2, notes: 1 }]);
    const prepared = prepareDataFolder(folder);
    if (!prepared.ok) throw new Error(prepared.failure.code);
    const opened = openStore(prepared.value.database, Date.now());
    if (!opened.ok) throw new Error(opened.failure.code);
    const store = opened.value;
    const [source] = store.sources.list();
    if (source === undefined) throw new Error('The library has a source.');
    const text = store.sources.version(source.versionId)?.document.text ?? '';
    const anchor = anchorFor(text, { start: 0, end: 100 });
    if (anchor === null) throw new Error('The source has words.');
    const citation: Citation = { sourceId: source.id, versionId: source.versionId, annotationId: null, ...anchor };
    const doc = createResponseDoc(longBody(PAGES, Array(PAGES * 2).fill(citation), []), EMPTY_LETTER);
    store.write(() => {
      const id = ResponseId.parse(randomUUID());
      store.responses.insert({ id, hearingId: source.hearingId, title: 'Langt svar', schemaVersion: RESPONSE_SCHEMA_VERSION }, Date.now());
      store.responses.append(id, Y.encodeStateAsUpdate(doc), RESPONSE_SCHEMA_VERSION, Date.now());
      store.preferences.write('view', { kind: 'library' }, Date.now());
    });
    store.close();
  }

  /** Whether all of a thing stands within the part of the answer that is scrolled to. */
  const isInSight = (place: Locator): Promise<boolean> =>
    place.evaluate((element) => {
      const scroller = element.closest('[data-letter]')?.parentElement?.getBoundingClientRect();
      const { top, bottom } = element.getBoundingClientRect();
      return scroller !== undefined && top >= scroller.top && bottom <= scroller.bottom;
    });

  beforeAll(async () => {
    await writeAnswer();
    launched = await launchApp({ dataFolder: folder, size: { width: 1280, height: 800 } });
    page = launched.page;
    await page.getByRole('article').filter({ hasText: 'Lang høring' }).getByRole('heading').getByRole('button').click();
    await page
      .getByRole('navigation', { name: 'Høringens kilder og svar' })
      .getByRole('button', { name: /^Langt svar/ })
      .click();
    await answerText(page)
      .getByText(new RegExp(`^${String(PAGES)}\\. `))
      .waitFor({ state: 'attached' });
  });
  afterAll(async () => {
    await launched.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes to headings far down and back up, past what has not been drawn', async () => {
    for (const number of [21, PAGES - 2, 11]) {
      await page.getByRole('button', { name: 'Disposition' }).click();
      const heading = new RegExp(`^\\s*${String(number)}\\. `);
      await page.getByRole('menuitem', { name: heading }).click();
      await expect.poll(() => isInSight(answerText(page).locator('> :is(h1, h2, h3)').filter({ hasText: heading }))).toBe(true);
    }
  });

  it('finds words far down, and brings the match itself into sight', async () => {
    await answerText(page).press('Control+f');
    await page
      .getByRole('search')
      .getByRole('textbox')
      .first()
      .fill(`${String(PAGES - 3)}. `);
    await expect
      .poll(() =>
        isInSight(
          answerText(page)
            .locator('> :is(h1, h2, h3)')
            .filter({ hasText: new RegExp(`^${String(PAGES - 3)}\\. `) }),
        ),
      )
      .toBe(true);
    await page.keyboard.press('Escape');
  });

  it('copies every word, also those that have not been drawn', async () => {
    await answerText(page).press('Control+a');
    const copied = await answerText(page).evaluate((text) => {
      const clipboardData = new DataTransfer();
      text.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData('text/plain');
    });
    expect(copied.match(/^\d+\. /gm)?.length ?? 0).toBe(PAGES);
  });

  /** Where the caret stands: which block of the text, from 0, and whether it is in sight. */
  const caret = (): Promise<{ block: number; isInSight: boolean }> =>
    answerText(page).evaluate((text) => {
      const selection = getSelection();
      const scroller = text.closest('[data-letter]')?.parentElement?.getBoundingClientRect();
      const node = selection?.focusNode ?? null;
      const range = document.createRange();
      if (selection !== null && node !== null) range.setStart(node, selection.focusOffset);
      const place = range.getClientRects()[0] ?? (node instanceof Element ? node : null)?.getBoundingClientRect();
      return {
        block: [...text.children].findIndex((block) => block.contains(node)),
        isInSight: place !== undefined && scroller !== undefined && place.bottom > scroller.top && place.top < scroller.bottom,
      };
    });

  it('goes down and up line by line and page by page, over citations too, and the caret stays in sight', async () => {
    await answerText(page).press('Control+Home');
    await expect.poll(caret).toEqual({ block: 0, isInSight: true });
    const blocks = [0];
    while ((blocks.at(-1) ?? 0) < 8 && blocks.length < 120) {
      await page.keyboard.press('ArrowDown');
      blocks.push((await caret()).block);
    }
    // No block is left out, and none is gone back to.
    expect([...new Set(blocks)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(blocks).toEqual(blocks.toSorted((a, b) => a - b));
    const pages: number[] = [];
    for (const key of ['PageDown', 'PageDown', 'PageDown', 'PageUp', 'PageUp']) {
      await page.keyboard.press(key);
      const { block, isInSight } = await caret();
      expect(isInSight).toBe(true);
      pages.push(block);
    }
    const [first = 0, second = 0, third = 0, back = 0, further = 0] = pages;
    expect([first >= 8, second > first, third > second, back < third, further < back], pages.join(' ')).toEqual(Array(5).fill(true));
  });

  it('shows what is written at either end', async () => {
    for (const [key, word] of [
      ['Control+End', 'Sidst'],
      ['Control+Home', 'Først'],
    ] as const) {
      await answerText(page).press(key);
      await expect.poll(async () => (await caret()).isInSight).toBe(true);
      await page.keyboard.type(word);
      await expect.poll(() => answerText(page).evaluate((text, written) => text.textContent?.includes(written), word)).toBe(true);
      expect((await caret()).isInSight).toBe(true);
    }
  });

  it('writes behind a citation when one writes on at once after choosing its form, and never over it', async () => {
    const citations = answerText(page).locator('[data-citation-view]');
    const before = await citations.count();
    for (const [form, word] of [
      ['Med fodnote', 'tastet'],
      ['Som blok', 'dikteret'],
    ] as const) {
      const citation = answerText(page).locator('[data-citation-view="inline"]').first();
      const place = await citation.evaluate(async (element) => {
        element.scrollIntoView({ block: 'center' });
        const line = (): DOMRect | undefined => element.getClientRects()[0];
        for (let still = 0, top = line()?.top; still < 3; still += 1) {
          await new Promise((drawn) => requestAnimationFrame(drawn));
          if (line()?.top !== top) still = -1;
          top = line()?.top;
        }
        const { left = 0, top = 0, height = 0 } = line() ?? {};
        return { x: left + 10, y: top + height / 2 };
      });
      // Many click twice at what they want.
      await page.mouse.dblclick(place.x, place.y);
      await page.getByRole('toolbar', { name: 'Citatet', exact: true }).getByRole('button', { name: form }).click();
      if (form === 'Som blok') await page.keyboard.insertText(word);
      else await page.keyboard.type(word);
      const behind = (): Promise<string> =>
        answerText(page).evaluate((text) => {
          const all = [...text.querySelectorAll('[data-citation-view]')];
          const next = all.map(({ nextSibling }) => nextSibling?.textContent ?? '');
          return next.join('\n');
        });
      await expect.poll(behind).toContain(word);
      expect(await citations.count()).toBe(before);
    }
  });

  /** Scrolls a share of the way down, and gives a place in the window where words stand still. */
  const wordsAt = async (share: number): Promise<{ x: number; y: number }> => {
    const desk = answerText(page).locator('xpath=ancestor::*[@data-letter]/..');
    const look = (): Promise<{ x: number; y: number } | null> =>
      desk.evaluate(async (scroller, part) => {
        const { left, top, width, height } = scroller.getBoundingClientRect();
        // What was scrolled to last may be scrolled to anew for some frames.
        if (Math.abs(scroller.scrollTop / scroller.scrollHeight - part) > 0.1) scroller.scrollTop = scroller.scrollHeight * part;
        // Each time at another place: clicks in one place soon after each other are a double click.
        const x = left + width * (0.2 + 0.5 * part);
        // Not between two blocks, and not a citation.
        const seen = (): readonly [number, Element] | null => {
          for (const down of [0.3, 0.4, 0.5, 0.6, 0.7]) {
            const block = document.elementFromPoint(x, top + height * down);
            if (block?.matches('.ProseMirror > p') === true && block instanceof HTMLElement && block.innerText !== '')
              return [top + height * down, block];
          }
          return null;
        };
        const [first, place] = [seen(), scroller.scrollTop];
        for (let still = 0; still < 3; still += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
        const last = seen();
        if (last === null) scroller.scrollTop += height / 2;
        return first !== null && first[1] === last?.[1] && place === scroller.scrollTop ? { x, y: last[0] } : null;
      }, share);
    await expect.poll(look).not.toBeNull();
    const found = await look();
    if (found === null) throw new Error('The words stand still.');
    return found;
  };

  it('shows the words of any place one scrolls to, and writes there', async () => {
    for (const [share, word] of [
      [0.7, 'Langt nede.'],
      [0.3, 'Langt oppe.'],
    ] as const) {
      const { x, y } = await wordsAt(share);
      await page.mouse.click(x, y);
      await page.keyboard.press('End');
      await page.keyboard.insertText(` ${word}`);
      await answerText(page).getByText(word).waitFor();
      expect((await caret()).isInSight).toBe(true);
    }
  });

  it('selects from one place to another far away, puts a letter in its place, and takes that back', async () => {
    const words = (): Promise<number> => answerText(page).evaluate((text) => text.textContent.length);
    const before = await words();
    await answerText(page).press('Control+Home');
    await expect.poll(caret).toEqual({ block: 0, isInSight: true });
    const { x, y } = await wordsAt(0.6);
    await page.keyboard.down('Shift');
    await page.mouse.click(x, y);
    await page.keyboard.up('Shift');
    await expect.poll(() => page.evaluate(() => getSelection()?.isCollapsed)).toBe(false);
    await page.keyboard.press('x');
    await expect.poll(words).toBeLessThan(before * 0.6);
    expect((await caret()).isInSight).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(words).toBe(before);
  });

  it('writes a note far above the others at the foot of the letter, and goes back to its place', async () => {
    const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
    await answerText(page).press('Control+Home');
    await expect.poll(caret).toEqual({ block: 0, isInSight: true });
    await page.keyboard.press('Control+Alt+f');
    await expect.poll(focused).toBe('Fodnote 1');
    await page.keyboard.type('Se også bilaget.');
    await page.getByRole('textbox', { name: 'Fodnote 1', exact: true }).getByText('Se også bilaget.').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('Høringssvarets tekst');
    await expect.poll(async () => (await caret()).isInSight).toBe(true);
  });
});
