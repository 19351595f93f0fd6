import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { clickMenu, stubOpenDialog, type LaunchedApp } from '../launch.ts';
import { answerText, status } from '../workbench.ts';

/** A view of the window: how one comes to it, until it shows what it has to show, and how one leaves it. */
export type Visit = { readonly name: string; readonly come: () => Promise<void>; readonly go: () => Promise<void> };

async function choose(page: Page, button: string | RegExp, item: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** The views beside the sources and the answer, in an order in which each can be come to from the one before. */
export function views({ app, page }: Pick<LaunchedApp, 'app' | 'page'>, packageFile: string): readonly Visit[] {
  const dialog = (name: string | RegExp): Locator => page.getByRole('dialog', { name });
  const region = (name: string): Locator => page.getByRole('region', { name });
  const stay = async (): Promise<void> => undefined;
  const escapeFrom = (left: Locator) => async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await left.waitFor({ state: 'detached' });
  };
  const close = (left: Locator) => async (): Promise<void> => {
    await left.getByRole('button', { name: 'Luk', exact: true }).last().click();
    await left.waitFor({ state: 'detached' });
  };
  return [
    {
      name: 'all notes',
      come: async () => {
        await clickMenu(app, 'show-notes');
        await region('Alle noter').getByRole('article').first().waitFor();
      },
      go: stay,
    },
    {
      name: 'coverage',
      come: async () => {
        await clickMenu(app, 'show-coverage');
        await region('Dækning').getByText('Begrundelse').waitFor();
      },
      go: async () => region('Dækning').getByRole('button', { name: 'Tilbage til kilden' }).click(),
    },
    {
      name: 'comparison of versions',
      come: async () => {
        await choose(page, 'Version 2 af 2', 'Sammenlign med forrige');
        await region('Sammenligning af to versioner').locator('ins').first().waitFor();
      },
      go: escapeFrom(region('Sammenligning af to versioner')),
    },
    {
      name: 'notes that wait',
      come: async () => {
        await status(page)
          .getByRole('button', { name: /venter$/ })
          .first()
          .click();
        await region('Gennemgå noter').getByRole('button', { name: 'Bekræft' }).waitFor();
      },
      go: escapeFrom(region('Gennemgå noter')),
    },
    {
      name: 'search',
      come: async () => {
        await clickMenu(app, 'search');
        await dialog('Søg').getByRole('combobox').or(dialog('Søg').getByRole('searchbox')).first().fill('globalThis');
        await dialog('Søg').getByRole('option').nth(3).waitFor();
      },
      go: escapeFrom(dialog('Søg')),
    },
    {
      name: 'versions of the answer',
      come: async () => {
        await clickMenu(app, 'show-versions');
        await dialog('Versioner af svaret').getByRole('option').last().click();
        await dialog('Versioner af svaret').locator('ins').first().waitFor();
      },
      go: close(dialog('Versioner af svaret')),
    },
    {
      name: 'comments',
      come: async () => {
        await page.getByRole('button', { name: /^\d+ kommentarer$/ }).click();
        await dialog('Kommentarer').getByRole('listitem').first().waitFor();
      },
      go: escapeFrom(dialog('Kommentarer')),
    },
    {
      name: 'check',
      come: async () => {
        await clickMenu(app, 'check');
        await dialog('Tjek før afsendelse').getByRole('listitem').first().waitFor();
      },
      go: close(dialog('Tjek før afsendelse')),
    },
    {
      name: 'export',
      come: async () => {
        await clickMenu(app, 'export');
        await dialog('Eksportér høringssvar').getByRole('tab', { name: 'Flere filer' }).click();
        await dialog('Eksportér høringssvar').getByRole('checkbox', { name: 'PDF' }).waitFor();
      },
      go: close(dialog('Eksportér høringssvar')),
    },
    {
      name: 'record of sending',
      come: async () => {
        await page
          .getByRole('button', { name: /^Sendt / })
          .first()
          .click();
        await dialog('Afsendelser').getByText('E-mail til').waitFor();
      },
      go: close(dialog('Afsendelser')),
    },
    {
      name: 'senders',
      come: async () => {
        await choose(page, 'Afsender', 'Afsendere…');
        await dialog('Afsendere').getByLabel('Navn').first().waitFor();
      },
      go: close(dialog('Afsendere')),
    },
    {
      name: 'text blocks',
      come: async () => {
        await answerText(page).focus();
        await page.keyboard.press('Control+Shift+T');
        await dialog('Tekstblokke').getByRole('option').nth(3).waitFor();
      },
      go: escapeFrom(dialog('Tekstblokke')),
    },
    {
      name: 'templates',
      come: async () => {
        await clickMenu(app, 'new-response');
        await dialog('Nyt høringssvar').getByRole('radio', { name: /xss/ }).click({ force: true });
        await dialog('Nyt høringssvar')
          .getByRole('img', { name: /^Første side af .*xss/ })
          .waitFor();
      },
      go: escapeFrom(dialog('Nyt høringssvar')),
    },
    {
      name: 'backups',
      come: async () => {
        await choose(page, 'Indstillinger', 'Sikkerhedskopier');
        await dialog('Sikkerhedskopier')
          .getByRole('button', { name: /^Læs sikkerhedskopien/ })
          .first()
          .click();
        await dialog(/^Sikkerhedskopi fra/)
          .getByRole('article')
          .first()
          .waitFor();
      },
      go: escapeFrom(dialog(/^Sikkerhedskopi/)),
    },
    {
      name: 'package to send',
      come: async () => {
        await choose(page, 'Skift høring', 'Send til…');
        await dialog(/^Send »/)
          .getByText('Pakken indeholder:')
          .waitFor();
      },
      go: escapeFrom(dialog(/^Send »/)),
    },
    {
      name: 'package that came',
      come: async () => {
        await stubOpenDialog(app, [packageFile]);
        await choose(page, 'Skift høring', 'Åbn pakke…');
        await dialog(`»${path.basename(packageFile)}«`)
          .getByRole('button', { name: 'Flet', exact: true })
          .waitFor();
      },
      go: async () =>
        dialog(`»${path.basename(packageFile)}«`)
          .getByRole('button', { name: 'Flet', exact: true })
          .click(),
    },
    {
      name: 'conflicts',
      come: async () => {
        await status(page)
          .getByRole('button', { name: /uenighed/ })
          .click();
        await dialog('Uenigheder').getByRole('listitem').first().waitFor();
      },
      go: close(dialog('Uenigheder')),
    },
    {
      name: 'pages',
      come: async () => {
        await page.keyboard.press('Control+Shift+P');
        await region('Sider, som de udskrives')
          .getByRole('button', { name: /^Side 1:/ })
          .waitFor();
      },
      go: stay,
    },
    {
      name: 'library',
      come: async () => {
        await clickMenu(app, 'show-library');
        await page
          .getByRole('button', { name: /^Flere valg for/ })
          .first()
          .waitFor();
      },
      go: stay,
    },
  ];
}
