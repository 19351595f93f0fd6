import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { press, tabTo } from './keys.ts';
import { clickMenu, expectNoAxeViolations, launchApp, screenshot } from './launch.ts';
import { answerText, dragOver, highlighted, notes, saved, sourceText, status } from './workbench.ts';

const CHANGED = 'Vi arbejder løbende med businesscases med fokus på økonomiske og samfundsmæssige gevinster.';
const REMOVED = 'Vi kan ikke hjælpe alle med samme intensitet.';
const MOVED = 'nye indsatser bygget på evidens';
const KEPT = 'Virksomhederne skal understøttes';

/** The example as its second version: one sentence changed, one taken out, one item moved, and a guidepost put in before the last. */
const secondVersion = (): string =>
  [
    ['økonomiske og samfundsmæssige gevinster.', 'gevinster for hele lokalsamfundet.'],
    [`${REMOVED} `, ''],
    [`Der skal være fokus på udvikling af ${MOVED} for effekt, tilpasset\nmålgruppernes potentiale og behov.\n`, ''],
    [
      'Samarbejdet med civilsamfundet skal styrkes',
      `Der skal være fokus på udvikling af ${MOVED} for effekt, tilpasset\nmålgruppernes potentiale og behov.\nSamarbejdet med civilsamfundet skal styrkes`,
    ],
    [
      '6 En ny fortælling',
      '6 Frivillige som medspillere\nForeninger og frivillige inviteres med, når nye tilbud skal udvikles.\n7 En ny fortælling',
    ],
  ].reduce(
    (text, [from = '', to = '']) => {
      if (!text.includes(from)) throw new Error(`The example holds: ${from}`);
      return text.replace(from, to);
    },
    readFileSync(path.resolve(import.meta.dirname, '../../seeds/nordfyn/nordfyn.txt'), 'utf8'),
  );

const review = (page: Page): Locator => page.getByRole('region', { name: 'Gennemgå noter' });
const comparison = (page: Page): Locator => page.getByRole('region', { name: 'Sammenligning af to versioner' });
const waiting = (page: Page): Locator => status(page).getByRole('button', { name: /venter$/ });
const items = (page: Page): Locator => review(page).getByRole('list', { name: 'Det, der venter' }).getByRole('button');

/** Drops a file on what stands in the sidebar for the source, as the file manager does. */
async function dropOnSource(page: Page, name: string, text: string): Promise<void> {
  const row = page.getByRole('button', { name: /^En ny beskæftigelsesindsats/ });
  await row.waitFor();
  await row.evaluate(
    (element, file) => {
      const box = element.getBoundingClientRect();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([file.text], file.name, { type: 'text/plain' }));
      const at = { clientX: box.left + 10, clientY: box.top + 10, bubbles: true, cancelable: true, dataTransfer };
      for (const type of ['dragenter', 'dragover', 'drop']) element.dispatchEvent(new DragEvent(type, at));
    },
    { name, text },
  );
}

async function noteOn(page: Page, words: string, text: string): Promise<void> {
  await dragOver(page, words);
  await page.getByRole('toolbar', { name: 'Lav en note til de markerede ord' }).getByRole('button', { name: 'Bekymring' }).click();
  await page.getByRole('textbox', { name: 'Notens tekst' }).fill(text);
  await press(page, 'Control+Enter');
  await notes(page)
    .getByRole('article', { name: new RegExp(text) })
    .waitFor();
}

async function cite(page: Page, words: string): Promise<void> {
  await dragOver(page, words);
  await page.getByRole('toolbar', { name: 'Lav en note til de markerede ord' }).getByRole('button', { name: 'Citér' }).click();
  await answerText(page).getByText(words).first().waitFor();
}

it('follows notes and citations into a second version: list, count and comparison say the same, and every act can be undone', async () => {
  const { page, app, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await sourceText(page)
    .getByRole('heading', { name: /Skarp prioritering af målgrupper/ })
    .waitFor();
  await noteOn(page, CHANGED, 'Godt for alle');
  await noteOn(page, REMOVED, 'Hvem falder udenfor');
  await noteOn(page, MOVED, 'Hvilken evidens');
  await noteOn(page, KEPT, 'Hvordan');
  await clickMenu(app, 'new-response');
  await page.getByRole('button', { name: 'Begynd høringssvar' }).click();
  await answerText(page).waitFor();
  await cite(page, CHANGED);
  await cite(page, REMOVED);
  await saved(page);
  expect(await waiting(page).count()).toBe(0);

  // Dropped on the source: a version of it, or a source of its own.
  await dropOnSource(page, 'nordfyn-2.txt', secondVersion());
  const question = page.getByRole('alertdialog', { name: 'Hvad er »nordfyn-2.txt«?' });
  await question.getByRole('button', { name: 'Ny kilde' }).waitFor();
  await screenshot(page, 'versions-drop');
  await question.getByRole('button', { name: /^Ny version af/ }).click();
  const result = page.getByRole('region', { name: 'Ny version tilføjet' });
  await expect
    .poll(() => result.getByRole('status').innerText(), { timeout: 12_000 })
    .toBe('1 note står uændret, 2 er flyttet eller ændret, 1 skal placeres og 2 citater i svaret skal ses efter.');
  await waiting(page).getByText('5 noter og citater venter').waitFor();
  await notes(page)
    .getByText(/^Flyttet fra s\. 3, pejlemærke 2$/)
    .waitFor();
  await screenshot(page, 'versions-result');

  // The list of all notes says so, too.
  await clickMenu(app, 'show-notes');
  const panel = page.getByRole('region', { name: 'Alle noter' });
  await panel.getByText(/^Flyttet fra s\. 3, pejlemærke 2$/).waitFor();
  await panel.getByRole('button', { name: 'Tilbage til kilden' }).click();

  // The list is as long as the count, and says what became of each.
  await result.getByRole('button', { name: 'Gennemgå' }).click();
  await expect.poll(() => items(page).count()).toBe(5);
  expect(await items(page).allInnerTexts()).toEqual([
    expect.stringMatching(/Bekymring[\s\S]*Ændret[\s\S]*økonomiske/),
    expect.stringMatching(/Bekymring[\s\S]*Ikke fundet[\s\S]*Vi kan ikke/),
    expect.stringMatching(/Bekymring[\s\S]*Flyttet[\s\S]*evidens[\s\S]*pejlemærke 2/),
    expect.stringMatching(/Citatet er ændret/),
    expect.stringMatching(/Citatet er udgået/),
  ]);
  await review(page).getByText('1 af 5').waitFor();
  await review(page).getByRole('document', { name: 'Den nye tekst' }).getByText('gevinster for hele lokalsamfundet').waitFor();
  await expectNoAxeViolations(page);
  await screenshot(page, 'versions-review');

  // The changed one is confirmed; the removed one is put on other words that are selected; the moved one is let go.
  await review(page).getByRole('button', { name: 'Bekræft' }).click();
  await expect.poll(() => items(page).count()).toBe(4);
  await review(page).getByText('2 af 5').waitFor();
  await waiting(page).getByText('4 noter og citater venter').waitFor();
  await review(page).getByText('Ordene står ikke i den nye version.').waitFor();
  await screenshot(page, 'versions-orphaned');
  const newText = review(page).getByRole('document', { name: 'Den nye tekst' });
  await newText.getByText('Vi skal derfor differentiere indsatserne').scrollIntoViewIfNeeded();
  await newText.getByText('Vi skal derfor differentiere indsatserne').selectText();
  await newText.getByText('Vi skal derfor differentiere indsatserne').dispatchEvent('pointerup');
  await review(page).getByRole('button', { name: 'Placér på de valgte ord' }).click();
  await expect.poll(() => items(page).count()).toBe(3);
  await review(page)
    .getByText(/Ordene er flyttet fra s\. 3, pejlemærke 2 til s\. 5, pejlemærke 4/)
    .waitFor();
  await screenshot(page, 'versions-moved');
  await review(page).getByRole('button', { name: 'Slip noten' }).click();
  await expect.poll(() => items(page).count()).toBe(2);
  await waiting(page).getByText('2 noter og citater venter').waitFor();

  // Each is taken back in turn.
  for (const left of [3, 4, 5]) {
    await press(page, 'Control+z');
    await expect.poll(() => items(page).count()).toBe(left);
  }
  await waiting(page).getByText('5 noter og citater venter').waitFor();

  // From the list to the citation in the answer.
  await items(page).filter({ hasText: 'Citatet er ændret' }).click();
  await screenshot(page, 'versions-citation');
  await review(page).getByRole('button', { name: 'Vis i svaret' }).click();
  await answerText(page).getByText(CHANGED).waitFor();
  expect(await review(page).count()).toBe(0);

  // What changed, guidepost by guidepost.
  await page.getByRole('button', { name: 'Version 2 af 2' }).click();
  await page.getByRole('menuitem', { name: 'Sammenlign med forrige' }).click();
  await comparison(page).getByText('pejlemærke 6 er nu pejlemærke 7').waitFor();
  await comparison(page).getByText('flyttet fra pejlemærke 2').waitFor();
  expect(await comparison(page).locator('del').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining('økonomiske og samfundsmæssige'), expect.stringContaining(REMOVED)]),
  );
  expect(await comparison(page).locator('ins').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining('for hele lokalsamfundet'), expect.stringContaining('Foreninger og frivillige')]),
  );
  await comparison(page).getByText('har mistet sin plads').waitFor();
  await comparison(page)
    .getByText('1 note skal placeres · 2 noter er flyttet eller ændret · 1 note står uændret · 2 citater skal ses efter')
    .waitFor();
  await expectNoAxeViolations(page);
  await screenshot(page, 'versions-compare');
  const count = comparison(page).getByText(/^Ændring 1 af \d+$/);
  await count.waitFor();
  await press(page, 'n');
  await comparison(page)
    .getByText(/^Ændring 2 af \d+$/)
    .waitFor();
  await press(page, 'p');
  await count.waitFor();
  await press(page, 'Escape');

  // The older version is still there to be read, and the new one can be taken back and brought back.
  await page.getByRole('button', { name: 'Version 2 af 2' }).click();
  await page.getByRole('menuitemradio', { name: /^Version 1/ }).click();
  await page.getByText(/Du læser version 1/).waitFor();
  await expect.poll(async () => (await highlighted(page))['concern']?.length).toBe(4);
  expect(
    await notes(page)
      .getByText(/^Flyttet fra/)
      .count(),
  ).toBe(0);
  await screenshot(page, 'versions-older');
  await page.getByRole('button', { name: 'Vis den nyeste' }).click();
  await page.getByRole('button', { name: 'Version 2 af 2' }).click();
  await page.getByRole('menuitem', { name: 'Tag denne version tilbage' }).click();
  await expect.poll(() => waiting(page).count()).toBe(0);
  await expect.poll(() => page.getByRole('button', { name: /^Version \d af/ }).count()).toBe(0);
  await sourceText(page).focus();
  await press(page, 'Control+z');
  await waiting(page).getByText('5 noter og citater venter').waitFor();
  await close();
});

it('does the same by keyboard alone, and asks before a file of another document', async () => {
  const { page, close } = await launchApp({ size: { width: 1024, height: 700 }, colorScheme: 'dark' });
  await sourceText(page)
    .getByRole('heading', { name: /Skarp prioritering af målgrupper/ })
    .waitFor();
  for (const words of ['Vi arbejder løbende', 'Vi kan ikke hjælpe']) {
    await tabTo(page, sourceText(page));
    await press(page, 'Home');
    for (let i = 0; i < 90 && !(await page.evaluate(() => String(getSelection()))).startsWith(words); i += 1)
      await press(page, 'ArrowDown');
    await press(page, '2');
    await page.getByRole('textbox', { name: 'Notens tekst' }).waitFor();
    await press(page, 'Control+Enter');
  }

  // Another document is asked about; nothing has been changed while one is.
  const menu = page.getByRole('button', { name: 'Flere valg for kilden En ny beskæftigelsesindsats', exact: true });
  const openDialog = async (): Promise<Locator> => {
    await tabTo(page, menu);
    await press(page, 'Enter');
    await page.getByRole('menuitem', { name: 'Ny version' }).waitFor();
    await press(page, 'ArrowDown');
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: /^Ny version af/ });
    await tabTo(page, dialog.getByRole('textbox'));
    return dialog;
  };
  let dialog = await openDialog();
  await page.keyboard.insertText('Referat fra grundejerforeningen\n\nFormanden bød velkommen, og regnskabet blev godkendt.');
  await tabTo(page, dialog.getByRole('button', { name: 'Tilføj teksten' }));
  await press(page, 'Enter');
  const unlike = page.getByRole('alertdialog', { name: 'Filen ligner ikke den gamle' });
  await unlike.waitFor();
  await screenshot(page, 'versions-unlike');
  await press(page, 'Escape');
  await unlike.waitFor({ state: 'detached' });

  dialog = await openDialog();
  await page.keyboard.insertText(secondVersion());
  await tabTo(page, dialog.getByRole('button', { name: 'Tilføj teksten' }));
  await press(page, 'Enter');
  await waiting(page).getByText('2 noter og citater venter').waitFor();
  await tabTo(page, waiting(page));
  await press(page, 'Enter');
  await expect.poll(() => items(page).count()).toBe(2);
  await screenshot(page, 'versions-review-dark');

  // Down and up, confirm; then words chosen in the text, sentence by sentence; then taken back.
  await press(page, 'ArrowDown');
  await review(page).getByText('2 af 2').waitFor();
  await press(page, 'ArrowUp');
  await review(page).getByText('1 af 2').waitFor();
  await press(page, 'Enter');
  await expect.poll(() => items(page).count()).toBe(1);
  await review(page).getByRole('document', { name: 'Den nye tekst' }).waitFor();
  await press(page, 's');
  await review(page)
    .getByText(/Pil op og ned vælger en sætning/)
    .waitFor();
  await press(page, 'ArrowDown');
  await press(page, 'Shift+ArrowLeft', 2);
  await screenshot(page, 'versions-select-dark');
  await press(page, 'Enter');
  await review(page).getByRole('heading', { name: 'Alle noter har en plads' }).waitFor();
  await screenshot(page, 'versions-empty-dark');
  expect(await waiting(page).count()).toBe(0);
  await press(page, 'Control+z');
  await expect.poll(() => items(page).count()).toBe(1);
  await press(page, 'l');
  await review(page).getByRole('heading', { name: 'Alle noter har en plads' }).waitFor();
  await press(page, 'Escape');
  await sourceText(page).waitFor();
  await close();
});
