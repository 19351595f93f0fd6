import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { clickMenu, expectNoAxeViolations, launchApp, screenshot, stubOpenDialog, stubSaveDialog } from './launch.ts';
import { sourceText } from './workbench.ts';

/** As Hypothesis writes them: one on words of the document, one on words that are not there, one that is no note. */
const FROM_HYPOTHESIS = JSON.stringify({
  annotations: [
    {
      id: 'en',
      created: '2025-09-01T10:00:00Z',
      user_info: { display_name: 'Bent Åkjær' },
      user: 'acct:bent@hypothes.is',
      text: 'Hvordan vil I **måle** det?',
      tags: ['målgrupper'],
      target: [
        { selector: [{ type: 'TextQuoteSelector', exact: 'Vi kan ikke hjælpe alle med samme intensitet', prefix: '', suffix: '.' }] },
      ],
    },
    {
      id: 'to',
      created: '2025-09-02T10:00:00Z',
      user: 'acct:bent@hypothes.is',
      text: 'Stod i et udkast',
      tags: [],
      target: [
        { selector: [{ type: 'TextQuoteSelector', exact: 'Dette stod kun i et tidligere udkast til planen', prefix: '', suffix: '' }] },
      ],
    },
    { id: 'tre', text: 7 },
  ],
});

it('brings notes in from a file, takes them back, and writes a table of them', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-notes-'));
  const file = path.join(folder, 'eksport.json');
  writeFileSync(file, FROM_HYPOTHESIS);
  const { app, page, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await sourceText(page).getByRole('heading').first().waitFor();
  await clickMenu(app, 'show-notes');
  const panel = page.getByRole('region', { name: 'Alle noter' });
  const files = panel.getByRole('button', { name: 'Hent og gem noter' });
  await files.click();
  expect(await page.getByRole('menuitem', { name: 'Excel (.xlsx)' }).getAttribute('aria-disabled')).toBe('true');
  await stubOpenDialog(app, [file]);
  await page.getByRole('menuitem', { name: 'Importér noter…' }).click();

  const outcome = page.getByRole('dialog', { name: 'Noter fra »eksport.json«' });
  await outcome.getByText('2 noter er tilføjet.').waitFor();
  expect(await outcome.getByText(/^1 note står på ord, som ikke findes/).count()).toBe(1);
  expect(await outcome.getByText('Note 3: det er ikke tekst (text)').count()).toBe(1);
  await screenshot(page, 'note-files-outcome');
  await expectNoAxeViolations(page);
  await outcome.getByRole('button', { name: 'Luk' }).last().click();
  await panel.getByText('Hvordan vil I').waitFor();
  await panel.getByText('Stod i et udkast').waitFor();
  await panel.getByText('Bent Åkjær').first().waitFor();

  const table = path.join(folder, 'noter.csv');
  await stubSaveDialog(app, table);
  await files.click();
  await page.getByRole('menuitem', { name: 'Tabel (.csv)' }).click();
  const asked = page.getByRole('dialog', { name: 'Tabel (.csv)' });
  await asked.getByRole('button', { name: /Skriv navne på noterne/ }).waitFor();
  await screenshot(page, 'note-files-names');
  await expectNoAxeViolations(page);
  await asked.getByRole('button', { name: 'Eksportér' }).click();
  await page.getByText('2 noter er skrevet til »noter.csv«.').waitFor();
  const written = readFileSync(table, 'utf8');
  expect(written).toContain('Hvordan vil I måle det?');
  expect(written).toContain('Vi kan ikke hjælpe alle med samme intensitet');
  await screenshot(page, 'note-files-panel');

  await page.keyboard.press('Control+z');
  await panel.getByText('Hvordan vil I').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+y');
  await panel.getByText('Hvordan vil I').waitFor();
  await close();
});
