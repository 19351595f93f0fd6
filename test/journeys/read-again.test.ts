import { rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { expectNoAxeViolations, launchApp, screenshot } from './launch.ts';
import { sourceText } from './workbench.ts';

const OLDER = 'Læst med en ældre udgave af Pejling';

/** Makes the source look as an older reader left it: its first guidepost is an ordinary section. */
function ageReading(dataFolder: string): void {
  const db = new Database(path.join(dataFolder, 'library.sqlite'));
  const { changes } = db
    .prepare(
      `UPDATE source_version SET reader = 1, guidepost_count = 5, guidepost_noun = NULL,
        structure = substr(structure, 1, instr(structure, '"role":"guidepost"') - 1) || '"role":"section"'
          || substr(structure, instr(structure, '"role":"guidepost"') + length('"role":"guidepost"'))
        WHERE structure ->> '$.title' = 'En ny beskæftigelsesindsats' AND guidepost_count = 6`,
    )
    .run();
  db.close();
  // Changed by something other than Pejling, which its seal would tell.
  rmSync(path.join(dataFolder, 'library.sqlite.pages'));
  expect(changes).toBe(1);
}

it('a source that an older reader has read is read again by keyboard, undone and done again', async () => {
  const first = await launchApp();
  await sourceText(first.page).waitFor();
  await first.close();
  ageReading(first.dataFolder);

  const { page, close } = await launchApp({ dataFolder: first.dataFolder, size: { width: 1024, height: 700 }, colorScheme: 'dark' });
  const text = sourceText(page);
  await text.waitFor();
  const guideposts = (count: number) =>
    page.getByRole('button', { name: `En ny beskæftigelsesindsats Høres ${String(count)} pejlemærker` });
  await guideposts(5).waitFor();
  await page.getByText(OLDER).waitFor();
  await screenshot(page, 'read-again-older');
  await expectNoAxeViolations(page);

  await page.getByRole('button', { name: /^Læs igen/ }).focus();
  await page.keyboard.press('Enter');
  await guideposts(6).waitFor();
  await page.getByText(OLDER).waitFor({ state: 'detached' });
  await page.getByText('Kilden er læst igen').first().waitFor();
  expect(await text.evaluate((element) => element === document.activeElement)).toBe(true);
  await screenshot(page, 'read-again-done');

  await page.keyboard.press('Control+z');
  await guideposts(5).waitFor();
  await page.getByText(OLDER).waitFor();
  await page.keyboard.press('Control+Shift+z');
  await guideposts(6).waitFor();
  await close();
});
