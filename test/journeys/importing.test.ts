import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { ElectronApplication, Page } from 'playwright-core';
import { docxOf, emlOf, pdfOf } from './documents.ts';
import { clickMenu, expectNoAxeViolations, launchApp, screenshot, stubMessageBox, stubOpenDialog } from './launch.ts';
import { answerText, saved, sourceText } from './workbench.ts';

const GUIDEPOSTS = [
  ['Pejlemærke 1: Nærhed i hverdagen', 'Hjælpen skal gives tæt på borgeren, og borgeren skal kende den, der kommer.'],
  ['Pejlemærke 2: Ro på de sidste år', 'Der skal være tid til den enkelte, også når der er travlt.'],
] as const;

const markdown = (title: string): string =>
  [`# ${title}`, ...GUIDEPOSTS.flatMap(([heading, text]) => [`## ${heading}`, text])].join('\n\n');

/** A folder with these files in it, gone when the test is over. */
function folderWith(files: Readonly<Record<string, string | Buffer>>): (name: string) => string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-in-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return (name) => path.join(folder, name);
}

const sourceList = (page: Page) => page.getByRole('region', { name: 'Kilder' });

async function importByDialog(page: Page, app: ElectronApplication, files: readonly string[]): Promise<void> {
  await stubOpenDialog(app, files);
  await clickMenu(app, 'add-source');
  await page.getByRole('dialog', { name: 'Tilføj kilde' }).getByRole('button', { name: 'Vælg filer …' }).click();
}

async function newHearing(page: Page, app: ElectronApplication, title: string): Promise<void> {
  await clickMenu(app, 'new-hearing');
  const form = page.getByRole('dialog', { name: 'Opret høring' });
  await form.getByRole('textbox', { name: 'Titel' }).fill(title);
  await form.getByRole('button', { name: 'Opret høring' }).click();
  await form.waitFor({ state: 'detached' });
}

/** What the app opened in other programs from now on, instead of opening it. */
async function noteOpened(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'openedInTest', opened);
    shell.openPath = (file) => {
      opened.push(file);
      return Promise.resolve('');
    };
  });
  return () => app.evaluate(() => Reflect.get(globalThis, 'openedInTest') as string[]); // as: set just above
}

it('brings in one file of each format, says of each other why not, and opens the originals again', async () => {
  const { page, app, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await sourceText(page).waitFor();
  await newHearing(page, app, 'Ældrepolitik i Svendborg');

  const pdf = pdfOf([
    ['Ældrepolitik som PDF', 'Høringsudkast fra Svendborg Kommune.', GUIDEPOSTS[0][0], GUIDEPOSTS[0][1]],
    ['Økonomi', 'Der er afsat 2 mio. kr. om året.'],
  ]);
  const html = `<!doctype html><meta charset="utf-8"><title>Side</title><h1>Ældrepolitik som webside</h1>${GUIDEPOSTS.map(([heading, text]) => `<h2>${heading}</h2><p>${text}</p>`).join('')}`;
  const file = folderWith({
    'politik.pdf': pdf,
    'politik.docx': await docxOf('Ældrepolitik som Word', GUIDEPOSTS),
    'politik.html': html,
    'politik.eml': emlOf('Ældrepolitik som e-mail', markdown('Ældrepolitik i høring').replaceAll('#', '')),
    'politik.md': markdown('Ældrepolitik som Markdown'),
    'politik.txt': markdown('Ældrepolitik som tekst').replaceAll('#', ''),
    'tom.docx': '',
    'billede.pdf': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    'kopi.md': markdown('Ældrepolitik som Markdown'),
    'afbrudt.pdf': pdf.subarray(0, 200),
  });
  await importByDialog(
    page,
    app,
    [
      'politik.pdf',
      'politik.docx',
      'politik.html',
      'politik.eml',
      'politik.md',
      'politik.txt',
      'tom.docx',
      'billede.pdf',
      'kopi.md',
      'afbrudt.pdf',
    ].map(file),
  );
  const results = page.getByRole('region', { name: 'Sådan gik det' });
  await results.getByText('6 tilføjet · 1 var der allerede · 3 kunne ikke læses').waitFor({ timeout: 30_000 });
  await screenshot(page, 'import-formats');
  await expectNoAxeViolations(page);
  const rows = await results.getByRole('listitem').allInnerTexts();
  expect(rows.map((row) => row.split('\n')[0])).toEqual([
    'tom.docx',
    'billede.pdf',
    'afbrudt.pdf',
    'politik.pdf',
    'politik.docx',
    'politik.html',
    'politik.eml',
    'politik.md',
    'politik.txt',
    'kopi.md',
  ]);
  expect(rows[0]).toContain('er tom. Intet er tilføjet.');
  expect(rows[1]).toContain('Intet er tilføjet.');
  expect(rows[2]).toContain('er beskadiget eller ikke hentet helt. Intet er tilføjet.');
  expect(rows.slice(3, 9).map((row) => /Læst som »Ældrepolitik/.test(row))).toEqual(Array(6).fill(true));
  expect(rows[9]).toContain('Findes allerede i høringen som »Ældrepolitik som Markdown«');
  await results.getByRole('button', { name: 'Vis kilden Ældrepolitik som webside' }).click();
  await sourceText(page)
    .getByRole('heading', { name: /Ro på de sidste år/ })
    .waitFor();
  await results.getByRole('button', { name: 'Luk listen' }).click();
  await results.waitFor({ state: 'detached' });
  const sources = await sourceList(page).getByRole('listitem').allInnerTexts();
  expect(sources.length).toBe(6);
  // The first that was chosen is heard, though others were read before it.
  expect(sources[0]).toMatch(/^Ældrepolitik som PDF\s+Høres/);

  const opened = await noteOpened(app);
  const choose = async (source: string, action: string): Promise<void> => {
    await page.getByRole('button', { name: `Flere valg for kilden ${source}` }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  await choose('Ældrepolitik som PDF', 'Åbn originalen');
  await expect.poll(async () => (await opened()).map((one) => path.basename(one))).toEqual(['politik.pdf']);
  expect(readFileSync((await opened())[0] ?? '')).toEqual(pdf);
  // A page could reach out to the network: it is asked first.
  await stubMessageBox(app, 1);
  await choose('Ældrepolitik som webside', 'Åbn originalen');
  await stubMessageBox(app, 0);
  await choose('Ældrepolitik som webside', 'Åbn originalen');
  await expect.poll(async () => (await opened()).map((one) => path.basename(one))).toEqual(['politik.pdf', 'politik.html']);
  await close();
});

it('reads a large file while the answer is written, and leaves nothing of it when it is cancelled half-way', async () => {
  const { page, app, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'dark' });
  await sourceText(page).waitFor();
  await clickMenu(app, 'new-response');
  // Enter takes the association's letter.
  await page.getByRole('dialog', { name: 'Nyt høringssvar' }).waitFor();
  await page.keyboard.press('Enter');
  await answerText(page).waitFor();
  const before = await sourceList(page).getByRole('listitem').count();

  const line = 'Kommunen skal sikre, at borgerne bliver hørt, før der træffes beslutning om deres forhold.';
  // So many strokes on every page that reading them all takes far longer than this journey.
  const strokes = Array.from({ length: 10_000 }, (_, stroke) => `${stroke % 500} 20 m ${stroke % 400} 40 l S`).join(' ');
  const large = (name: string): Buffer =>
    pdfOf(
      Array.from({ length: 2000 }, (_, index) => [`${name} ${index + 1}`, line, line, line]),
      strokes,
    );
  const file = folderWith({ 'stor.pdf': large('Bilag'), 'endnu en.pdf': large('Tillæg'), 'lille.md': markdown('Et lille bilag') });
  await importByDialog(page, app, ['stor.pdf', 'endnu en.pdf', 'lille.md'].map(file));
  const panel = page.getByRole('region', { name: 'Læser filer' });
  await panel
    .getByText(/^Læser side \d+ af 2000$/)
    .first()
    .waitFor();
  const bar = panel.getByRole('progressbar', { name: 'stor.pdf' });
  await bar.waitFor();
  // Its first page can be read at once, and is folded away again.
  await panel.getByRole('button', { name: 'Læs første side' }).first().click();
  const firstPage = panel.getByRole('region', { name: 'Første side af stor.pdf' });
  await firstPage.getByText('Bilag 1').waitFor();
  await firstPage.getByText('Resten læses imens.').waitFor();
  await screenshot(page, 'import-first-page');
  await expectNoAxeViolations(page);
  await panel.getByRole('button', { name: 'Skjul første side' }).click();
  await expect.poll(() => firstPage.count()).toBe(0);
  await screenshot(page, 'import-progress');
  await expectNoAxeViolations(page);

  // The longest time in which nothing was drawn, while the answer is written.
  await page.evaluate(() => {
    let longest = 0;
    let last = performance.now();
    const look = (): void => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      Reflect.set(globalThis, 'longestPause', longest);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await answerText(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Vi skriver videre, mens der læses.');
  await answerText(page).getByText('Vi skriver videre, mens der læses.').waitFor();
  await saved(page);
  const pause = await page.evaluate(() => Reflect.get(globalThis, 'longestPause') as number); // as: set just above
  process.stderr.write(`longest pause of the window while 2,000 pages are read: ${Math.round(pause)} ms\n`);
  expect(pause).toBeLessThan(2000);
  expect(await bar.getAttribute('aria-valuetext')).toMatch(/^Læser side \d+ af 2000$/);

  await panel.getByRole('button', { name: 'Annullér læsningen af stor.pdf' }).click();
  await panel.getByText('Annulleret. Intet er tilføjet.').waitFor();
  await panel.getByRole('button', { name: 'Annullér læsningen af endnu en.pdf' }).click();
  await sourceList(page)
    .getByRole('button', { name: /^Et lille bilag/ })
    .waitFor();
  await panel.waitFor({ state: 'detached' });
  // Someone who works on is offered what came in, and not taken there.
  await page.getByRole('region', { name: 'Beskeder' }).getByRole('button', { name: 'Vis kilden' }).click();
  await sourceText(page)
    .getByRole('heading', { name: /Nærhed i hverdagen/ })
    .waitFor();
  expect(await sourceList(page).getByRole('listitem').count()).toBe(before + 1);
  expect(await answerText(page).innerText()).toContain('Vi skriver videre, mens der læses.');
  await close();
});
