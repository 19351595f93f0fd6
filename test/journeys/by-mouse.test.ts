import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { expectNoAxeViolations, launchApp, screenshot, stubSaveDialog } from './launch.ts';
import { answerText, dragOver, highlighted, notes, saved, sourceText } from './workbench.ts';

const CONCERN = 'Vi kan ikke hjælpe alle med samme intensitet.';
const AMENDMENT = 'De borgere der kan, skal understøttes af digitale tilbud.';
const SUPPORT = 'Samarbejdet med civilsamfundet skal styrkes';

it('does the whole job by mouse, loses nothing to a kill, and finds its way back to every quotation', async () => {
  const first = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  const { page } = first;
  await sourceText(page)
    .getByRole('heading', { name: /Skarp prioritering af målgrupper/ })
    .waitFor();
  await page.getByRole('complementary', { name: 'Kom godt i gang' }).getByRole('button', { name: 'Luk' }).click();

  // Three notes of three types: two actions each, select and choose.
  for (const [words, type, body] of [
    [CONCERN, 'Bekymring', 'Hvem falder udenfor? Der mangler kriterier for fravalg.'],
    [AMENDMENT, 'Ændringsforslag', 'Tilføj: digitale tilbud er frivillige.'],
    [SUPPORT, 'Støtte', 'Vi vil gerne være medspillere.'],
  ] as const) {
    await dragOver(page, words);
    await page.getByRole('toolbar', { name: 'Lav en note til de markerede ord' }).getByRole('button', { name: type }).click();
    await page.getByRole('textbox', { name: 'Notens tekst' }).fill(body);
    await page.getByRole('button', { name: 'Færdig' }).click();
    await notes(page).getByText(body).waitFor();
  }
  expect(await highlighted(page)).toMatchObject({ concern: [CONCERN], amendment: [AMENDMENT], support: [SUPPORT] });

  // Deleting can be undone.
  const concern = notes(page).getByRole('article', { name: /Bekymring/ });
  await concern.click();
  await concern.getByRole('button', { name: 'Flere handlinger' }).click();
  await page.getByRole('menuitem', { name: 'Slet' }).click();
  await page.getByRole('button', { name: 'Slet note' }).click();
  await concern.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Fortryd' }).first().click();
  await concern.waitFor();

  // An answer from the template, with a quotation from a note.
  await page.getByRole('button', { name: 'Skriv høringssvar' }).click();
  await answerText(page).waitFor();
  await page.getByRole('textbox', { name: 'Afsender', exact: true }).fill('Foreningen Et Godt Arbejdsliv');
  await page.getByRole('textbox', { name: 'Underskrivers navn' }).fill('Inger Ærø Åberg');
  await answerText(page)
    .getByText(/^Foreningen Et Godt Arbejdsliv har den/)
    .waitFor();
  await answerText(page).getByText('Specifikke bemærkninger').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Vi er bekymrede for formuleringen:');
  await page.keyboard.press('Enter');
  await notes(page)
    .getByRole('article', { name: /Bekymring/ })
    .getByRole('button', { name: 'Citér i svar' })
    .click();
  await answerText(page).getByText(`”${CONCERN}”`).waitFor();
  await answerText(page).getByText('Nordfyns Kommune, høringsversion august 2025, pejlemærke 2, s. 3').waitFor();
  await page.keyboard.type('Kriterierne bør sendes i høring. Rødgrød på Ærø.');
  await saved(page);
  await expectNoAxeViolations(page);
  await screenshot(page, 'workbench-light');

  await first.kill();
  const second = await launchApp({ dataFolder: first.dataFolder, size: { width: 1280, height: 800 }, colorScheme: 'dark' });
  await answerText(second.page).getByText('Kriterierne bør sendes i høring. Rødgrød på Ærø.').waitFor();
  await answerText(second.page).getByText(`”${CONCERN}”`).waitFor();
  expect(await second.page.getByRole('textbox', { name: 'Afsender', exact: true }).inputValue()).toBe('Foreningen Et Godt Arbejdsliv');
  expect(await highlighted(second.page)).toMatchObject({ concern: [CONCERN], amendment: [AMENDMENT], support: [SUPPORT] });

  // There and back: the quotation shows its passage.
  await answerText(second.page).getByText(`”${CONCERN}”`).click();
  await second.page.getByRole('button', { name: 'Tilbage til svaret' }).click();

  // Out of the house, with nothing half-written when it is cancelled.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-out-'));
  const pdf = path.join(folder, 'svar.pdf');
  await stubSaveDialog(second.app, null);
  await second.page.getByRole('button', { name: 'Eksportér', exact: true }).click();
  const dialog = second.page.getByRole('dialog', { name: 'Eksportér høringssvar' });
  await dialog.getByRole('button', { name: 'Gem som…' }).click();
  await stubSaveDialog(second.app, pdf);
  await dialog.getByRole('button', { name: 'Gem som…' }).click();
  const done = second.page.getByRole('dialog', { name: 'Filen er gemt' });
  await done.getByText(/^svar\.pdf \(/).waitFor();
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  expect(readdirSync(folder)).toEqual(['svar.pdf']);
  await expectNoAxeViolations(second.page);
  await screenshot(second.page, 'export-dark');
  await done.getByRole('button', { name: 'Luk' }).first().click();
  await done.waitFor({ state: 'detached' });
  await screenshot(second.page, 'workbench-dark');
  await expectNoAxeViolations(second.page);
  await second.close();
});
