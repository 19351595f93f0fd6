import { expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from './launch.ts';
import { answerText, beginAnswer, saved, sourceText } from './workbench.ts';

const WRITTEN = 'Skrevet, før vinduet gik ned.';

/** What the page says to a question of ours, by way of the main process: the driver's own page ends with the process it was. Null while there is none. */
const ask = ({ app }: LaunchedApp, script: string): Promise<unknown> =>
  app.evaluate(
    ({ BrowserWindow }, question) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript(question)
        .catch(() => null),
    script,
  );

/** Does what ends the page's process, and waits for another page that holds what was written. */
async function goDown(running: LaunchedApp, end: () => Promise<unknown>): Promise<void> {
  await ask(running, `document.documentElement.dataset['old'] = 'yes'`);
  await end();
  const isAnother = `document.documentElement.dataset['old'] === undefined && document.body.innerText.includes('${WRITTEN}')`;
  await expect.poll(() => ask(running, isAnother), { timeout: 12_000 }).toBe(true);
  expect(await ask(running, 'document.body.innerText')).toContain('Vinduet gik ned og er åbnet igen.');
}

it('opens a window that went down again with what was saved, and ends one that hangs when its user would rather not wait', async () => {
  const running = await launchApp();
  const { app, page, tolerate, close } = running;
  tolerate(/the page crashed/);
  await sourceText(page).waitFor();
  await beginAnswer(page);
  await answerText(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(` ${WRITTEN}`);
  await saved(page);
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...question: readonly unknown[]) => {
      const asked = JSON.stringify(question.at(-1));
      Reflect.set(globalThis, 'asked', asked);
      // To wait no longer, and to try once more.
      return Promise.resolve({ response: asked.includes('svarer ikke') ? 1 : 0, checkboxChecked: false });
    };
  });
  const asked = (): Promise<unknown> => app.evaluate(() => Reflect.get(globalThis, 'asked'));
  const crash = (): Promise<void> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());

  await goDown(running, crash);
  await goDown(running, crash);
  expect(await asked()).toBe(undefined);
  await goDown(running, () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('unresponsive')));
  expect(await asked()).toContain('Vinduet svarer ikke');
  // The fourth time within a minute it asks first.
  await goDown(running, crash);
  expect(await asked()).toContain('Vinduet bliver ved med at gå ned');
  await close();
});
