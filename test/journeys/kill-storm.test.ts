import { expect, it } from 'vitest';
import { launchApp } from './launch.ts';
import { answerText, beginAnswer, sourceText } from './workbench.ts';

/** How often the plug is pulled; PEJLING_KILLS=50 for the long run. */
const KILLS = Number(process.env['PEJLING_KILLS'] ?? 5);

/** Milliseconds. Words that have stood beside "Gemt" for a shorter time than anyone could see do not count as shown. */
const SEEN = 50;

/** Told by the page of every "Gemt" it shows: the number of the last word that stood in the text. */
const TOLD = /^shown as saved: (\d+)$/;

it(
  `loses no word that was shown as saved when the plug is pulled ${String(KILLS)} times while one writes`,
  async () => {
    const begun = await launchApp();
    await sourceText(begun.page).waitFor();
    await beginAnswer(begun.page);
    await begun.close();

    let typed = 0;
    let promised = 0;
    let evidence = 0;
    for (let round = 0; round <= KILLS; round += 1) {
      const { page, kill, close } = await launchApp({ dataFolder: begun.dataFolder });
      await answerText(page).waitFor();
      const found = new Set([...(await answerText(page).innerText()).matchAll(/ord(\d+)x/g)].map((match) => Number(match[1])));
      const lost = Array.from({ length: promised }, (_, index) => index + 1).filter((word) => !found.has(word));
      expect(lost, `of ${String(promised)} words shown as saved before kill ${String(round)}`).toEqual([]);
      if (round === KILLS) {
        await close();
        break;
      }
      // What was typed and not shown as saved may be gone; the numbers go on from what is there.
      typed = Math.max(0, ...found);
      promised = typed;
      page.on('console', (message) => {
        const told = TOLD.exec(message.text());
        if (told === null) return;
        promised = Math.max(promised, Number(told[1]));
        evidence += 1;
      });
      await page.evaluate((seen) => {
        const history: { readonly at: number; readonly last: number }[] = [];
        let told = -1;
        setInterval(() => {
          const text = document.querySelector('[aria-label="Høringssvarets tekst"]')?.textContent ?? '';
          const at = performance.now();
          history.push({ at, last: Math.max(0, ...[...text.matchAll(/ord(\d+)x/g)].map((match) => Number(match[1]))) });
          const isSaved = document.querySelector('footer[aria-label="Status"]')?.textContent?.startsWith('Gemt') === true;
          const stood = history.findLast((entry) => entry.at <= at - seen)?.last ?? -1;
          if (isSaved && stood > told) {
            told = stood;
            console.log(`shown as saved: ${String(stood)}`);
          }
        }, 10);
      }, SEEN);
      await answerText(page).focus();
      await page.keyboard.press('Control+End');
      let isDown = false;
      const plug = new Promise<void>((resolve) => {
        setTimeout(
          () => {
            isDown = true;
            void kill().then(resolve);
          },
          400 + Math.random() * 2600,
        );
      });
      while (!isDown) {
        typed += 1;
        // The keyboard goes with the window.
        await page.keyboard.type(`ord${String(typed)}x `, { delay: 5 }).catch(() => undefined);
        if (Math.random() < 0.3) await new Promise((resolve) => setTimeout(resolve, 350 + Math.random() * 200));
      }
      await plug;
    }
    expect(evidence).toBeGreaterThan(KILLS / 2);
  },
  60_000 + KILLS * 20_000,
);
