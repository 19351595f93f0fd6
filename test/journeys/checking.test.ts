import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { clickMenu, expectNoAxeViolations, launchApp, screenshot } from './launch.ts';
import { answerText, saved, sourceText } from './workbench.ts';

/** Stands within the window's height, whole. */
const isInSight = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

it('finds what should not be sent, goes to it, and puts it right', async () => {
  const { app, page, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await sourceText(page).getByRole('heading').first().waitFor();
  await clickMenu(app, 'new-response');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Enter');
  const text = answerText(page);
  await text.waitFor();
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Ring til formanden, hans personnummer er 070761-4285, på 20 12 34 56.');
  await saved(page);

  await clickMenu(app, 'check');
  const dialog = page.getByRole('dialog', { name: 'Tjek før afsendelse' });
  const stop = dialog.getByRole('region', { name: 'Bør rettes, før svaret sendes' });
  const cpr = stop.getByRole('listitem').filter({ hasText: 'personnummer' });
  await cpr.waitFor();
  // The finding does not spread what it warns of.
  expect(await dialog.innerText()).not.toContain('070761-4285');
  await expectNoAxeViolations(page);
  await screenshot(page, 'checking');

  // Where it is.
  await cpr.getByRole('button', { name: /^Vis: / }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.waitForFunction(() => String(getSelection()).includes('070761-4285'));

  // And away with it.
  await clickMenu(app, 'check');
  await cpr.getByRole('button', { name: 'Slør' }).click();
  await cpr.waitFor({ state: 'detached' });
  // The finding that moves up into its place has the focus.
  const first = dialog.getByRole('listitem').first();
  await expect.poll(() => first.evaluate((row) => row.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await text.getByText('hans personnummer er [personnummer fjernet]').waitFor();
  expect(await text.innerText()).not.toContain('070761');

  // Two guideposts without an answer, one after the other: each is brought into sight.
  for (const [said, title] of [
    ['Pejlemærke 6', /En ny fortælling/],
    ['Pejlemærke 3', /Forpligtende partnerskab/],
  ] as const) {
    await clickMenu(app, 'check');
    await dialog
      .getByRole('listitem')
      .filter({ hasText: said })
      .getByRole('button', { name: /^Vis: / })
      .click();
    await dialog.waitFor({ state: 'detached' });
    const heading = sourceText(page).getByRole('heading', { name: title });
    await expect.poll(async () => isInSight(heading)).toBe(true);
  }

  // An empty field of the letter is gone to as well.
  await clickMenu(app, 'check');
  await dialog
    .getByRole('button', { name: /^Vis: Brevet, / })
    .first()
    .click();
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-letter-field') === true);

  // All of a kind at once, and back again as one step.
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Ole 070761-4285 og Eva 010170 1234.');
  await saved(page);
  await clickMenu(app, 'check');
  await stop.getByRole('button', { name: 'Slør alle 2 personnumre' }).click();
  await page.getByText('Sløret 2 steder i svaret. Fortryd med Ctrl+Z der.').waitFor();
  await cpr.first().waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await text.getByText('Ole [personnummer fjernet] og Eva [personnummer fjernet].').waitFor();
  await text.click();
  await page.keyboard.press('Control+z');
  await text.getByText('Ole 070761-4285 og Eva 010170 1234.').waitFor();
  await close();
});
