import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import * as Y from 'yjs';
import { openStore } from '../../electron/db/store.ts';
import { prepareDataFolder } from '../../electron/platform/paths.ts';
import { HearingId, ResponseId } from '../../shared/domain/ids.ts';
import { EMPTY_LETTER } from '../../shared/response/letter.ts';
import { createResponseDoc, type NodeJson } from '../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../shared/response/schema.ts';
import { launchApp } from '../journeys/launch.ts';
import { answerText } from '../journeys/workbench.ts';
import type { Figure } from './figures.ts';
import { keyToFrame } from './keys-in-window.ts';
import { writeParts, type Part } from './made-documents.ts';

const PAGES = [10, 200, 1000] as const;

const blockOf = ({ kind, text }: Part): NodeJson => {
  const paragraph = { type: 'paragraph', attrs: kind === 'heading' ? { level: 2 } : {}, content: [{ type: 'text', text }] };
  return kind === 'item' ? { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] } : paragraph;
};

/** A library of one hearing with an answer of each length, the newest of which is opened by its name. */
function writeLibrary(root: string, pages: number): void {
  const folder = prepareDataFolder(root);
  if (!folder.ok) throw new Error(folder.failure.code);
  const opened = openStore(folder.value.database, Date.now());
  if (!opened.ok) throw new Error(opened.failure.code);
  const store = opened.value;
  const hearingId = HearingId.parse(randomUUID());
  const id = ResponseId.parse(randomUUID());
  const now = Date.now();
  store.write(() => {
    store.hearings.insert(
      hearingId,
      { title: 'Måling', authority: '', journalNumber: '', receivedOn: null, deadline: null, recipient: '' },
      now,
    );
    store.responses.insert({ id, hearingId, title: `${String(pages)} sider`, schemaVersion: RESPONSE_SCHEMA_VERSION }, now);
    const doc = createResponseDoc({ type: 'doc', content: writeParts(pages).map(blockOf) }, EMPTY_LETTER);
    store.responses.append(id, Y.encodeStateAsUpdate(doc), RESPONSE_SCHEMA_VERSION, now);
    store.preferences.write('view', { kind: 'library' }, now);
  });
  store.close();
}

/** The same words in a plain editable element, in the place of everything else. */
const makeBare = (page: Page, parts: readonly Part[]): Promise<void> =>
  page.evaluate((written) => {
    const around = document.createElement('div');
    around.style.cssText = 'position:fixed;inset:0;overflow:auto;font:16px/1.5 serif';
    const bare = document.createElement('div');
    bare.contentEditable = 'true';
    bare.spellcheck = false;
    bare.style.cssText = 'max-width:40rem;margin:auto;white-space:pre-wrap';
    for (const { text } of written) {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      bare.append(paragraph);
    }
    around.append(bare);
    document.body.replaceChildren(around);
    bare.focus();
    const first = bare.children[2]?.firstChild;
    if (first) getSelection()?.collapse(first, 20);
  }, parts);

/** Opening a long answer, and key press to frame in it and in a bare editable element, in the real window with autosave on. */
export async function longAnswerFigures(lengths: readonly number[] = PAGES): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const pages of lengths) {
    const root = mkdtempSync(path.join(os.tmpdir(), 'pejling-long-'));
    writeLibrary(root, pages);
    const { page, close } = await launchApp({ dataFolder: root, size: { width: 1280, height: 800 } });
    await page.getByRole('article').filter({ hasText: 'Måling' }).getByRole('heading').getByRole('button').waitFor();
    const opening = await page.evaluate(async () => {
      const button = [...document.querySelectorAll('article')]
        .find((one) => one.textContent?.includes('Måling'))
        ?.querySelector<HTMLElement>('h2 button, h3 button');
      const started = performance.now();
      button?.click();
      for (;;) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (document.querySelector('[aria-label="Høringssvarets tekst"] p')) break;
        if (performance.now() - started > 60_000) return Number.NaN;
      }
      await new Promise((resolve) => setTimeout(resolve, 0));
      return performance.now() - started;
    });
    figures.push({ what: `opening an answer of ${String(pages)} pages`, runs: [opening] });
    const lines = answerText(page).locator('p');
    await lines.nth(2).click();
    await page.keyboard.press('End');
    figures.push({ what: `key press to frame in an answer of ${String(pages)} pages`, runs: await keyToFrame(page) });
    await page.waitForTimeout(1500);
    await makeBare(page, writeParts(pages));
    figures.push({ what: `key press to frame in a bare editable element of ${String(pages)} pages`, runs: await keyToFrame(page) });
    await close().catch(() => undefined);
    rmSync(root, { recursive: true, force: true });
  }
  return figures;
}
