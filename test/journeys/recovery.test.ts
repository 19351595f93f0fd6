import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { expectNoAxeViolations, launchApp, type LaunchedApp } from './launch.ts';
import { answerText, saved, sourceText } from './workbench.ts';

/** Answers the question that comes before the first window, by the words on the button. */
const answer = (button: string): void => {
  process.env['PEJLING_HOST_ANSWER'] = button;
};
afterEach(() => {
  delete process.env['PEJLING_HOST_ANSWER'];
});

async function openBackups({ page }: LaunchedApp): Promise<void> {
  await page.getByRole('button', { name: 'Indstillinger' }).click();
  await page.getByRole('menuitem', { name: 'Sikkerhedskopier' }).click();
  await page.getByRole('dialog', { name: 'Sikkerhedskopier' }).waitFor();
}

it('makes, reads and restores a backup, undoes that, and brings a damaged library back with what was written since', async () => {
  const first = await launchApp();
  const { page, dataFolder } = first;
  await sourceText(page).waitFor();
  await page.getByRole('button', { name: 'Skriv høringssvar' }).click();
  await answerText(page).focus();
  await page.keyboard.type('Før kopien. ');
  await saved(page);

  await openBackups(first);
  await page.getByRole('button', { name: 'Lav en nu' }).click();
  await page.getByText('Sikkerhedskopien er lavet og læst igennem.').waitFor();
  await page.getByRole('button', { name: /^Læs sikkerhedskopien/ }).click();
  await page.getByRole('dialog').getByText('Før kopien.').waitFor();
  await page.getByRole('button', { name: 'Tilbage' }).click();
  await page.getByRole('button', { name: /^Gendan sikkerhedskopien/ }).waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Luk' }).last().click();

  await answerText(page).focus();
  await page.keyboard.type('Efter kopien. ');
  await saved(page);
  await openBackups(first);
  await page.getByRole('button', { name: /^Gendan sikkerhedskopien/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Gendan', exact: true }).click();
  await answerText(page).getByText('Før kopien.').waitFor();
  await expect.poll(() => answerText(page).textContent()).not.toContain('Efter kopien.');

  await openBackups(first);
  await page.getByRole('button', { name: 'Fortryd gendannelse' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Gendan', exact: true }).click();
  await answerText(page).getByText('Efter kopien.').waitFor();
  await first.close();

  const database = path.join(dataFolder, 'library.sqlite');
  const bytes = readFileSync(database);
  bytes.fill(0x5a, 0, 4096);
  writeFileSync(database, bytes);
  answer('Åbn det genskabte bibliotek');
  const second = await launchApp({ dataFolder });
  await answerText(second.page).getByText('Efter kopien.').waitFor();
  expect(readdirSync(path.join(dataFolder, 'damaged'))).toHaveLength(1);
  await second.close();
});
