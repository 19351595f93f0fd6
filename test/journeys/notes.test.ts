import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { press, tabTo } from './keys.ts';
import { clickMenu, expectNoAxeViolations, launchApp, screenshot } from './launch.ts';
import { answerText, dragOver, highlighted, notes, sourceText } from './workbench.ts';

const WORDS = 'Vi kan ikke hjælpe alle med samme intensitet.';

const selection = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));
const noteEditor = (page: Page): Locator => page.getByRole('textbox', { name: 'Notens tekst' });
const panel = (page: Page): Locator => page.getByRole('region', { name: 'Alle noter' });
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

/** Steps by keyboard to the sentence that begins with `words`. */
async function stepTo(page: Page, words: string): Promise<void> {
  await tabTo(page, sourceText(page));
  await press(page, 'Home');
  for (let i = 0; i < 10 && !(await selection(page)).includes('Skarp prioritering'); i += 1) await press(page, 'h');
  for (let i = 0; i < 12 && !(await selection(page)).startsWith(words); i += 1) await press(page, 'ArrowDown');
  expect(await selection(page)).toContain(words);
}

it('makes, answers, settles, finds and cites notes by keyboard alone', async () => {
  const { page, app, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await sourceText(page)
    .getByRole('heading', { name: /Skarp prioritering af målgrupper/ })
    .waitFor();

  // A note with bold words, a list and two themes: one of one's own, one that the document suggests.
  await stepTo(page, 'Vi kan ikke');
  await press(page, '2');
  await noteEditor(page).waitFor();
  await page.keyboard.type('Hvem ');
  await press(page, 'Control+b');
  await page.keyboard.type('falder udenfor');
  await press(page, 'Control+b');
  await page.keyboard.type('?');
  await press(page, 'Enter');
  await page.keyboard.type('- De unge');
  const theme = page.getByRole('combobox', { name: 'Tilføj tema' });
  await tabTo(page, theme);
  await page.keyboard.type('Retssikkerhed');
  await press(page, 'Enter');
  await page.keyboard.type('partnerskab');
  await page
    .getByRole('option', { name: /partnerskab/i })
    .first()
    .waitFor();
  await press(page, 'ArrowDown');
  await press(page, 'Enter');
  await press(page, 'Control+Enter');
  const first = notes(page).getByRole('article', { name: /Bekymring: Hvem falder udenfor/ });
  await first.getByRole('listitem').filter({ hasText: 'De unge' }).waitFor();
  expect(await first.locator('strong').innerText()).toBe('falder udenfor');
  // The last theme is saved after the words.
  await expect.poll(() => first.getByRole('list', { name: 'Temaer' }).getByRole('listitem').count()).toBe(2);

  // Who writes is asked for once and in passing.
  const prompt = page.getByRole('region', { name: 'Hvad hedder du?' });
  await tabTo(page, prompt.getByRole('textbox', { name: 'Navn' }));
  await page.keyboard.type('Inger Ærø');
  await press(page, 'Enter');
  await first.getByText('Inger Ærø, frivillig').waitFor();
  expect(await prompt.count()).toBe(0);

  // A reply, and the thread is done with and opened again.
  await tabTo(page, first);
  await press(page, 's');
  await page.getByRole('textbox', { name: 'Svarets tekst' }).waitFor();
  await page.keyboard.type('Det gør de ældre.');
  await press(page, 'Control+Enter');
  await first.getByText('Det gør de ældre.').waitFor();
  await expect.poll(() => focused(page)).toMatch(/Bekymring/);
  await press(page, 'l');
  await first.getByText('Løst', { exact: true }).waitFor();
  await press(page, 'l');
  await first.getByText('Løst', { exact: true }).waitFor({ state: 'detached' });

  // A second note, on the whole guidepost.
  await sourceText(page).focus();
  await press(page, 'g');
  await noteEditor(page).waitFor();
  await page.keyboard.type('Hele pejlemærket mangler tal.');
  await press(page, 'Escape');
  await notes(page).getByText('Om hele pejlemærket').waitFor();

  // All notes: searched, filtered, cleared.
  await clickMenu(app, 'show-notes');
  const search = panel(page).getByRole('textbox', { name: 'Søg i noterne' });
  await expect.poll(() => search.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('mangler');
  await expect.poll(() => panel(page).getByRole('article').count()).toBe(1);
  await page.keyboard.type('xyz');
  await panel(page).getByRole('heading', { name: 'Ingen noter passer til filtrene' }).waitFor();
  await press(page, 'Escape');
  await expect.poll(() => panel(page).getByRole('article').count()).toBe(2);
  await tabTo(page, panel(page).getByRole('button', { name: /^Tema/ }));
  await press(page, 'Enter');
  await page.getByRole('menuitemcheckbox', { name: /Retssikkerhed/ }).waitFor();
  while (!(await page.getByRole('menuitemcheckbox', { name: /Retssikkerhed/ }).evaluate((item) => item === document.activeElement)))
    await press(page, 'ArrowDown');
  await press(page, 'Enter');
  await press(page, 'Escape');
  await expect.poll(() => panel(page).getByRole('article').count()).toBe(1);
  await expectNoAxeViolations(page);
  await screenshot(page, 'notes-panel');

  // From the list: cite, which marks it as used, and back to the words.
  await search.focus();
  await press(page, 'ArrowDown');
  await expect.poll(() => focused(page)).toMatch(/Hvem falder udenfor/);
  await press(page, 'c');
  await answerText(page).getByText(WORDS).waitFor();
  await panel(page).getByRole('button', { name: 'Brugt i svar' }).waitFor();
  await tabTo(page, panel(page).getByRole('article').first());
  await press(page, 'Enter');
  await sourceText(page).waitFor();
  await expect.poll(async () => (await highlighted(page))['active']).toEqual([WORDS]);
  await close();
});

it('puts a note on several passages, shows its history and takes every step back, by mouse', async () => {
  const { page, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'dark' });
  await sourceText(page)
    .getByRole('heading', { name: /Skarp prioritering af målgrupper/ })
    .waitFor();
  const tools = page.getByRole('toolbar', { name: 'Lav en note til de markerede ord' });
  await dragOver(page, 'samme intensitet');
  await tools.getByRole('button', { name: 'Bekymring' }).click();
  await noteEditor(page).fill('Hvem falder udenfor?');
  await page.getByRole('button', { name: 'Færdig' }).click();
  await page.getByRole('region', { name: 'Hvad hedder du?' }).getByRole('button', { name: 'Senere' }).click();
  const card = notes(page).getByRole('article', { name: /Bekymring/ });

  // One more passage, and both are marked.
  await dragOver(page, 'differentiere indsatserne');
  await tools.getByRole('button', { name: 'Føj til noten' }).click();
  await expect
    .poll(async () => (await highlighted(page))['concern']?.toSorted())
    .toEqual(['differentiere indsatserne', 'samme intensitet']);
  expect(await card.getByRole('list', { name: 'Notens steder' }).getByRole('listitem').count()).toBe(2);
  await page.getByRole('button', { name: 'Fortryd' }).first().click();
  await expect.poll(async () => (await highlighted(page))['concern']).toEqual(['samme intensitet']);
  await page.getByRole('button', { name: 'Gentag' }).first().click();
  await expect.poll(async () => (await highlighted(page))['concern']?.length).toBe(2);

  // Another status, other words, and what the history says of it.
  await card.getByRole('button', { name: 'Åben' }).click();
  await page.getByRole('menuitemradio', { name: 'Afklaret' }).click();
  await card.getByRole('button', { name: 'Afklaret' }).waitFor();
  await card.getByRole('button', { name: 'Flere handlinger' }).click();
  await page.getByRole('menuitem', { name: 'Historik' }).click();
  const history = page.getByRole('dialog', { name: 'Notens historik' });
  await history.getByText('Ændrede status fra Åben til Afklaret.').waitFor();
  // Added, taken back and added again.
  expect(await history.getByText('Satte noten på »differentiere indsatserne«.').count()).toBe(2);
  await history.getByText('Lavede noten: Bekymring.').waitFor();
  await history.getByText('Hvem falder udenfor?').waitFor();
  await screenshot(page, 'notes-history');
  await history.getByRole('button', { name: 'Luk' }).last().click();

  // A note on the whole guidepost, from its heading.
  await sourceText(page)
    .getByRole('heading', { name: /Skarp prioritering af målgrupper/ })
    .getByRole('button', { name: /hele pejlemærket/ })
    .click();
  await noteEditor(page).fill('Om det hele.');
  await page.getByRole('button', { name: 'Færdig' }).click();
  await notes(page).getByText('Om hele pejlemærket').waitFor();

  // Many at once, and back: each gets what it had.
  await page.getByRole('button', { name: 'Alle noter' }).click();
  await panel(page).getByRole('checkbox').first().check();
  await panel(page).getByRole('button', { name: 'Vælg alle' }).click();
  await panel(page).getByRole('button', { name: 'Sæt status' }).click();
  await page.getByRole('menuitem', { name: 'Fravalgt' }).click();
  await expect.poll(() => panel(page).getByText('Fravalgt').count()).toBe(2);
  await page.getByRole('button', { name: 'Fortryd' }).first().click();
  await expect.poll(() => panel(page).getByText('Fravalgt').count()).toBe(0);
  await expect.poll(() => panel(page).getByText('Afklaret').count()).toBe(1);
  await expectNoAxeViolations(page);
  await screenshot(page, 'notes-panel-dark');

  // Backwards through everything: history, passage, note.
  await panel(page).getByRole('button', { name: 'Tilbage til kilden' }).click();
  await sourceText(page).focus();
  for (let i = 0; i < 12 && ((await highlighted(page))['concern'] ?? []).length > 0; i += 1) {
    await press(page, 'Control+z');
    await page.waitForTimeout(150);
  }
  expect((await highlighted(page))['concern'] ?? []).toEqual([]);
  await close();
});

it('covers nothing that asks, cites every passage of a note, and notes a whole guidepost from the contents', async () => {
  const { page, close } = await launchApp({ size: { width: 1024, height: 700 }, colorScheme: 'light' });
  await sourceText(page)
    .getByRole('heading', { name: /Skarp prioritering af målgrupper/ })
    .waitFor();
  const tools = page.getByRole('toolbar', { name: 'Lav en note til de markerede ord' });
  await dragOver(page, 'samme intensitet');
  await tools.getByRole('button', { name: 'Bekymring' }).click();
  await noteEditor(page).fill('Hvem falder udenfor?');
  await press(page, 'Control+Enter');
  await dragOver(page, 'Unge prioriteres');
  await tools.getByRole('button', { name: 'Føj til noten' }).click();

  // While the message of the last act is there, what asks for the name can be pressed.
  await page.getByRole('region', { name: 'Beskeder' }).getByRole('button', { name: 'Fortryd' }).waitFor();
  const prompt = page.getByRole('region', { name: 'Hvad hedder du?' });
  await screenshot(page, 'notes-prompt-1024');
  await prompt.getByRole('textbox', { name: 'Navn' }).fill('Inger Ærø');
  await prompt.getByRole('button', { name: 'Gem' }).click();
  await prompt.waitFor({ state: 'detached' });

  // Both passages are put in, in the text's order, as one step.
  await page.getByRole('button', { name: 'Citér i svar' }).click();
  await answerText(page).getByText('Unge prioriteres').waitFor();
  const cited = answerText(page).getByText(/samme intensitet|Unge prioriteres/);
  expect(await cited.count()).toBe(2);
  await answerText(page).focus();
  await press(page, 'Control+z');
  await expect.poll(() => cited.count()).toBe(0);

  // The guidepost one reads, from the contents.
  await page.getByRole('button', { name: /^Indhold/ }).click();
  await page.getByRole('menuitem', { name: /^Lav en note til hele »Skarp prioritering/ }).click();
  await noteEditor(page).waitFor();
  await expect.poll(() => noteEditor(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await close();
});
