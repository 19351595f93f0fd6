import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { clickMenu, expectNoAxeViolations, launchApp, screenshot, stubOpenDialog } from './launch.ts';
import { answerText, saved, sourceText } from './workbench.ts';

const NUMBER = '070761-4285';
const QUOTED = 'Vi kan ikke hjælpe alle med samme intensitet';
const MISQUOTED = QUOTED.replace('intensitet', 'styrke');

it('goes from a draft over the check and its remedies to files in a folder, and says what was sent', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-sendt-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { app, page, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await sourceText(page).getByRole('heading').first().waitFor();
  await clickMenu(app, 'new-response');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Enter');
  const text = answerText(page);
  await text.waitFor();
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(` Formandens personnummer er ${NUMBER}. De skriver: ”${MISQUOTED}”.`);
  await saved(page);

  // Something should stop it: it is asked about, and nothing is written.
  await clickMenu(app, 'export');
  const exporting = page.getByRole('dialog', { name: 'Eksportér høringssvar' });
  await exporting.getByRole('tab', { name: 'Flere filer' }).click();
  await exporting.getByRole('checkbox', { name: 'PDF' }).waitFor();
  await expectNoAxeViolations(page);
  await screenshot(page, 'sending-several');
  await stubOpenDialog(app, [folder]);
  await exporting.getByRole('button', { name: 'Gem 2 filer' }).click();
  const question = page.getByRole('alertdialog');
  await question.getByText('personnummer').waitFor();
  expect(await question.innerText()).not.toContain(NUMBER);
  await screenshot(page, 'sending-stopped');
  expect(readdirSync(folder)).toEqual([]);

  // The check, and its remedy.
  await question.getByRole('button', { name: 'Se tjekket' }).click();
  const check = page.getByRole('dialog', { name: 'Tjek før afsendelse' });
  const cpr = check.getByRole('listitem').filter({ hasText: 'personnummer' });
  await cpr.getByRole('button', { name: 'Slør' }).click();
  await cpr.waitFor({ state: 'detached' });

  // A quotation with another word in it: the check leads to it, and the right words can be made a citation.
  const misquoted = check.getByRole('listitem').filter({ hasText: MISQUOTED });
  await misquoted.getByRole('button', { name: /^Vis: / }).click();
  await check.waitFor({ state: 'detached' });
  await page.waitForFunction((words) => String(getSelection()).includes(words), MISQUOTED);
  await page.keyboard.type(QUOTED);
  await saved(page);
  await clickMenu(app, 'check');
  const quoted = check.getByRole('listitem').filter({ hasText: QUOTED });
  await quoted.getByRole('button', { name: 'Gør til citat' }).click();
  await quoted.waitFor({ state: 'detached' });
  expect(await text.innerText()).toMatch(new RegExp(`De skriver: [”"“]${QUOTED}[”"“] \\(pejlemærke 2, s\\. 3\\)\\.`));

  // A field of the letter that is empty is gone to, and filled in by keyboard.
  await check.getByRole('button', { name: 'Vis: Brevet, afsender' }).press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-letter-field') === 'senderName');
  await page.keyboard.type('Ældrerådet');
  await page.keyboard.press('Tab');
  await saved(page);
  await clickMenu(app, 'check');
  await check.getByRole('button', { name: 'Eksportér…' }).click();

  // Two files at once, by keyboard.
  await exporting.getByRole('tab', { name: 'En fil' }).press('ArrowRight');
  await exporting.getByText(folder).waitFor();
  await exporting.getByRole('button', { name: 'Gem 2 filer' }).press('Enter');
  const done = page.getByRole('dialog', { name: '2 filer er gemt' });
  await done.waitFor();
  const files = readdirSync(folder).toSorted();
  expect(files.map((name) => path.extname(name))).toEqual(['.docx', '.pdf']);
  expect(
    readFileSync(path.join(folder, files[1] ?? ''))
      .subarray(0, 4)
      .toString(),
  ).toBe('%PDF');

  // Sent, and to whom.
  await done.getByRole('button', { name: 'Markér som sendt…' }).click();
  const marking = page.getByRole('dialog', { name: 'Markér som sendt' });
  await marking.getByRole('textbox', { name: 'Sendt til' }).fill('Nordfyns Kommune');
  await expectNoAxeViolations(page);
  await screenshot(page, 'sending-marking');
  await page.keyboard.press('Enter');
  const sendings = page.getByRole('dialog', { name: 'Afsendelser' });
  await sendings.getByText('E-mail til Nordfyns Kommune').waitFor();
  await expectNoAxeViolations(page);
  await screenshot(page, 'sending-record');

  // A file is recognised by its bytes.
  await stubOpenDialog(app, [path.join(folder, files[1] ?? '')]);
  await sendings.getByRole('button', { name: 'Er det denne fil?…' }).click();
  await sendings.getByText('er byte for byte den fil').waitFor();
  await page.keyboard.press('Escape');
  await sendings.waitFor({ state: 'detached' });

  // What is written afterwards leaves the version that was sent as it was.
  const status = page.getByRole('button', { name: /^Sendt / }).filter({ hasNotText: 'Høringssvar' });
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Tilføjet bagefter.');
  await status.getByText('Den sendte udgave er gemt').waitFor();
  await screenshot(page, 'sending-edited');
  await status.click();
  await sendings.getByRole('button', { name: /^Læs den sendte udgave/ }).click();
  await page.getByRole('img', { name: 'Side 1 af 1' }).waitFor();
  await expectNoAxeViolations(page);
  await screenshot(page, 'sending-pages');
  await page.getByRole('tab', { name: 'Sider' }).press('ArrowRight');
  const version = page.getByRole('article', { name: 'Den udgave, der blev gemt' });
  await version.getByText('[personnummer fjernet]').waitFor();
  expect(await version.innerText()).toContain(`De skriver: ”${QUOTED}”`);
  expect(await version.innerText()).not.toContain('Tilføjet bagefter');
  await screenshot(page, 'sending-version');
  expect(existsSync(path.join(folder, files[0] ?? ''))).toBe(true);
  await page.keyboard.press('Escape');
  await version.waitFor({ state: 'detached' });
  await close();
});
