import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectNoAxeViolations, launchApp, screenshot } from './launch.ts';
import { answerText, beginAnswer, sourceText } from './workbench.ts';

const LETTER = `Høring over udkast til ny havneplan

Lindø Kommune sender hermed udkast til ny havneplan i høring. Høringssvar skal være kommunen i hænde senest mandag den 14. december 2026 kl. 12.00.

Sagsnr.: 26/11843

Venlig hilsen

Lindø Kommune
`;
const DRAFT = `Udkast til ny havneplan

Pejlemærke 1: Plads til alle

Der skal være plads til både fiskere og gæster.

Pejlemærke 2: Rent vand

Vandet i havnen skal kunne bades i.
`;

/** Drops files on the window. */
const drop = (page: Page, files: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((given) => {
    const carried = new DataTransfer();
    for (const [name, text] of Object.entries(given)) carried.items.add(new File([text], name));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
  }, files);

const focused = (page: Page): Promise<string> => page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? ''); // as: a page's focus is on HTML

it('begins a hearing of one’s own from a dropped letter, and fills in what the letter states', async () => {
  const { page, close } = await launchApp({ size: { width: 1024, height: 700 }, colorScheme: 'light' });
  await sourceText(page).waitFor();
  const hint = page.getByRole('complementary', { name: 'Kom godt i gang' });
  await hint.getByRole('button', { name: 'Opret din egen høring' }).waitFor();
  await page.getByRole('button', { name: 'Alle høringer' }).click();
  await page.getByRole('heading', { name: 'Alle høringer' }).waitFor();
  await drop(page, { 'brev.txt': LETTER, 'udkast.txt': DRAFT });
  const adding = page.getByRole('dialog', { name: 'Tilføj kilde' });
  await adding.getByText('En ny høring …').first().waitFor();
  await adding.getByRole('button', { name: 'Tilføj kilde' }).click();
  const form = page.getByRole('dialog', { name: 'Opret høring' });
  await form.getByRole('textbox', { name: 'Titel' }).fill('Havneplan');
  await form.getByRole('button', { name: 'Opret høring' }).click();

  // The draft is heard, the letter is not; what the letter states is offered.
  const sources = page.getByRole('region', { name: 'Kilder' }).getByRole('listitem');
  await sources.filter({ hasText: 'Udkast til ny havneplan' }).filter({ hasText: 'Høres' }).waitFor();
  const offer = page.getByRole('region', { name: 'Står i materialet' });
  await offer.getByText('Lindø Kommune').waitFor();
  await offer.getByText(/^14\. december 2026 kl\.\s12\.00$/).waitFor();
  await offer.getByText('26/11843').waitFor();
  await screenshot(page, 'stated-offer');
  await expectNoAxeViolations(page);
  await offer.getByRole('button', { name: 'Sæt ind' }).press('Enter');
  await offer.waitFor({ state: 'detached' });
  await page.getByText('J.nr. 26/11843').waitFor();
  expect(await focused(page)).toBe('Havneplan');
  await page.keyboard.press('Control+z');
  await offer.waitFor();
  await page.keyboard.press('Control+Shift+z');
  await page.getByText('J.nr. 26/11843').waitFor();

  await beginAnswer(page);
  await answerText(page)
    .getByText(/med frist for bemærkninger den 14\. december 2026 kl\. 12\.00\.$/)
    .waitFor();

  // A dialog that was opened out of another gives the focus back to where the first was opened from.
  await page.getByRole('button', { name: 'Eksportér', exact: true }).press('Enter');
  await page.getByRole('dialog', { name: 'Eksportér høringssvar' }).getByRole('button', { name: 'Tjek før afsendelse' }).press('Enter');
  const check = page.getByRole('dialog', { name: 'Tjek før afsendelse' });
  await check.getByText('Feltet Afsender er ikke udfyldt.').waitFor();
  await page.keyboard.press('Escape');
  await check.waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toBe('Eksportér');

  // So does what goes with its own button.
  await hint.getByRole('button', { name: 'Luk' }).press('Enter');
  await hint.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  await close();
});
