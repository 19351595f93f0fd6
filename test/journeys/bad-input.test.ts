import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { contentOf } from '../../shared/response/clean-copy.ts';
import { BODY, loadResponseDoc } from '../../shared/response/response-doc.ts';
import { clickMenu, launchApp, screenshot } from './launch.ts';
import { answerText, beginAnswer, saved, sourceText, status } from './workbench.ts';

/** Pastes into the answer what `part`, repeated so often, makes of the two kinds of content that a clipboard holds. */
const paste = (page: Page, html: string, text: string, times: number): Promise<void> =>
  answerText(page).evaluate(
    (editor, [markup, words, count]) => {
      const clipboardData = new DataTransfer();
      if (markup !== '') clipboardData.setData('text/html', markup.repeat(count));
      if (words !== '') clipboardData.setData('text/plain', words.repeat(count));
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, text, times] as const,
  );

/** The window answers: what is typed stands in the text and reaches the disk. */
async function expectAlive(page: Page, words: string): Promise<void> {
  await answerText(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(words);
  await expect.poll(() => answerText(page).evaluate((text) => text.lastElementChild?.textContent)).toContain(words);
  await saved(page);
}

it('stays alive and says what it did not take: ten megabytes, lists without end, links that run, a picture too large', async () => {
  const { page, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await sourceText(page).waitFor();
  await beginAnswer(page);
  await answerText(page).focus();
  await page.keyboard.press('Control+End');

  await paste(page, '', 'ti megabyte ', 10_000_000 / 12);
  await page.getByText(/Teksten er for lang til at sætte ind på én gang/).waitFor();
  await paste(page, '<p style="mso-list:none">ti megabyte</p>', 'ti megabyte ', 10_000_000 / 40);
  await expectAlive(page, 'Efter ti megabyte.');
  expect(await answerText(page).getByText('ti megabyte').count()).toBe(1);

  const pasted = (): Promise<number> => answerText(page).evaluate((text) => text.textContent.split('inderst').length - 1);
  await paste(page, '<ul><li>inderst', 'inderst ', 300);
  await expect.poll(pasted).toBe(300);
  const depths = await answerText(page)
    .locator('ul')
    .evaluateAll((lists) =>
      lists.map((list) => {
        let depth = 0;
        for (let at: Element | null = list; at !== null; at = at.parentElement?.closest('ul') ?? null) depth += 1;
        return depth;
      }),
    );
  // Nine, of which the first went on in the paragraph.
  expect(Math.max(...depths)).toBe(8);
  await page.keyboard.press('Control+z');
  await expect.poll(pasted).toBe(0);
  await paste(page, '<ul><li>inderst', 'inderst ', 20_000);
  await page.getByText(/Alle ord er sat ind, som almindelige afsnit/).waitFor();
  await expect.poll(pasted).toBe(20_000);
  await expectAlive(page, 'Efter.');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect.poll(pasted).toBe(0);
  await paste(page, '<ul><li>inderst', 'inderst ', 20_001);
  await page.getByText(/Teksten er for lang til at sætte ind på én gang \(160\.007 tegn\)/).waitFor();
  expect(await pasted()).toBe(0);

  await paste(
    page,
    '<p><a href="javascript:alert(1)">kører</a> <a href="data:text/html,x">data</a> <a href="https://kl.dk/">KL</a></p>',
    '',
    1,
  );
  await answerText(page).getByRole('link', { name: 'KL' }).waitFor();
  const targets = await answerText(page)
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(targets.every((target) => target === 'https://kl.dk/')).toBe(true);
  await answerText(page).getByText('kører').waitFor();

  const picture = path.join(mkdtempSync(path.join(os.tmpdir(), 'pejling-large-')), 'kæmpe.png');
  writeFileSync(picture, Buffer.from('89504e470d0a1a0a', 'hex'));
  truncateSync(picture, 50 * 1024 * 1024);
  await page.locator('input[type="file"][accept*="image/png"]').setInputFiles(picture);
  await page.getByText(/kæmpe\.png/).waitFor();
  await screenshot(page, 'bad-picture-light');
  await expectAlive(page, 'Efter billedet.');
  await close();
});

/** An answer's text as it is stored. */
const updatesOf = (db: Database.Database, id: string): Uint8Array[] =>
  db
    .prepare('SELECT content FROM response_update WHERE response_id = ? ORDER BY sequence')
    .pluck()
    .all(id)
    .filter((update) => update instanceof Uint8Array);

it('shows answers of a newer Pejling and with parts it does not know, and changes nothing in them', async () => {
  const first = await launchApp({});
  await sourceText(first.page).waitFor();
  await first.page.getByRole('button', { name: 'Skriv høringssvar' }).click();
  await answerText(first.page).focus();
  await first.page.keyboard.type('Skrevet her. ');
  await saved(first.page);
  await first.close();

  const db = new Database(path.join(first.dataFolder, 'library.sqlite'));
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const id = text(db.prepare('SELECT id FROM response').pluck().get());
  const written = updatesOf(db, id);
  const doc = loadResponseDoc(written);
  const before = Y.encodeStateVector(doc);
  const body = doc.getXmlFragment(BODY);
  body.insert(body.length, [new Y.XmlElement('hologram')]);
  const unknown = randomUUID();
  db.transaction(() => {
    const copy = db.prepare(`INSERT INTO response (id, hearing_id, title, schema_version, created_at, updated_at)
      SELECT ?, hearing_id, 'Med hologram', schema_version, created_at, updated_at FROM response WHERE id = ?`);
    copy.run(unknown, id);
    const add = db.prepare('INSERT INTO response_update (response_id, sequence, content, created_at) VALUES (?, ?, ?, 1)');
    add.run(unknown, 1, Buffer.from(Y.encodeStateAsUpdate(doc)));
    add.run(unknown, 2, Buffer.from(Y.encodeStateAsUpdate(doc, before)));
    db.prepare("UPDATE response SET title = 'Fra fremtiden', schema_version = 99 WHERE id = ?").run(id);
  })();
  db.close();
  // Changed by something other than Pejling, which its seal would tell.
  rmSync(path.join(first.dataFolder, 'library.sqlite.pages'));

  const second = await launchApp({ dataFolder: first.dataFolder, colorScheme: 'dark' });
  const { page } = second;
  for (const title of ['Fra fremtiden', 'Med hologram']) {
    await page
      .getByRole('button', { name: new RegExp(title) })
      .first()
      .click();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByText('Høringssvaret er skrevet med en nyere udgave af Pejling.').waitFor();
    await status(page).getByText('Kan kun læses').waitFor();
    await answerText(page).getByText('Skrevet her.').click();
    await page.keyboard.type('Må ikke skrives. ');
    expect(await answerText(page).innerText()).not.toContain('Må ikke skrives');
  }
  await screenshot(page, 'newer-dark');
  await second.close();
  const after = new Database(path.join(first.dataFolder, 'library.sqlite'), { readonly: true });
  expect(updatesOf(after, id)).toEqual(written);
  // Its log may be made one, for Pejling knows that much of it; not a letter of it has changed.
  expect(contentOf(loadResponseDoc(updatesOf(after, unknown)))).toEqual(contentOf(doc));
  after.close();
});

it('shows in two windows on one answer what is written in the other, also when both write at once', async () => {
  const { app, page, close } = await launchApp({ size: { width: 1280, height: 800 } });
  await sourceText(page).waitFor();
  await page.getByRole('button', { name: 'Skriv høringssvar' }).click();
  await answerText(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Første vindue. ');
  await saved(page);

  const [other] = await Promise.all([app.waitForEvent('window'), clickMenu(app, 'new-window')]);
  await other.waitForURL((url) => url.protocol !== 'about:');
  await answerText(other).getByText('Første vindue.').waitFor();
  await answerText(other).focus();
  await other.keyboard.press('Control+End');
  await other.keyboard.press('Enter');
  await other.keyboard.type('Andet vindue. ');
  await answerText(page).getByText('Andet vindue.').waitFor();

  await Promise.all([page.keyboard.type('Samtidig, fra det ene. '), other.keyboard.type('Samtidig, fra det andet. ')]);
  for (const window of [page, other]) {
    await answerText(window).getByText('Første vindue. Samtidig, fra det ene.').waitFor();
    await answerText(window).getByText('Andet vindue. Samtidig, fra det andet.').waitFor();
    await saved(window);
  }
  await close();
});
