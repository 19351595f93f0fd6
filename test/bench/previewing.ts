import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import * as Y from 'yjs';
import { openStore } from '../../electron/db/store.ts';
import { prepareDataFolder } from '../../electron/platform/paths.ts';
import { ResponseId } from '../../shared/domain/ids.ts';
import { EMPTY_LETTER } from '../../shared/response/letter.ts';
import { createResponseDoc } from '../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../shared/response/schema.ts';
import { launchApp } from '../journeys/launch.ts';
import { answerText } from '../journeys/workbench.ts';
import type { Figure } from './figures.ts';
import { longBody } from './long-answer.ts';
import { writeNotedLibrary } from './noted-library.ts';

const TITLE = 'Svaret på ti sider';
const PAGES = 10;
const TIMES = 15;

/** A library with one answer of ten pages. */
async function writeLibrary(root: string): Promise<void> {
  await writeNotedLibrary(root, [{ title: 'Måling', pages: 5, notes: 5 }]);
  const folder = prepareDataFolder(root);
  if (!folder.ok) throw new Error(folder.failure.code);
  const opened = openStore(folder.value.database, Date.now());
  if (!opened.ok) throw new Error(opened.failure.code);
  const store = opened.value;
  const [source] = store.sources.list();
  if (source === undefined) throw new Error('The library has a source.');
  const doc = createResponseDoc(longBody(PAGES, [], []), EMPTY_LETTER);
  const id = ResponseId.parse(randomUUID());
  store.write(() => {
    store.responses.insert({ id, hearingId: source.hearingId, title: TITLE, schemaVersion: RESPONSE_SCHEMA_VERSION }, Date.now());
    store.responses.append(id, Y.encodeStateAsUpdate(doc), RESPONSE_SCHEMA_VERSION, Date.now());
    store.preferences.write('view', { kind: 'library' }, Date.now());
  });
  store.close();
}

/** Milliseconds from the last key to the frame with the page that has changed on it, its picture decoded. */
const lastKeyToPage = async (page: Page): Promise<number> => {
  await page.evaluate(() => {
    const seen: { key: number; shown: Promise<number> } = { key: 0, shown: Promise.resolve(0) };
    document.addEventListener('keydown', () => (seen.key = performance.now()), { capture: true });
    seen.shown = new Promise((resolve) => {
      const pages = document.querySelector('[aria-label="Sider, som de udskrives"]');
      if (pages === null) throw new Error('The pages are shown.');
      const watch = new MutationObserver((changes) => {
        const image = changes.map(({ target }) => target).find((target) => target instanceof HTMLImageElement);
        if (image === undefined) return;
        watch.disconnect();
        void image.decode().then(() => requestAnimationFrame(() => resolve(performance.now() - seen.key)));
      });
      watch.observe(pages, { subtree: true, attributes: true, attributeFilter: ['src'] });
    });
    Object.assign(globalThis, { pageShown: seen });
  });
  await page.keyboard.type('ord', { delay: 30 });
  return page.evaluate(() => (globalThis as unknown as { pageShown: { shown: Promise<number> } }).pageShown.shown);
};

/** What a person waits for who looks from the text to its pages: a pause in writing to the new page, in an answer of ten pages. */
export async function previewingFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-bench-'));
  await writeLibrary(folder);
  const { page, close } = await launchApp({ dataFolder: folder, size: { width: 2600, height: 1000 } });
  await page.getByRole('article').filter({ hasText: '1 høringssvar' }).getByRole('heading').getByRole('button').click();
  await page.getByRole('navigation', { name: 'Høringens kilder og svar' }).getByRole('button', { name: TITLE }).click();
  await answerText(page).locator('p').nth(3).click();
  await page.getByRole('button', { name: 'Vis sider' }).click();
  await page.waitForFunction(() => document.querySelectorAll('[aria-label="Sider, som de udskrives"] li').length >= 8);
  await answerText(page).locator('p').nth(3).click();
  const runs: number[] = [];
  for (let i = 0; i < TIMES; i += 1) runs.push(await lastKeyToPage(page));
  await close();
  rmSync(folder, { recursive: true, force: true });
  return [{ what: `last key to the new page, answer of ${String(PAGES)} pages (the pause itself is part of it)`, runs: runs.slice(1) }];
}
