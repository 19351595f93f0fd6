import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { expectNoAxeViolations, launchApp, screenshot, stubSaveDialog } from './launch.ts';
import { answerText, chooseOne, dragOver, saved, sourceText } from './workbench.ts';

const CONCERN = 'Vi kan ikke hjælpe alle med samme intensitet.';
const CHANGED = 'Vi kan hjælpe de fleste med samme intensitet.';
const DIGITAL = 'De borgere der kan, skal understøttes af digitale tilbud.';

/** What the window asks the main process with. */
type Asking = { readonly request: (name: string, input: unknown) => Promise<unknown> };

/** Gives the first source a version in which some words are others, as pasting its text anew would. */
const withOtherWords = (page: Page, words: string, others: string): Promise<string> =>
  page.evaluate(
    async ([before, after]) => {
      const ask = async (name: string, input: unknown): Promise<string> =>
        JSON.stringify(await (window as unknown as { pejling: Asking }).pejling.request(name, input));
      const [, sourceId = ''] = /"sources":\[\{"id":"([^"]+)"/.exec(await ask('library.overview', {})) ?? [];
      const reading: { readonly value: { readonly document: { readonly text: string } } } = JSON.parse(
        await ask('source.read', { sourceId }),
      );
      const from = { kind: 'pasted', text: reading.value.document.text.replace(before, after) };
      return ask('source.importNewVersion', { sourceId, importId: crypto.randomUUID(), from, isSure: true });
    },
    [words, others] as const,
  );

it(
  'quotes in three forms, shortens, follows the source to a new version, and prints nothing that the source does not say',
  { timeout: 180_000 },
  async () => {
    const { app, page, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
    await sourceText(page)
      .getByRole('heading', { name: /Skarp prioritering af målgrupper/ })
      .waitFor();
    await page.getByRole('complementary', { name: 'Kom godt i gang' }).getByRole('button', { name: 'Luk' }).click();
    await page.getByRole('button', { name: 'Skriv høringssvar' }).click();
    const text = answerText(page);
    await text.getByText('Specifikke bemærkninger').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');

    // From the text of the source.
    await page.keyboard.type('Det bekymrer os, at der står ');
    await dragOver(page, CONCERN);
    await page.getByRole('toolbar', { name: 'Lav en note til de markerede ord' }).getByRole('button', { name: /Citér/ }).click();
    const citation = text.locator('[data-citation-view]').filter({ hasText: 'intensitet' });
    await citation.getByText('(pejlemærke 2, s. 3)').waitFor();
    await page.keyboard.type(' i udkastet.');

    // Typed by hand: the very words are offered, others are flagged.
    await page.keyboard.press('Enter');
    await page.keyboard.type(`Et andet sted står: "${DIGITAL}" Og "Samarbejdet med civilsamfundet bør styrkes og nye modeller" siges der.`);
    const offered = text.locator('[data-offer="same"]');
    await offered.waitFor();
    await offered.click();
    const offer = page.getByRole('toolbar', { name: 'Citatet i teksten' });
    await offer.getByText('Ordene står i kilden: pejlemærke 2').waitFor();
    await screenshot(page, 'citations-offer-light');
    await offer.getByRole('button', { name: 'Gør til citat' }).click();
    await text.locator('[data-citation-view]').filter({ hasText: DIGITAL }).waitFor();
    await expect.poll(() => text.locator('[data-offer="same"]').count()).toBe(0);

    // Words that nearly are the source's are put right from the keyboard: Alt+Enter goes to what is offered.
    const differs = text.locator('[data-offer="differs"]');
    await differs.click();
    await offer.getByText('Ordene afviger fra kilden: pejlemærke 4').waitFor();
    await expectNoAxeViolations(page);
    await screenshot(page, 'citations-differs-light');
    await page.keyboard.press('Alt+Enter');
    await expect
      .poll(() => offer.getByRole('button', { name: 'Gør til citat' }).evaluate((button) => button === document.activeElement))
      .toBe(true);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await text.getByText('Samarbejdet med civilsamfundet skal styrkes').waitFor();
    await text.locator('[data-offer="same"]').waitFor();

    // By search, with the keyboard alone.
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Alt+c');
    const search = page.getByRole('dialog', { name: 'Indsæt citat' });
    await search.getByRole('searchbox', { name: 'Søg efter ord i kilderne' }).fill('civilsamfundet styrkes');
    await search.getByRole('listbox', { name: 'Steder i kilderne' }).getByRole('option').first().waitFor();
    await expectNoAxeViolations(page);
    await screenshot(page, 'citations-search-light');
    await page.keyboard.press('Enter');
    await search.waitFor({ state: 'detached' });
    await text.locator('[data-citation-view]').filter({ hasText: 'civilsamfundet' }).first().waitFor();

    // Words of an AI summary are warned of, and say what they are when they are quoted all the same.
    const summary = text.locator('[data-citation-view]').filter({ hasText: 'Individuel tilgang' });
    for (const answer of ['Indsæt ikke', 'Indsæt citatet med mærke']) {
      // A dialog that has closed gives the focus back in its own time.
      await expect.poll(() => text.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Control+Alt+c');
      await search.getByRole('searchbox', { name: 'Søg efter ord i kilderne' }).fill('individuel tilgang borgernes behov');
      await search.getByRole('option', { name: /Individuel tilgang/ }).click();
      const warning = page.getByRole('alertdialog', { name: 'Ordene kommer fra et AI-resumé' });
      await warning.waitFor();
      await expectNoAxeViolations(page);
      await screenshot(page, 'citations-summary-light');
      await warning.getByRole('button', { name: answer }).click();
      await warning.waitFor({ state: 'detached' });
      // One in the end shows too that the first time none was put in.
      await expect.poll(() => summary.count()).toBe(answer === 'Indsæt ikke' ? 0 : 1);
    }
    await summary.getByText('AI-resumé', { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => summary.count()).toBe(0);

    // The forms, for one and for all.
    await citation.click();
    const bar = page.getByRole('toolbar', { name: 'Citatet', exact: true });
    await bar.getByText('Ordret').waitFor();
    // One looks at the source, and the keys still go to the text; Enter goes there, and Alt with an arrow comes back.
    const hasFocus = (): Promise<boolean> => text.evaluate((element) => element === document.activeElement);
    await page.getByRole('button', { name: 'Tilbage til svaret' }).waitFor();
    expect(await hasFocus()).toBe(true);
    await page.keyboard.press('Enter');
    await bar.waitFor({ state: 'detached' });
    await expect.poll(() => sourceText(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Alt+ArrowLeft');
    await bar.getByText('Ordret').waitFor();
    expect(await hasFocus()).toBe(true);
    await bar.getByRole('button', { name: 'Med fodnote' }).click();
    await page
      .getByRole('region', { name: 'Fodnoter' })
      .getByText('Nordfyns Kommune, høringsversion august 2025, pejlemærke 2, s. 3')
      .waitFor();
    await expectNoAxeViolations(page);
    await screenshot(page, 'citations-bar-light');
    await bar.getByRole('button', { name: 'Alle citater' }).click();
    await page.getByRole('menuitem', { name: 'Indsæt kildeliste' }).click();
    await text.getByText('Nordfyns Kommune: ').waitFor();

    // Shortened, by keys: Alt+Enter goes to the bar.
    await citation.click();
    await page.keyboard.press('Escape');
    await text.press('Alt+Enter');
    await bar.getByRole('button', { name: 'Forkort…' }).click();
    const shortening = page.getByRole('dialog', { name: 'Forkort citat' });
    await shortening.getByRole('option', { name: 'med', exact: true }).click();
    await shortening.getByRole('option', { name: 'samme', exact: true }).click();
    await shortening.getByText('”Vi kan ikke hjælpe alle […] intensitet.”').waitFor();
    await expectNoAxeViolations(page);
    await screenshot(page, 'citations-shorten-light');
    await shortening.getByRole('button', { name: 'Forkort citat' }).click();
    await citation.getByText('”Vi kan ikke hjælpe alle […] intensitet.”').waitFor();
    await saved(page);

    // The source says something else in a new version.
    expect(await withOtherWords(page, CONCERN, CHANGED)).toContain('"kind":"added"');
    await citation.getByText('Ændret i ny version').waitFor();
    await citation.click();
    await bar.getByText('Kilden har fået en ny version, hvor ordene er:').waitFor();
    await screenshot(page, 'citations-changed-light');
    await bar.getByRole('button', { name: 'Tag de nye ord' }).click();
    await citation.getByText('Vi kan hjælpe de fleste').waitFor();
    await text.press('Control+z');
    await citation.getByText('”Vi kan ikke hjælpe alle […] intensitet.”').waitFor();
    await citation.click();
    await bar.getByRole('button', { name: /^Behold/ }).click();
    await expect.poll(() => citation.getAttribute('data-state')).toBe('kept');
    await page.getByRole('region', { name: 'Fodnoter' }).getByText('høringsversion august 2025').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await screenshot(page, 'citations-kept-dark');
    await saved(page);

    // Printed as it stands, word for word.
    const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-citations-'));
    for (const [format, file] of [
      ['PDF', 'svar.pdf'],
      ['Word', 'svar.docx'],
      ['tekst', 'svar.txt'],
    ] as const) {
      await stubSaveDialog(app, path.join(folder, file));
      await page.getByRole('button', { name: 'Eksportér', exact: true }).click();
      const exporting = page.getByRole('dialog', { name: 'Eksportér høringssvar' });
      await chooseOne(exporting.getByRole('radio', { name: new RegExp(format, 'i') }));
      await exporting.getByRole('button', { name: 'Gem som…' }).click();
      const done = page.getByRole('dialog', { name: 'Filen er gemt' });
      await done.waitFor();
      await done.getByRole('button', { name: 'Luk' }).first().click();
      await done.waitFor({ state: 'detached' });
    }
    const printed = readFileSync(path.join(folder, 'svar.txt'), 'utf8');
    expect(printed).toContain('”Vi kan ikke hjælpe alle […] intensitet.”[1]');
    expect(printed).toContain('[1] Nordfyns Kommune, høringsversion august 2025, pejlemærke 2, s. 3.');
    expect(printed).toMatch(/\nKilder\n\n- Nordfyns Kommune: /);

    // A remark on the citation alone is seen on the citation, not on the words about it.
    const background = (): Promise<string> => citation.evaluate((element) => getComputedStyle(element).backgroundColor);
    const plain = await background();
    await citation.click();
    await bar.waitFor();
    await text.press('Control+Alt+m');
    await page.getByRole('textbox', { name: 'Ny kommentar' }).waitFor();
    await page.keyboard.insertText('Er det hele citatet?');
    await page.keyboard.press('Control+Enter');
    const remark = page
      .getByRole('complementary', { name: 'Kommentarer og forslag' })
      .getByRole('article', { name: /Er det hele citatet/ });
    await remark.waitFor();
    await text.getByText('Generelle bemærkninger').click();
    await expect.poll(background).not.toBe(plain);
    await remark.waitFor({ state: 'detached' });
    await citation.click();
    await remark.waitFor();
    await close();
  },
);
