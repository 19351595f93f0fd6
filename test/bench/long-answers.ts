import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import * as Y from 'yjs';
import { openStore } from '../../electron/db/store.ts';
import { correctedVersion } from '../../electron/ipc/corrected-version.ts';
import { prepareDataFolder } from '../../electron/platform/paths.ts';
import { anchorFor } from '../../shared/anchoring/anchor.ts';
import { ResponseId } from '../../shared/domain/ids.ts';
import { noteTextOf } from '../../shared/domain/note-text.ts';
import type { Citation } from '../../shared/response/citation.ts';
import { commentStore } from '../../shared/response/comments.ts';
import { EMPTY_LETTER } from '../../shared/response/letter.ts';
import { createResponseDoc } from '../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../shared/response/schema.ts';
import { launchApp } from '../journeys/launch.ts';
import { answerText } from '../journeys/workbench.ts';
import type { Figure } from './figures.ts';
import { keysInTurn } from './keys-in-window.ts';
import { longBody } from './long-answer.ts';
import { writeNotedLibrary } from './noted-library.ts';

const PAGES = [10, 200, 1000] as const;
const CITATIONS = 200;
const COMMENTS = 100;
const OPENINGS = 7;

const SHORT = 'Det korte svar';
const LONG = 'Det lange svar';

/** A library of one hearing whose source is quoted in a long answer, and a short answer to come from. */
async function writeLibrary(root: string, pages: number): Promise<void> {
  await writeNotedLibrary(root, [{ title: 'Måling', pages: 40, notes: 20 }]);
  const folder = prepareDataFolder(root);
  if (!folder.ok) throw new Error(folder.failure.code);
  const opened = openStore(folder.value.database, Date.now());
  if (!opened.ok) throw new Error(opened.failure.code);
  const store = opened.value;
  const [source] = store.sources.list();
  const version = source === undefined ? null : correctedVersion(store, source.versionId);
  if (source === undefined || version === null) throw new Error('The library has a source.');
  const { text, blocks } = version.document;
  const paragraphs = blocks.filter(({ kind, start, end }) => kind === 'paragraph' && end - start > 60);
  const citations = Array.from({ length: CITATIONS }, (_, n): Citation => {
    const block = paragraphs[n % paragraphs.length];
    const anchor = block === undefined ? null : anchorFor(text, { start: block.start, end: block.start + 40 + (n % 7) * 10 });
    if (anchor === null) throw new Error('Every paragraph has words.');
    return { sourceId: source.id, versionId: source.versionId, annotationId: null, ...anchor };
  });
  const comments = Array.from({ length: COMMENTS }, () => randomUUID());
  const long = createResponseDoc(longBody(pages, citations, comments), EMPTY_LETTER);
  const remarks = commentStore(long, null);
  const author = { authorId: store.authors.selfId(), name: 'Anne', role: 'caseworker' as const };
  for (const [n, id] of comments.entries())
    remarks.add(id, author, 'ord', noteTextOf(`Bemærkning ${String(n)}: hvem betaler for det?`), Date.now());
  const short = createResponseDoc(longBody(1, [], []), EMPTY_LETTER);
  store.write(() => {
    for (const [title, doc, at] of [
      [LONG, long, Date.now()],
      [SHORT, short, Date.now() + 1000],
    ] as const) {
      const id = ResponseId.parse(randomUUID());
      store.responses.insert({ id, hearingId: source.hearingId, title, schemaVersion: RESPONSE_SCHEMA_VERSION }, at);
      store.responses.append(id, Y.encodeStateAsUpdate(doc), RESPONSE_SCHEMA_VERSION, at);
    }
    store.preferences.write('view', { kind: 'library' }, Date.now());
  });
  store.close();
}

/** Chooses an answer in the sidebar, and tells the time until its text is drawn and can be written in. */
const open = (page: Page, title: string): Promise<number> =>
  page.evaluate(async (wanted) => {
    const button = [...document.querySelectorAll('nav button')].find((one) => one.textContent?.includes(wanted));
    if (!(button instanceof HTMLElement)) throw new Error('The sidebar shows every answer.');
    const before = document.querySelector('[role="textbox"][aria-multiline]');
    const started = performance.now();
    button.click();
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const text = document.querySelector<HTMLElement>('[aria-label="Høringssvarets tekst"]');
      if (text !== before && text?.isContentEditable === true && text.querySelector('p') !== null) break;
      if (performance.now() - started > 60_000) return Number.NaN;
    }
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', resolve);
      port1.start();
      port2.postMessage(null);
    });
    return performance.now() - started;
  }, title);

/** An element of a page: its name, whether it may be written in, and what is in it. */
type Copied = string | { readonly tag: string; readonly isFixed: boolean; readonly inside: readonly Copied[] };

/** The answer's elements and words, without what makes them an answer's. */
const copyText = (page: Page): Promise<Copied> =>
  answerText(page).evaluate((text) => {
    const copy = (node: Node): Copied =>
      node instanceof HTMLElement
        ? { tag: node.localName, isFixed: node.contentEditable === 'false', inside: [...node.childNodes].map(copy) }
        : (node.nodeValue ?? '');
    return copy(text);
  });

/** The same words in the same elements in a plain editable element, alone in its window. */
const makeBare = (page: Page, copied: Copied): Promise<void> =>
  page.evaluate((written) => {
    const write = (one: Copied): Node => {
      if (typeof one === 'string') return document.createTextNode(one);
      const element = document.createElement(one.tag);
      if (one.isFixed) element.contentEditable = 'false';
      element.append(...one.inside.map(write));
      return element;
    };
    const around = document.createElement('div');
    around.style.cssText = 'position:fixed;inset:0;overflow:auto;font:16px/1.5 serif;background:#fff;color:#000';
    const bare = write(written);
    if (!(bare instanceof HTMLElement)) throw new Error('An answer is an element.');
    bare.contentEditable = 'true';
    bare.spellcheck = false;
    bare.ariaLabel = 'bare';
    bare.style.cssText = 'max-width:40rem;margin:auto;white-space:pre-wrap';
    around.append(bare);
    document.body.replaceChildren(around);
  }, copied);

/** Puts the caret into the third paragraph, as a click there does. */
const goToText = async (page: Page, text: string): Promise<void> => {
  await page
    .locator(`[aria-label="${text}"] p`)
    .nth(2)
    .click({ position: { x: 120, y: 8 } });
  await page.waitForTimeout(1500);
};

/** Opening a long answer, and key press to frame in it and by turns in a bare editable element, in real windows with autosave and spelling on. */
export async function longAnswerFigures(lengths: readonly number[] = PAGES): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const pages of lengths) {
    const roots = ['answer', 'bare'].map((name) => mkdtempSync(path.join(os.tmpdir(), `pejling-long-${name}-`)));
    const [root = '', other = ''] = roots;
    await writeLibrary(root, pages);
    const size = { width: 1280, height: 800 };
    const { page, close } = await launchApp({ dataFolder: root, size });
    await page.getByRole('article').filter({ hasText: 'Måling' }).getByRole('heading').getByRole('button').click();
    await answerText(page).locator('p').first().waitFor();
    const openings: number[] = [];
    for (let run = 0; run <= OPENINGS; run += 1) {
      await open(page, SHORT);
      await page.waitForTimeout(800);
      const took = await open(page, LONG);
      // The first reads code that the others find in memory; it is told apart.
      if (run === 0) figures.push({ what: `opening an answer of ${String(pages)} pages for the first time`, runs: [took] });
      else openings.push(took);
      await page.waitForTimeout(800 + pages);
    }
    figures.push({ what: `opening an answer of ${String(pages)} pages`, runs: openings });
    const bare = await launchApp({ dataFolder: other, size });
    await makeBare(bare.page, await copyText(page));
    await goToText(page, 'Høringssvarets tekst');
    await goToText(bare.page, 'bare');
    const [here, there] = await keysInTurn([page, bare.page]);
    figures.push(
      { what: `key press to frame in an answer of ${String(pages)} pages`, runs: here?.frames ?? [] },
      { what: `key press to frame in a bare editable element of ${String(pages)} pages`, runs: there?.frames ?? [] },
      { what: `work of a key in an answer of ${String(pages)} pages`, runs: here?.work ?? [] },
      { what: `work of a key in a bare editable element of ${String(pages)} pages`, runs: there?.work ?? [] },
    );
    for (const app of [{ close }, bare]) await app.close().catch(() => undefined);
    for (const folder of roots) rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}
