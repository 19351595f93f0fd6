import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { caretAt } from './caret.ts';
import { expectNoAxeViolations, launchApp, screenshot, stubOpenDialog, stubSaveDialog, type LaunchedApp } from './launch.ts';
import { answerText, beginAnswer, dragOver, notes, saved, sourceText, status } from './workbench.ts';

const WORDS = 'Vi kan ikke hjælpe alle med samme intensitet.';

const noteEditor = (page: Page): Locator => page.getByRole('textbox', { name: 'Notens tekst' });
const toast = (page: Page, words: string): Locator => page.getByRole('region', { name: /besked/i }).getByText(words);

/** What the answer says, without what the editor draws in it. */
const words = (page: Page): Promise<string> => answerText(page).innerText();

/** Sends the open hearing by its menu; `ready` changes the choice before it is written. */
async function send({ app, page }: LaunchedApp, file: string, ready?: (dialog: Locator) => Promise<void>): Promise<void> {
  await stubSaveDialog(app, file);
  await page.getByRole('button', { name: 'Skift høring' }).click();
  await page.getByRole('menuitem', { name: 'Send til…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Send »/ });
  await dialog.getByText('Pakken indeholder:').waitFor();
  await ready?.(dialog);
  await dialog.getByRole('button', { name: 'Gem pakken…' }).click();
  const done = page.getByRole('dialog', { name: 'Pakken er skrevet' });
  await done.getByText(path.basename(file)).waitFor();
  await done.getByRole('button', { name: 'Luk', exact: true }).last().click();
  await done.waitFor({ state: 'detached' });
}

/** Opens a package by the button where one is, and stops at what merging it would change. */
async function open({ app, page }: LaunchedApp, file: string): Promise<Locator> {
  await stubOpenDialog(app, [file]);
  await page.getByRole('button', { name: 'Skift høring' }).click();
  await page.getByRole('menuitem', { name: 'Åbn pakke…' }).click();
  const preview = page.getByRole('dialog', { name: `»${path.basename(file)}«` });
  await preview.waitFor();
  return preview;
}

/** Drops a file on the window. */
async function drop(page: Page, file: string): Promise<void> {
  const bytes = [...readFileSync(file)];
  await page.evaluate(
    ({ name, content }) => {
      const carried = new DataTransfer();
      carried.items.add(new File([new Uint8Array(content)], name));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
    },
    { name: path.basename(file), content: bytes },
  );
}

async function changeNote(page: Page, was: string, is: string): Promise<void> {
  const card = notes(page).getByRole('article').filter({ hasText: was });
  await card.focus();
  await page.keyboard.press('e');
  await noteEditor(page).fill(is);
  await page.getByRole('button', { name: 'Færdig' }).click();
  await notes(page).getByText(is).waitFor();
}

it('sends a hearing to another, who works on it too, and brings both together with nothing lost', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-pakker-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [first, back, again] = ['første.pejling', 'retur.pejling', 'igen.pejling'].map((name) => path.join(folder, name));
  if (first === undefined || back === undefined || again === undefined) throw new Error('There are three packages.');
  const a = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await sourceText(a.page).getByRole('heading').first().waitFor();
  await beginAnswer(a.page);
  await answerText(a.page).click();
  await a.page.keyboard.press('Control+End');
  await a.page.keyboard.type('Fristen er alt for kort.');
  await dragOver(a.page, WORDS);
  await a.page.getByRole('toolbar', { name: 'Lav en note til de markerede ord' }).getByRole('button', { name: 'Bekymring' }).click();
  await noteEditor(a.page).fill('Hvem falder udenfor?');
  await a.page.getByRole('button', { name: 'Færdig' }).click();
  await notes(a.page).getByText('Hvem falder udenfor?').waitFor();
  await saved(a.page);
  await send(a, first, async (dialog) => {
    await dialog.getByText('1 note', { exact: true }).waitFor();
    await expectNoAxeViolations(a.page);
    await screenshot(a.page, 'package-send');
  });

  // The other has another library; the hearing comes in as it is.
  const b = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'dark' });
  await sourceText(b.page).getByRole('heading').first().waitFor();
  const added = await open(b, first);
  await expectNoAxeViolations(b.page);
  await screenshot(b.page, 'package-add');
  await added.getByRole('button', { name: 'Tilføj høringen' }).click();
  await answerText(b.page).getByText('Fristen er alt for kort.').waitFor();
  await caretAt(b.page, 'Fristen er alt for kort.');
  await b.page.keyboard.type(' Giv os fire uger.');
  await changeNote(b.page, 'Hvem falder udenfor?', 'Hvem falder udenfor? De unge.');
  await saved(b.page);
  await send(b, back);

  // Meanwhile the first has gone on with the same paragraph and the same note.
  await caretAt(a.page, 'Fristen');
  await a.page.keyboard.type(' på tre uger');
  await changeNote(a.page, 'Hvem falder udenfor?', 'Hvem falder udenfor? De ældre.');
  await saved(a.page);
  const before = await words(a.page);
  const preview = await open(a, back);
  await preview.getByText('1 uenighed venter på en afgørelse; begge dele er bevaret').waitFor();
  await expectNoAxeViolations(a.page);
  await screenshot(a.page, 'package-merge');
  await preview.getByRole('button', { name: 'Flet', exact: true }).click();
  await answerText(a.page).getByText('Fristen på tre uger er alt for kort. Giv os fire uger.').waitFor();

  // Both wordings of the note wait; one is chosen.
  await status(a.page).getByRole('button', { name: '1 uenighed venter' }).click();
  const conflicts = a.page.getByRole('dialog', { name: 'Uenigheder' });
  await conflicts.getByText('Hvem falder udenfor? De ældre.').first().waitFor();
  await expectNoAxeViolations(a.page);
  await screenshot(a.page, 'package-conflict');
  const choice = conflicts
    .getByRole('listitem')
    .filter({ hasText: 'De unge.' })
    .getByRole('button', { name: /^Vælg / });
  const letter = /Vælg (?<letter>[AB])/.exec(await choice.innerText())?.groups?.['letter'] ?? '';
  await expect.poll(() => a.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Uenigheder');
  await a.page.keyboard.press(letter.toLowerCase());
  await conflicts.getByRole('heading', { name: 'Alt er afgjort' }).waitFor();
  await conflicts.getByRole('button', { name: 'Luk', exact: true }).last().click();
  await conflicts.waitFor({ state: 'detached' });
  await notes(a.page).getByText('Hvem falder udenfor? De unge.').waitFor();
  expect(
    await status(a.page)
      .getByRole('button', { name: /uenighed/ })
      .count(),
  ).toBe(0);

  // The merge is undone and made again: the window begins anew each time. What was written since is put aside and comes back.
  await caretAt(a.page, 'fire uger.');
  await a.page.keyboard.type(' Tak.');
  await answerText(a.page).getByText('Giv os fire uger. Tak.').waitFor();
  await a.page.getByRole('button', { name: 'Skift høring' }).click();
  await a.page.getByRole('menuitem', { name: 'Fletninger…' }).click();
  const merges = a.page.getByRole('dialog', { name: 'Fletninger' });
  await merges.getByText('1 uenighed').waitFor();
  await expectNoAxeViolations(a.page);
  await screenshot(a.page, 'package-merges');
  await merges.getByRole('button', { name: 'Fortryd fletning' }).click();
  await a.page.getByRole('alertdialog').getByRole('button', { name: 'Fortryd fletning' }).click();
  await toast(a.page, 'Fletningen er fortrudt.').waitFor();
  await notes(a.page).getByText('Hvem falder udenfor? De ældre.').waitFor();
  await answerText(a.page).waitFor();
  expect(await words(a.page)).toBe(before);
  await a.page.getByRole('button', { name: 'Gentag fletning' }).click();
  await toast(a.page, 'Fletningen er gentaget.').waitFor();
  await notes(a.page).getByText('Hvem falder udenfor? De unge.').waitFor();
  await answerText(a.page).getByText('Fristen på tre uger er alt for kort. Giv os fire uger. Tak.').waitFor();

  // Back again: the two are alike, and the decision has come along.
  await send(a, again);
  const last = await open(b, again);
  await last.getByRole('button', { name: 'Flet', exact: true }).click();
  await answerText(b.page).getByText('Fristen på tre uger er alt for kort. Giv os fire uger. Tak.').waitFor();
  await notes(b.page).getByText('Hvem falder udenfor? De unge.').waitFor();
  expect(await words(b.page)).toBe(await words(a.page));
  expect(
    await status(b.page)
      .getByRole('button', { name: /uenighed/ })
      .count(),
  ).toBe(0);
  await a.close();
  await b.close();
}, 120_000);

it('lets the reader of a locked copy for comments remark and suggest, and change nothing else', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-kopi-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'kopi.pejling');
  const phrase = 'fire stille pejlinger';
  const sender = await launchApp({ size: { width: 1024, height: 700 }, colorScheme: 'light' });
  await sourceText(sender.page).getByRole('heading').first().waitFor();
  await beginAnswer(sender.page);
  await answerText(sender.page).click();
  await sender.page.keyboard.press('Control+End');
  await sender.page.keyboard.type('Fristen er alt for kort.');
  await saved(sender.page);
  await send(sender, file, async (dialog) => {
    await dialog.getByRole('checkbox', { name: /^Kopi til kommentarer/ }).check();
    await dialog.getByRole('checkbox', { name: 'Lås pakken med en adgangssætning' }).check();
    await dialog.getByLabel('Adgangssætning', { exact: true }).fill(phrase);
    await dialog.getByLabel('Adgangssætning igen').fill(`${phrase}!`);
    await dialog.getByText('De to adgangssætninger er ikke ens.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Gem pakken…' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Adgangssætning igen').fill(phrase);
    await dialog.getByText('Pakken indeholder:').waitFor();
    await expectNoAxeViolations(sender.page);
    await screenshot(sender.page, 'package-lock');
  });
  await sender.close();

  const { page, close } = await launchApp({ size: { width: 1024, height: 700 }, colorScheme: 'dark' });
  await sourceText(page).getByRole('heading').first().waitFor();
  await drop(page, file);
  const locked = page.getByRole('dialog', { name: '»kopi.pejling« er låst' });
  await locked.getByLabel('Adgangssætning').fill('noget andet');
  await locked.getByRole('button', { name: 'Lås op' }).click();
  await locked.getByText(/^Adgangssætningen åbner ikke/).waitFor();
  await expectNoAxeViolations(page);
  await screenshot(page, 'package-locked');
  await locked.getByLabel('Adgangssætning').fill(phrase);
  await locked.getByRole('button', { name: 'Lås op' }).click();
  await page.getByRole('button', { name: 'Tilføj høringen' }).click();
  await page.getByText('Dette er en kopi til kommentarer. Det, du skriver, bliver til forslag.').waitFor();
  await caretAt(page, 'Fristen er alt for kort.');
  await page.keyboard.type(' Giv os fire uger.');
  await page.keyboard.press('Control+Shift+E');
  await page.keyboard.type(' Mindst.');
  await answerText(page).locator('ins').filter({ hasText: 'Giv os fire uger. Mindst.' }).waitFor();
  await saved(page);
  const fields = page.getByRole('article', { name: 'Brevet' }).getByRole('textbox');
  expect(
    await fields.evaluateAll((all) => all.filter((one) => one.matches('input, textarea') && !one.hasAttribute('readonly')).length),
  ).toBe(0);
  await expectNoAxeViolations(page);
  await screenshot(page, 'package-for-comments');
  await close();
}, 120_000);
