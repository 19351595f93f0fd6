import { expect, it } from 'vitest';
import { expectNoAxeViolations, launchApp, screenshot } from './launch.ts';
import { highlighted, sourceText } from './workbench.ts';

const REMARKS = /bemærkning(er)? til læsningen|afklare(t|de)/;

it('puts a reading right: remarks, headings and particulars, undone, and still there after a restart', async () => {
  const size = { width: 1280, height: 800 };
  const first = await launchApp({ size, colorScheme: 'light' });
  const { page } = first;
  const text = sourceText(page);
  await text.waitFor();
  const guideposts = (count: number) =>
    page.getByRole('button', { name: `En ny beskæftigelsesindsats Høres ${String(count)} pejlemærker` });
  const wordsBefore = await text.innerText();

  // Remarks: one accepted, one dismissed, undone, all dashes at once.
  const remarks = page.getByRole('button', { name: REMARKS });
  expect(await remarks.innerText()).toContain('10 bemærkninger til læsningen');
  await remarks.click();
  const list = page.getByRole('list', { name: 'Bemærkninger til læsningen' });
  await list.getByText('citater følger kildens bogstaver').first().waitFor();
  await screenshot(page, 'corrections-remarks');
  await expectNoAxeViolations(page);
  await list.getByRole('button', { name: /^Afvis: Mellem »behov«/ }).click();
  await page.getByText('9 bemærkninger til læsningen · 1 afklaret').waitFor();
  await page.getByRole('button', { name: 'Fortryd', exact: true }).last().click();
  await page.getByText('10 bemærkninger til læsningen').waitFor();
  await list.getByRole('button', { name: /^Godkend: Mellem »ambition«/ }).click();
  await page.getByText('9 bemærkninger til læsningen · 1 afklaret').waitFor();
  await page.getByRole('button', { name: 'Indhold', exact: false }).first().click();
  await page.getByRole('menuitem', { name: 'En ny fortælling og fælles ambition – én indgang' }).click();
  await text.getByRole('img', { name: /Tankestreg, som du har godkendt/ }).waitFor();
  await screenshot(page, 'corrections-dash');
  expect(await text.innerText()).toBe(wordsBefore);

  // A heading by mouse: the section "Baggrund:" is a guidepost, with another name.
  const heading = text.getByRole('heading', { name: 'Baggrund:' });
  await heading.scrollIntoViewIfNeeded();
  await heading.hover();
  await page.getByRole('button', { name: 'Ret opbygningen' }).click();
  await page.getByRole('menu', { name: 'Ret opbygningen' }).waitFor();
  await screenshot(page, 'corrections-menu');
  await expectNoAxeViolations(page);
  await page.getByRole('menuitem', { name: 'Gør til pejlemærke …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ret overskriften' });
  await dialog.getByRole('textbox', { name: 'Overskrift' }).fill('Baggrund for reformen');
  await screenshot(page, 'corrections-heading');
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Gem rettelsen' }).click();
  await text.getByRole('img', { name: 'Rettet af dig: kaldes »Baggrund for reformen«' }).waitFor();
  await guideposts(7).waitFor();

  // Undone and done again with the keys.
  await text.focus();
  await page.keyboard.press('Control+z');
  await guideposts(6).waitFor();
  await page.keyboard.press('Control+Shift+z');
  await guideposts(7).waitFor();

  // By keyboard: a sentence, Shift+F10, parted from what stands before it; a note on it keeps its words.
  await text.focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 8; i += 1) await page.keyboard.press('ArrowDown');
  const sentence = await page.evaluate(() => getSelection()?.toString() ?? '');
  await page.keyboard.press('2');
  await page.getByRole('textbox', { name: 'Notens tekst' }).waitFor();
  await page.keyboard.press('Escape');
  await text.focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Ikke en del af teksten' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  expect(await text.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Shift+F10');
  await page.keyboard.press('End');
  await page.getByRole('menuitem', { name: 'Portalens tekst' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Oplysninger fra portalen – ikke en del af dokumentet' }).waitFor();
  await screenshot(page, 'corrections-portal');
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Oplysninger fra portalen – ikke en del af dokumentet' }).waitFor({ state: 'detached' });
  expect((await highlighted(page))['concern']).toEqual([sentence]);

  // Particulars: the deadline that the document does not state.
  await page.getByRole('button', { name: 'Dokumentets oplysninger' }).click();
  const facts = page.getByRole('dialog', { name: 'Dokumentets oplysninger' });
  await facts.getByRole('textbox', { name: 'Høringsfrist' }).fill('31. februar 2025');
  await facts.getByRole('button', { name: 'Gem' }).click();
  await facts.getByText('Den dag findes ikke i kalenderen.').waitFor();
  await facts.getByRole('textbox', { name: 'Høringsfrist' }).fill('12. september 2025 kl. 12');
  await facts.getByRole('textbox', { name: 'Udsteder' }).fill('Nordfyns Kommune, Beskæftigelsesudvalget');
  await facts.getByText('Læst i dokumentet: Nordfyns Kommune').waitFor();
  await screenshot(page, 'corrections-facts');
  await expectNoAxeViolations(page);
  await facts.getByRole('button', { name: 'Gem' }).click();
  await text.getByText(/Nordfyns Kommune, Beskæftigelsesudvalget/).waitFor();
  await page.getByText(/8 bemærkninger til læsningen/).waitFor();
  await first.close();

  // Another day.
  const second = await launchApp({ dataFolder: first.dataFolder, size: { width: 1024, height: 700 }, colorScheme: 'dark' });
  const again = second.page;
  await sourceText(again).waitFor();
  await again.getByText('8 bemærkninger til læsningen · 1 afklaret').waitFor();
  await again
    .getByText(/Nordfyns Kommune, Beskæftigelsesudvalget/)
    .first()
    .waitFor();
  await sourceText(again).getByRole('img', { name: 'Rettet af dig' }).waitFor();
  expect((await highlighted(again))['concern']).toEqual([sentence]);
  await screenshot(again, 'corrections-restart');
  await again.getByRole('button', { name: REMARKS }).click();
  await again.getByRole('button', { name: /^Fortryd: Mellem »ambition«/ }).click();
  await again.getByText(/9 bemærkninger til læsningen/).waitFor();
  await screenshot(again, 'corrections-remarks-dark');
  await expectNoAxeViolations(again);
  await second.close();
});
