import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readDocument } from '../../electron/importing/read-document.ts';
import { caretAt } from './caret.ts';
import { press, tabTo } from './keys.ts';
import { clickMenu, expectNoAxeViolations, launchApp, screenshot, stubSaveDialog } from './launch.ts';
import { answerText, dragOver, saved, sourceText, status } from './workbench.ts';

/** Sentences of the consultation document that are quoted: in the sentence, with a footnote, as a block. */
const CONCERN = 'Vi kan ikke hjælpe alle med samme intensitet.';
const DIGITAL = 'De borgere der kan, skal understøttes af digitale tilbud.';
const SOCIETY = 'Samarbejdet med civilsamfundet skal styrkes';

/** What is written, a paragraph each. */
const PARAGRAPHS = [
  'Foreningen takker for muligheden for at afgive høringssvar. Vi har læst udkastet med stor interesse og har drøftet det på to medlemsmøder, hvor både borgere, pårørende og tidligere medarbejdere fra jobcentret deltog. Vi deler ønsket om en enklere indsats med færre krav og mere tid til samtalen. Vi hæfter os samtidig ved, at flere af pejlemærkerne er så åbne, at det bliver afgørende, hvordan de omsættes til hverdag. Derfor peger vi nedenfor på tre steder, hvor vi mener, at teksten bør være tydeligere, før den vedtages.',
  'For vores medlemmer er det vigtigste, at ingen mister kontakten, mens reglerne laves om. Mange har oplevet at få en ny sagsbehandler fire eller fem gange på et år, og hver gang er historien begyndt forfra. Når kommunen nu skal gøre mere for færre penge, er der en risiko for, at de, der råber højest, får mest. Det er sjældent dem, der har størst brug for hjælp. Vi foreslår derfor, at kommunen hvert halve år gør op, hvem der ikke har haft en samtale, og fortæller udvalget hvorfor.',
  'Vi vil også gerne nævne økonomien. Besparelsen er stor, og den kommer hurtigt. Når udgiften skal ned allerede det første år, bør det fremgå, hvilke tilbud der lukker, og hvad der træder i stedet. Tabellen herunder viser vores egen opgørelse af, hvad foreningen selv kan bidrage med, hvis der er en aftale på plads inden årsskiftet. Tallene er forsigtige og bygger på de seneste to år. De dækker kun de aktiviteter, som vi allerede driver sammen med biblioteket og aftenskolen.',
  'Endelig vil vi bede om, at de mennesker, det handler om, bliver spurgt undervejs og ikke kun til sidst. Et brugerpanel på otte til ti personer, som mødes hvert kvartal, koster næsten ingenting og vil kunne fange fejl, før de bliver til klager. Vi stiller gerne lokaler, kaffe og en mødeleder til rådighed. Vi foreslår, at panelet får lov at se udkast til breve og pjecer, før de sendes ud, for mange af de breve, vores medlemmer viser os, er skrevet til jurister og ikke til dem, der skal handle på dem.',
] as const;

const COMMENT = 'Har vi tal for det?';
const REPLY = 'Ja, fra årsmødet.';
const NOTE = 'Opgjort på årsmødet i marts 2025.';
const CELLS = ['Aktivitet', '2024', '2025', 'Jobcafé', '21', '34', 'Mentorer', '9', '12'];

const margin = (page: Page): Locator => page.getByRole('complementary', { name: 'Kommentarer og forslag' });
const review = (page: Page): Locator => page.getByRole('toolbar', { name: 'Kommentarer og forslag' });
const citation = (page: Page, words: string): Locator => answerText(page).locator('[data-citation-view]').filter({ hasText: words });
const hasFocus = (place: Locator): Promise<boolean> => place.evaluate((element) => element === document.activeElement);

/** Fills the table that has just been put in, cell by cell. */
async function fillTable(page: Page): Promise<void> {
  const isInTable = (): Promise<boolean> =>
    answerText(page).evaluate((text) => {
      const { anchorNode } = getSelection() ?? { anchorNode: null };
      const place = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
      return document.activeElement === text && place?.closest('th') !== null;
    });
  await expect.poll(isInTable).toBe(true);
  for (const [index, cell] of CELLS.entries()) {
    if (index > 0) await press(page, 'Tab');
    await page.keyboard.insertText(cell);
  }
  expect(await answerText(page).locator('th, td').allInnerTexts()).toEqual(CELLS);
}

/** The paragraph that is changed by proposals. */
const proposed = (page: Page): Promise<string> =>
  answerText(page).evaluate(
    (root) => [...root.querySelectorAll('p')].find((one) => one.textContent.includes('mødeleder'))?.textContent ?? '',
  );

/** What a file holds once it is read again as any document that is brought in. */
async function wordsOf(file: string): Promise<string> {
  const read = await readDocument(readFileSync(file), path.basename(file));
  if (!read.ok) throw new Error(`The file can be read: ${JSON.stringify(read.failure)}`);
  return read.value.text.replaceAll(/\s+/g, ' ');
}

/** Everything that was written stands in the file, with what was `taken` of the proposals; remarks do not. */
async function expectWhole(file: string, taken: string): Promise<void> {
  const words = await wordsOf(file);
  for (const part of [CONCERN, DIGITAL, SOCIETY, NOTE, '(pejlemærke 2, s. 3)', taken, ...CELLS.filter((cell) => cell.length > 2)])
    expect(words).toContain(part);
  for (const part of [COMMENT, REPLY]) expect(words).not.toContain(part);
}

async function opened(size: { width: number; height: number }, colorScheme: 'light' | 'dark') {
  const running = await launchApp({ size, colorScheme });
  await sourceText(running.page)
    .getByRole('heading', { name: /Skarp prioritering af målgrupper/ })
    .waitFor();
  return { ...running, folder: mkdtempSync(path.join(os.tmpdir(), 'pejling-whole-')) };
}

it('writes a whole answer by mouse, from the first word to the file', async () => {
  const { app, page, folder, close } = await opened({ width: 1280, height: 800 }, 'light');
  await page.getByRole('complementary', { name: 'Kom godt i gang' }).getByRole('button', { name: 'Luk' }).click();
  await page.getByRole('button', { name: 'Skriv høringssvar' }).click();
  await page.getByRole('textbox', { name: 'Afsender', exact: true }).fill('Foreningen Et Godt Arbejdsliv');
  await page.getByRole('textbox', { name: 'Underskrivers navn' }).fill('Inger Ærø Åberg');
  const text = answerText(page);
  await text.getByText('Generelle bemærkninger').click();
  await press(page, 'End');
  for (const paragraph of PARAGRAPHS) {
    await press(page, 'Enter');
    await page.keyboard.insertText(paragraph);
  }

  // Three citations, taken from the source with the mouse, each in a form of its own.
  await caretAt(page, 'vedtages.');
  await page.keyboard.type(' Der står: ');
  const cite = page.getByRole('toolbar', { name: 'Lav en note til de markerede ord' }).getByRole('button', { name: /Citér/ });
  const forms = page.getByRole('toolbar', { name: 'Citatet', exact: true });
  for (const [words, form] of [
    [CONCERN, null],
    [DIGITAL, 'Med fodnote'],
    [SOCIETY, 'Som blok'],
  ] as const) {
    await dragOver(page, words);
    await cite.click();
    await citation(page, words).waitFor();
    await page.keyboard.type(' ');
    if (form === null) continue;
    await citation(page, words).click();
    await forms.getByRole('button', { name: form }).click();
    await forms.getByRole('button', { name: form, pressed: true }).waitFor();
    await press(page, 'ArrowRight');
  }
  await text.getByText('(pejlemærke 2, s. 3)').waitFor();

  // A footnote, and a table after the paragraph that speaks of it.
  const toolbar = page.getByRole('toolbar', { name: 'Formatering' });
  const choose = async (name: string): Promise<void> => {
    const button = toolbar.getByRole('button', { name, exact: true });
    if (await button.isVisible()) return button.click();
    await toolbar.getByRole('button', { name: 'Mere', exact: true }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await caretAt(page, 'aftenskolen.');
  await choose('Fodnote');
  await expect.poll(() => hasFocus(page.getByRole('textbox', { name: 'Fodnote 2' }))).toBe(true);
  await page.keyboard.insertText(NOTE);
  await caretAt(page, 'aftenskolen.');
  await press(page, 'End');
  await choose('Tabel');
  await page.getByRole('button', { name: '3 rækker × 3 kolonner' }).click();
  await fillTable(page);

  // A remark, its reply, and that it is settled.
  await caretAt(page, 'sagsbehandler', true);
  await page.getByRole('toolbar', { name: 'De markerede ord' }).getByRole('button', { name: 'Kommentér' }).click();
  await page.getByRole('textbox', { name: 'Ny kommentar' }).fill(COMMENT);
  await page.getByRole('button', { name: 'Gem kommentar' }).click();
  const card = margin(page).getByRole('article', { name: new RegExp(COMMENT.slice(0, -1)) });
  await card.getByRole('button', { name: 'Svar', exact: true }).click();
  await card.getByRole('textbox', { name: 'Svar på kommentaren' }).fill(REPLY);
  await card.getByRole('button', { name: 'Svar', exact: true }).click();
  await card.getByText(REPLY).waitFor();
  await screenshot(page, 'whole-remark-light');
  await card.getByRole('button', { name: 'Markér som løst' }).click();
  await card.waitFor({ state: 'detached' });

  // Two proposals: one is taken, one is not.
  await review(page).getByRole('button', { name: 'Foreslå ændringer' }).click();
  await page.getByText('Du foreslår ændringer.').waitFor();
  await caretAt(page, 'stiller');
  await page.keyboard.type(' altid');
  await caretAt(page, 'mødeleder');
  await press(page, 'Control+Backspace');
  await review(page).getByRole('button', { name: '2 forslag' }).waitFor();
  await screenshot(page, 'whole-proposals-light');
  await text.locator('ins').click();
  await margin(page)
    .getByRole('article', { name: /Indsæt/ })
    .getByRole('button', { name: 'Godkend' })
    .click();
  await text.locator('del').click();
  await margin(page).getByRole('article', { name: /Slet/ }).getByRole('button', { name: 'Afvis' }).click();
  await expect.poll(() => proposed(page)).toContain('Vi stiller altid gerne lokaler, kaffe og en mødeleder til rådighed.');
  await review(page).getByRole('button', { name: 'Foreslå ændringer' }).click();

  // How long it has become, and how long it may be.
  await status(page)
    .getByText(/^ca\. \d min\. at læse$/)
    .waitFor();
  for (const [limit, says] of [
    ['1', '2 af højst 1 side'],
    ['2', '2 af højst 2 sider'],
  ] as const) {
    await status(page)
      .getByRole('button', { name: /2 .*sider?$/ })
      .click();
    await page.getByRole('textbox', { name: 'Højst antal sider' }).fill(limit);
    await page.getByRole('button', { name: 'Gem grænse' }).click();
    await status(page).getByRole('button', { name: says }).waitFor();
    if (limit === '1') await screenshot(page, 'whole-too-long-light');
  }
  await saved(page);
  await expectNoAxeViolations(page);
  await screenshot(page, 'whole-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await screenshot(page, 'whole-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  const file = path.join(folder, 'svar.pdf');
  await stubSaveDialog(app, file);
  await page.getByRole('button', { name: 'Eksportér', exact: true }).click();
  await page.getByRole('dialog', { name: 'Eksportér høringssvar' }).getByRole('button', { name: 'Gem som…' }).click();
  await page.getByRole('dialog', { name: 'Filen er gemt' }).waitFor();
  await expectWhole(file, 'Vi stiller altid gerne lokaler, kaffe og en mødeleder');
  await close();
});

it('writes the same answer by keyboard alone, in a narrow window in the dark', async () => {
  const { app, page, folder, close } = await opened({ width: 1024, height: 700 }, 'dark');
  await clickMenu(app, 'new-response');
  await page.getByRole('dialog', { name: 'Nyt høringssvar' }).waitFor();
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('textbox', { name: 'Afsender', exact: true }));
  await page.keyboard.insertText('Foreningen Et Godt Arbejdsliv');
  const text = answerText(page);
  await tabTo(page, text);
  await press(page, 'Control+End');
  await press(page, 'Enter');
  await press(page, 'Alt+Shift+2');
  await page.keyboard.insertText('Vores bemærkninger');
  await text.getByRole('heading', { name: 'Vores bemærkninger', level: 2 }).waitFor();

  // A citation is looked for, and its form is chosen on its bar.
  const search = page.getByRole('dialog', { name: 'Indsæt citat' });
  const forms = page.getByRole('toolbar', { name: 'Citatet', exact: true });
  const cite = async (words: string, form: number): Promise<void> => {
    await press(page, 'Control+Alt+c');
    await search.getByRole('searchbox', { name: 'Søg efter ord i kilderne' }).waitFor();
    await page.keyboard.insertText(words);
    await search
      .getByRole('option')
      .filter({ hasText: words.slice(0, 20) })
      .first()
      .waitFor();
    await tabTo(page, search.getByRole('option').first());
    await press(page, 'Enter');
    await search.waitFor({ state: 'detached' });
    await citation(page, words).waitFor();
    await expect.poll(() => hasFocus(text)).toBe(true);
    await press(page, 'ArrowLeft');
    await forms.waitFor();
    await press(page, 'Alt+Enter');
    const inline = forms.getByRole('button', { name: 'I teksten' });
    await expect.poll(() => hasFocus(inline)).toBe(true);
    await press(page, 'ArrowRight', form);
    await press(page, 'Enter');
    await press(page, 'Escape');
    await expect.poll(() => hasFocus(text)).toBe(true);
    await press(page, 'ArrowRight');
    await forms.waitFor({ state: 'detached' });
  };
  for (const [index, paragraph] of PARAGRAPHS.entries()) {
    // Behind a block there is a line to write on.
    if (index !== 3) await press(page, 'Enter');
    await page.keyboard.insertText(paragraph);
    const words = [CONCERN, DIGITAL, SOCIETY][index];
    if (words === undefined) continue;
    await page.keyboard.type(' ');
    await cite(words, index);
  }
  await screenshot(page, 'whole-keyboard-cited');

  // A remark on the last words, its reply, and that it is settled.
  await press(page, 'Control+End');
  await press(page, 'Shift+Control+ArrowLeft', 2);
  await press(page, 'Control+Alt+m');
  await expect.poll(() => hasFocus(page.getByRole('textbox', { name: 'Ny kommentar' }))).toBe(true);
  await page.keyboard.insertText(COMMENT);
  await press(page, 'Control+Enter');
  const card = margin(page).getByRole('article', { name: new RegExp(COMMENT.slice(0, -1)) });
  await card.waitFor();
  await expect.poll(() => hasFocus(text)).toBe(true);
  await press(page, 'Alt+Shift+k');
  await expect.poll(() => hasFocus(card)).toBe(true);
  await press(page, 's');
  await expect.poll(() => hasFocus(card.getByRole('textbox', { name: 'Svar på kommentaren' }))).toBe(true);
  await page.keyboard.insertText(REPLY);
  await press(page, 'Control+Enter');
  await card.getByText(REPLY).waitFor();
  await expect.poll(() => hasFocus(card)).toBe(true);
  await screenshot(page, 'whole-keyboard-remark');
  await press(page, 'l');
  await card.waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(text)).toBe(true);

  // Two proposals: one is taken, one is not.
  await press(page, 'Control+Shift+e');
  await page.getByText('Du foreslår ændringer.').waitFor();
  await press(page, 'Control+End');
  await press(page, 'ArrowLeft');
  await page.keyboard.insertText(' i dag');
  await press(page, 'Control+ArrowLeft', 5);
  await press(page, 'Control+Backspace');
  await review(page).getByRole('button', { name: '2 forslag' }).waitFor();
  await screenshot(page, 'whole-keyboard-proposals');
  await press(page, 'Alt+Shift+ArrowDown');
  await press(page, 'Alt+Shift+Enter');
  await review(page).getByRole('button', { name: '1 forslag' }).waitFor();
  await press(page, 'Alt+Shift+ArrowDown');
  await press(page, 'Alt+Shift+Delete');
  await review(page).getByRole('button', { name: '1 forslag' }).waitFor({ state: 'detached' });
  await press(page, 'Control+Shift+e');
  await page.getByText('Du foreslår ændringer.').waitFor({ state: 'detached' });
  await expect.poll(() => proposed(page)).toMatch(/der skal handle på dem i dag\.$/);

  // A footnote, and a table.
  await press(page, 'Control+End');
  await press(page, 'Control+Alt+f');
  await expect.poll(() => hasFocus(page.getByRole('textbox', { name: 'Fodnote 2' }))).toBe(true);
  await page.keyboard.insertText(NOTE);
  await press(page, 'Escape');
  await expect.poll(() => hasFocus(text)).toBe(true);
  await press(page, 'Control+Alt+t');
  await expect.poll(() => hasFocus(page.getByRole('button', { name: '3 rækker × 3 kolonner' }))).toBe(true);
  await press(page, 'Enter');
  await fillTable(page);

  // Down goes on below the table, where nothing stands yet.
  await press(page, 'ArrowDown');
  await page.keyboard.type('Vi svarer gerne på spørgsmål.');
  await text.locator('> p', { hasText: 'Vi svarer gerne på spørgsmål.' }).waitFor();
  await screenshot(page, 'whole-keyboard-end');

  // How long it may be, and out as Word.
  await tabTo(page, status(page).getByRole('button', { name: '2 sider' }));
  await press(page, 'Enter');
  await expect.poll(() => hasFocus(page.getByRole('textbox', { name: 'Højst antal sider' }))).toBe(true);
  await page.keyboard.insertText('2');
  await press(page, 'Enter');
  await status(page).getByRole('button', { name: '2 af højst 2 sider' }).waitFor();
  await saved(page);
  await expectNoAxeViolations(page);
  const file = path.join(folder, 'svar.docx');
  await stubSaveDialog(app, file);
  await clickMenu(app, 'export');
  const dialog = page.getByRole('dialog', { name: 'Eksportér høringssvar' });
  await tabTo(page, dialog.getByRole('radio', { name: /PDF/ }));
  await press(page, 'ArrowDown');
  await tabTo(page, dialog.getByRole('button', { name: 'Gem som…' }));
  await press(page, 'Enter');
  await page.getByRole('dialog', { name: 'Filen er gemt' }).waitFor();
  await expectWhole(file, 'der skal handle på dem i dag.');
  await close();
});
