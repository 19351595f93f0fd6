import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { press } from './keys.ts';
import { clickMenu, expectNoAxeViolations, launchApp, screenshot } from './launch.ts';
import { answerText, dragOver, saved, sourceText } from './workbench.ts';

const TITLE = 'Pejlemærke 2: Skarp prioritering af målgrupper og differentiering af indsatsen';
const WORDS = 'Vi kan ikke hjælpe alle med samme intensitet.';

const pane = (page: Page): Locator => page.getByRole('region', { name: 'Dækning' });
/** The guidepost of this number in the pane. */
const row = (page: Page, number: number): Locator =>
  pane(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`^Pejlemærke ${String(number)}:`) }) });
const summary = (page: Page): Locator => page.locator('[data-side="answer"]').getByRole('button', { name: /besvaret$/ });
const headings = (page: Page): Promise<string[]> => answerText(page).getByRole('heading').allTextContents();

/** An open answer, and the pane beside it. */
async function begin(page: Page): Promise<void> {
  await sourceText(page)
    .getByRole('heading', { name: /Skarp prioritering af målgrupper/ })
    .waitFor();
  await page.getByRole('button', { name: 'Skriv høringssvar' }).first().click();
  await answerText(page).waitFor();
  await summary(page).waitFor();
  await expect.poll(() => answerText(page).evaluate((element) => element === document.activeElement)).toBe(true);
}

it('shows what is answered, passed over and missing, and writes, skips, undoes and jumps by mouse', async () => {
  const { page, app, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await begin(page);
  expect(await summary(page).innerText()).toBe('0 af 6 besvaret');
  await summary(page).click();
  await pane(page).waitFor();
  expect(await pane(page).getByText('Mangler', { exact: true }).count()).toBe(6);
  await pane(page).getByText('0 af 6 pejlemærker besvaret').waitFor();

  // A section: the heading as the source has it, the caret below it, and one step to undo.
  await row(page, 2)
    .getByRole('button', { name: /^Skriv afsnit/ })
    .click();
  await expect.poll(() => headings(page)).toContain(TITLE);
  await row(page, 2).getByText('Afsnittet er begyndt').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => headings(page)).not.toContain(TITLE);
  await page.keyboard.press('Control+y');
  await row(page, 2)
    .getByRole('button', { name: /^Gå til afsnittet/ })
    .click();
  await page.keyboard.type('Vi støtter en skarp prioritering.');
  await row(page, 2).getByText('Besvaret', { exact: true }).waitFor();
  await summary(page).getByText('1 af 6 besvaret', { exact: true }).waitFor();

  // An earlier guidepost gets its place before it.
  await row(page, 1)
    .getByRole('button', { name: /^Skriv afsnit/ })
    .click();
  await page.keyboard.type('Til det første.');
  const written = (await headings(page)).filter((words) => words.startsWith('Pejlemærke'));
  expect(written.map((words) => words.slice(0, 12))).toEqual(['Pejlemærke 1', 'Pejlemærke 2']);

  // The heading is known again whatever its words become.
  await answerText(page)
    .getByRole('heading', { name: /^Pejlemærke 2/ })
    .click({ clickCount: 3 });
  await page.keyboard.type('Hvem skal hjælpes?');
  await page.waitForTimeout(700);
  await row(page, 2).getByText('Besvaret', { exact: true }).waitFor();

  // Evidence leads to its place.
  await row(page, 1)
    .getByRole('button', { name: /^Afsnit/ })
    .click();
  expect(await page.evaluate(() => String(getSelection()))).toContain('Pejlemærke 1');

  // Passed over with a reason, and back.
  await row(page, 3)
    .getByRole('button', { name: /^Spring over/ })
    .click();
  await page.getByRole('dialog').getByRole('textbox').fill('Vedrører ikke vores medlemmer.');
  await screenshot(page, 'coverage-skip-light');
  await page.getByRole('dialog').getByRole('button', { name: 'Spring over' }).click();
  await row(page, 3).getByText('Sprunget over', { exact: true }).waitFor();
  await row(page, 3).getByText('Begrundelse: Vedrører ikke vores medlemmer.').waitFor();
  await expectNoAxeViolations(page);
  await screenshot(page, 'coverage-light');
  await row(page, 3)
    .getByRole('button', { name: /^Fortryd/ })
    .click();
  await row(page, 3).getByText('Mangler', { exact: true }).waitFor();

  // The outline of the source says the same, in words.
  await pane(page).getByRole('button', { name: 'Tilbage til kilden' }).click();
  await page.getByRole('button', { name: /^Indhold/ }).click();
  await page
    .getByRole('menuitem', { name: /Skarp prioritering/ })
    .getByText('Besvaret')
    .waitFor();
  expect(await page.getByRole('menu').getByText('Mangler').count()).toBe(4);
  await screenshot(page, 'coverage-outline-light');
  await press(page, 'Escape');

  // All that are missing, in the source's order.
  await clickMenu(app, 'show-coverage');
  await pane(page).getByRole('button', { name: 'Indsæt afsnit…' }).click();
  await screenshot(page, 'coverage-sections-light');
  await page.getByRole('dialog').getByRole('button', { name: 'Indsæt 4 afsnit' }).click();
  const begun = async () => (await headings(page)).filter((words) => /^Pejlemærke|^Hvem/.test(words)).map((words) => words.slice(0, 12));
  await expect.poll(begun).toEqual(['Pejlemærke 1', 'Hvem skal hj', 'Pejlemærke 3', 'Pejlemærke 4', 'Pejlemærke 5', 'Pejlemærke 6']);
  await expect.poll(() => answerText(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await press(page, 'Control+z');
  await expect.poll(begun).toHaveLength(2);
  await saved(page);
  await close();
});

it('works by keyboard alone, and puts notes in as material', async () => {
  const { page, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'dark' });
  await begin(page);
  // A proposal for other words, noted in the source.
  await dragOver(page, WORDS);
  await page.getByRole('toolbar', { name: 'Lav en note til de markerede ord' }).waitFor();
  await press(page, '4');
  await page.getByRole('textbox', { name: 'Notens tekst' }).waitFor();
  await page.keyboard.type('Alle skal have en indsats.');
  await press(page, 'Control+Enter');
  await press(page, 'Control+4');
  await pane(page).waitFor();
  const focus = async (target: Locator): Promise<void> => {
    for (let i = 0; i < 60; i += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await press(page, 'Tab');
    }
    throw new Error('The Tab key does not lead there.');
  };
  await focus(row(page, 2).getByRole('button', { name: /^1 note/ }));
  await press(page, 'Enter');
  await screenshot(page, 'coverage-material-dark');
  await focus(row(page, 2).getByRole('button', { name: 'Indsæt ændringsforslag' }));
  await press(page, 'Enter');
  const amendment = answerText(page).getByRole('group', { name: 'Ændringsforslag' });
  await amendment.waitFor();
  await amendment.getByRole('group', { name: 'Nuværende tekst' }).getByText(WORDS).waitFor();
  await amendment.getByRole('group', { name: 'Foreslået tekst' }).getByText('Alle skal have en indsats.').waitFor();
  // It stands in the section, which was begun for it; the caret is in the proposal.
  expect(await headings(page)).toContain(TITLE);
  await page.keyboard.type(' Også de svageste.');
  await amendment.getByText('Alle skal have en indsats. Også de svageste.').waitFor();
  await row(page, 2).getByText('Brugt i svar').waitFor();
  await row(page, 2).getByText('Besvaret', { exact: true }).waitFor();
  await expectNoAxeViolations(page);
  await screenshot(page, 'coverage-amendment-dark');
  // Out of it below, and the words of the source stay as they are.
  await press(page, 'Enter');
  await press(page, 'Enter');
  await page.keyboard.type('Det gavner alle.');
  expect(await amendment.getByText('Det gavner alle.').count()).toBe(0);
  await press(page, 'Alt+ArrowLeft');

  // Skipping, and undoing it, by keys.
  await focus(row(page, 5).getByRole('button', { name: /^Spring over/ }));
  await press(page, 'Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Nej tak.');
  await focus(page.getByRole('dialog').getByRole('button', { name: 'Spring over' }));
  await press(page, 'Enter');
  await row(page, 5).getByText('Begrundelse: Nej tak.').waitFor();
  await focus(row(page, 5).getByRole('button', { name: /^Fortryd/ }));
  await press(page, 'Enter');
  await row(page, 5).getByText('Mangler', { exact: true }).waitFor();
  await saved(page);
  await close();
});

it('proposes other words for a selection of the source, and for words that are yet to be chosen, by keys', async () => {
  const { page, close } = await launchApp({ size: { width: 1024, height: 700 }, colorScheme: 'light' });
  await begin(page);
  await dragOver(page, WORDS);
  const tools = page.getByRole('toolbar', { name: 'Lav en note til de markerede ord' });
  await tools.waitFor();
  await screenshot(page, 'coverage-selection-1024');
  await press(page, 'f');
  const amendments = answerText(page).getByRole('group', { name: 'Ændringsforslag' });
  await amendments.getByText(WORDS).waitFor();
  await page.keyboard.type('Alle hjælpes.');
  await amendments.getByRole('group', { name: 'Foreslået tekst' }).getByText('Alle hjælpes.').waitFor();
  // Backspace at the start of a part never joins the parts; it chooses the whole, and undo brings it back.
  await press(page, 'Home');
  await press(page, 'Backspace', 2);
  await expect.poll(() => amendments.count()).toBe(0);
  await press(page, 'Control+z');
  await expect.poll(() => amendments.count()).toBe(1);
  await amendments.getByText('Alle hjælpes.').waitFor();

  // Without words of the source: they come by citing, in the place that waits for them.
  await answerText(page).getByRole('heading', { name: 'Afslutning' }).click();
  await press(page, 'End');
  await press(page, 'Control+Alt+a');
  await expect.poll(() => amendments.count()).toBe(2);
  await dragOver(page, 'Samtlige borgere screenes');
  await tools.waitFor();
  await press(page, 'c');
  const second = amendments.nth(1);
  await second.getByRole('group', { name: 'Nuværende tekst' }).getByText('Samtlige borgere screenes').waitFor();
  await page.keyboard.type('Ingen screenes.');
  await second.getByRole('group', { name: 'Foreslået tekst' }).getByText('Ingen screenes.').waitFor();
  await expectNoAxeViolations(page);
  await screenshot(page, 'coverage-amendments-1024');
  await press(page, 'Control+4');
  await pane(page).waitFor();
  await row(page, 2).getByText('Besvaret', { exact: true }).waitFor();
  await screenshot(page, 'coverage-1024');
  await saved(page);
  await close();
});
