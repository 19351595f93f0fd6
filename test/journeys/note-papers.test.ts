import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { exportDocx } from '../../electron/exporting/docx.ts';
import { writeHandover } from '../../shared/handover/write-handover.ts';
import { nordfynAnswer } from '../electron/exporting/nordfyn-answer.ts';
import { clickMenu, expectNoAxeViolations, launchApp, screenshot, stubOpenDialog, stubSaveDialog } from './launch.ts';
import { sourceText } from './workbench.ts';

const QUOTE = 'Vi kan ikke hjælpe alle med samme intensitet';

/** An answer as another association has sent it, with its points. */
async function receivedAnswer(): Promise<Uint8Array> {
  const points = writeHandover({
    format: 'pejling-points',
    version: 1,
    sender: 'Naboforeningen',
    hearing: 'Svar',
    caseNumber: '25/7',
    sources: [{ title: '', issuer: 'Nordfyns Kommune', version: null }],
    points: [
      { type: 'quotation', guideposts: [], quote: { source: 0, page: null, exact: QUOTE }, remark: 'Det bekymrer os.', proposal: null },
    ],
  });
  if (points === null) throw new Error('There is a point.');
  return exportDocx({ ...nordfynAnswer, points });
}

it('brings in the points of a received answer, and puts the notes on paper: in their source and as a høringsskema', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-papers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string): string => path.join(folder, name);
  writeFileSync(at('svar.docx'), await receivedAnswer());
  const { app, page, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await sourceText(page).getByText(QUOTE).waitFor();

  await stubOpenDialog(app, [at('svar.docx')]);
  await clickMenu(app, 'add-source');
  await page.getByRole('dialog', { name: 'Tilføj kilde' }).getByRole('button', { name: 'Vælg filer …' }).click();
  const offer = page.getByText('Filen indeholder 1 punkt fra Naboforeningen.');
  await offer.waitFor();
  await expectNoAxeViolations(page);
  await screenshot(page, 'points-offer');
  await page.getByRole('button', { name: 'Sæt ind som noter' }).click();
  await page.getByText('1 punkt er sat ind som note.').first().waitFor();

  await clickMenu(app, 'show-notes');
  const panel = page.getByRole('region', { name: 'Alle noter' });
  await panel.getByText('Det bekymrer os.').waitFor();
  const files = panel.getByRole('button', { name: 'Hent og gem noter' });

  await stubSaveDialog(app, at('skema.csv'));
  await files.click();
  await page.getByRole('menuitem', { name: 'Høringsskema…' }).click();
  const form = page.getByRole('dialog', { name: 'Høringsskema' });
  await form.getByRole('button', { name: /Filformat/ }).click();
  await page.getByRole('option', { name: 'Tabel (.csv)' }).click();
  await screenshot(page, 'hearing-form');
  await expectNoAxeViolations(page);
  await form.getByRole('button', { name: 'Eksportér' }).click();
  await page.getByText('»skema.csv« er skrevet.').waitFor();
  await stubSaveDialog(app, at('kilde.pdf'));
  await files.click();
  await screenshot(page, 'note-papers-menu');
  await page.getByRole('menuitem', { name: 'Kilden med noter (PDF)' }).click();
  const names = page.getByRole('dialog', { name: 'Kilden med noter (PDF)' });
  await names.getByRole('button', { name: /Skriv navne på noterne/ }).waitFor();
  await names.getByRole('button', { name: 'Eksportér' }).press('Enter');
  await page.getByText('»kilde.pdf« er skrevet.').waitFor();
  expect(readFileSync(at('kilde.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  const row = readFileSync(at('skema.csv'), 'utf8').trim().split('\r\n').at(-1);
  expect(row).toContain(QUOTE);
  expect(row).toContain('Det bekymrer os.');
  await close();
});
