import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openStore, type Store } from '../../electron/db/store.ts';
import { prepareDataFolder } from '../../electron/platform/paths.ts';
import { HearingId, ResponseId } from '../../shared/domain/ids.ts';
import { EMPTY_LETTER } from '../../shared/response/letter.ts';
import { bodyOf, createResponseDoc, loadResponseDoc } from '../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../shared/response/schema.ts';
import { caretAt } from './caret.ts';
import { drawnBlocks, fastWriter, type Deed } from './fast-writer.ts';
import { clickMenu, launchApp, type LaunchedApp } from './launch.ts';
import { answerText, saved } from './workbench.ts';
import { atVeryBeginning, found, type Written } from './writing-model.ts';

/** Runs of each kind; `PEJLING_WRITING_SEEDS` for more. */
const SEEDS = Number(process.env['PEJLING_WRITING_SEEDS'] ?? 1);
const FIRST_SEED = Number(process.env['PEJLING_WRITING_FIRST_SEED'] ?? 1);
const seeds = Array.from({ length: SEEDS }, (_, n) => FIRST_SEED + n);
const DEEDS = 16;
/** Deeds after which the text is looked at. Between them nobody waits for anything. */
const AT_ONCE = 8;
/** Room for a part of its own for each window in each run. */
const PARTS = 20;
const PARAGRAPHS = Math.max(600, PARTS * 2 * (SEEDS + 2));

const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-fast-writing-'));
const id = ResponseId.parse(randomUUID());
let launched: LaunchedApp;
let page: Page;

const withStore = <Value>(work: (store: Store) => Value): Value => {
  const prepared = prepareDataFolder(folder);
  if (!prepared.ok) throw new Error(prepared.failure.code);
  const opened = openStore(prepared.value.database, Date.now());
  if (!opened.ok) throw new Error(opened.failure.code);
  const value = work(opened.value);
  opened.value.close();
  return value;
};

/** A long answer of short paragraphs and of some that fill several lines. */
const paragraphs = Array.from({ length: PARAGRAPHS }, (_, n) => `Nr ${String(n)}. ${'Ord der fylder. '.repeat(n % 3 === 2 ? 20 : 1)}slut`);

beforeAll(async () => {
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  withStore((store) =>
    store.write(() => {
      const hearingId = HearingId.parse(randomUUID());
      const fields = { title: 'Hurtig', authority: '', journalNumber: '', receivedOn: null, deadline: null, recipient: '' };
      store.hearings.insert(hearingId, fields, Date.now());
      store.responses.insert({ id, hearingId, title: 'Hurtigt svar', schemaVersion: RESPONSE_SCHEMA_VERSION }, Date.now());
      const update = Y.encodeStateAsUpdate(createResponseDoc({ type: 'doc', content }, EMPTY_LETTER));
      store.responses.append(id, update, RESPONSE_SCHEMA_VERSION, Date.now());
      store.preferences.write('view', { kind: 'library' }, Date.now());
    }),
  );
  launched = await launchApp({ dataFolder: folder, size: { width: 1280, height: 800 } });
  page = launched.page;
  await page.getByRole('article').filter({ hasText: 'Hurtig' }).getByRole('heading').getByRole('button').click();
  await page
    .getByRole('button', { name: /^Hurtigt svar/ })
    .first()
    .click();
  await answerText(page).locator('p').first().waitFor();
});
afterAll(async () => {
  await launched.close();
  const kept = withStore((store) => bodyOf(loadResponseDoc(store.responses.log(id, 0).updates)));
  const words = kept.content?.map(({ content }) => content?.map(({ text }) => text ?? '').join('') ?? '');
  rmSync(folder, { recursive: true, force: true });
  expect(words).toEqual(text.blocks);
});

let text: Written = { blocks: paragraphs, block: 0, at: 0 };

/** Paragraphs of a difference; the others would say no more. */
const MOST_TOLD = 8;

/** What differs, without the paragraphs that are as they should be. */
const differences = (drawn: readonly string[], wanted: readonly string[]): string[] => {
  let first = 0;
  while (first < drawn.length && drawn[first] === wanted[first]) first += 1;
  let last = 0;
  while (last < Math.min(drawn.length, wanted.length) - first && drawn.at(-1 - last) === wanted.at(-1 - last)) last += 1;
  if (first === drawn.length && first === wanted.length) return [];
  const told = (blocks: readonly string[]): string[] => blocks.slice(first, Math.min(first + MOST_TOLD, blocks.length - last));
  return [`at ${String(first)}`, ...told(drawn), 'instead of', ...told(wanted)];
};

/** The paragraphs between two that nobody writes in. */
const between = (drawn: readonly string[], first: number, last: number): string[] =>
  drawn.slice(
    drawn.findIndex((one) => one.startsWith(`Nr ${String(first)}.`)) + 1,
    drawn.findIndex((one) => one.startsWith(`Nr ${String(last)}.`)),
  );

it.each(seeds)('keeps the caret of each of two windows where it is led, while the other writes as fast (%i)', async (seed) => {
  const [other] = await Promise.all([launched.app.waitForEvent('window'), clickMenu(launched.app, 'new-window')]);
  await other.waitForURL((url) => url.protocol !== 'about:');
  await answerText(other)
    .getByText(`Nr ${String(PARAGRAPHS - 1)}.`)
    .waitFor({ state: 'attached' });
  const writing = async (window: Page, first: number, ownSeed: number): Promise<void> => {
    const last = first + PARTS;
    const session = await window.context().newCDPSession(window);
    const words = `Nr ${String(first + PARTS / 2)}.`;
    await caretAt(window, words);
    let part: Written = { blocks: between(await drawnBlocks(window), first, last), block: 0, at: words.length };
    part = { ...part, block: part.blocks.findIndex((one) => one.startsWith(words)) };
    const writer = fastWriter(window, session, ownSeed, true);
    let done: string[] = [];
    for (let count = 1; count <= DEEDS; count += 1) {
      const deed = writer.next(part);
      done.push(deed.what);
      await deed.act();
      part = deed.text;
      if (count % AT_ONCE !== 0 && count < DEEDS) continue;
      const message = done.join('; ');
      await expect.poll(async () => differences(between(await drawnBlocks(window), first, last), part.blocks), { message }).toEqual([]);
      done = [];
    }
    await session.detach();
  };
  const own = PARTS * (1 + 2 * seeds.indexOf(seed));
  // As people do: only one window has the keyboard, but a program that writes has no need of it.
  await Promise.all([writing(page, own, seed * 2), writing(other, own + PARTS, seed * 2 + 1)]);
  for (const window of [page, other]) await saved(window);
  await expect.poll(async () => differences(await drawnBlocks(page), await drawnBlocks(other))).toEqual([]);
  text = { ...text, blocks: await drawnBlocks(page) };
  await other.close();
});

it.each(seeds)('puts every word where the caret was led, however fast one thing follows the other (%i)', async (seed) => {
  const session = await page.context().newCDPSession(page);
  const writer = fastWriter(page, session, seed, false);
  await answerText(page).press('Control+Home');
  // What one run has left otherwise than it should says nothing of the next.
  text = atVeryBeginning({ ...text, blocks: await drawnBlocks(page) });
  let sinceLooking: string[] = [];
  const look = async (): Promise<void> => {
    await expect.poll(async () => differences(await drawnBlocks(page), text.blocks), { message: sinceLooking.join('; ') }).toEqual([]);
    sinceLooking = [];
  };
  for (let done = 0; done < DEEDS; done += 1) {
    const deed: Deed = writer.next(text);
    sinceLooking.push(deed.what);
    await deed.act();
    text = deed.text;
    const { marker } = deed;
    if (marker !== undefined) {
      const before = text;
      const lookFor = async (): Promise<string[]> => {
        const drawn = await drawnBlocks(page);
        text = found(before, drawn, marker) ?? before;
        return text === before ? differences(drawn, before.blocks) : [];
      };
      await expect.poll(lookFor, { message: sinceLooking.join('; ') }).toEqual([]);
      sinceLooking = [`(at ${String(text.block)}, ${String(text.at)})`];
    } else if (done % AT_ONCE === AT_ONCE - 1) await look();
  }
  await look();
  await saved(page);
  await session.detach();
});
