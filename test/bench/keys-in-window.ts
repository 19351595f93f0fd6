import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const KEYS = 150;

/** Keys that are pressed in one window before the other has its turn. */
const AT_ONCE = 10;

/** Milliseconds from one key to the next: as fast as the fastest type. */
const BETWEEN_KEYS = 80;

/** Letters that every keyboard has: Playwright knows no key for æ, ø and å. */
const WORDS = 'Kriterierne skal beskrives og offentliggjort, hvis alle kan bruge dem. ';

/** Notes of each key press the time until the frame that shows it is drawn, inside the page. */
const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const times: number[] = [];
    Reflect.set(globalThis, 'keyTimes', times);
    addEventListener(
      'keydown',
      (event) => {
        // Two turns: the first callback runs before the frame is drawn, the message after it.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => times.push(performance.now() - event.timeStamp));
          port1.start();
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });

const timesOf = (page: Page): Promise<number[]> => page.evaluate(() => Reflect.get(globalThis, 'keyTimes') as number[]);

export type KeyFigures = {
  /** Milliseconds from each key press to the frame that shows it. */
  readonly frames: readonly number[];
  /** Milliseconds for which each few keys kept the page's own thread at work, a key. */
  readonly work: readonly number[];
};

/** Presses keys where the caret stands, in each page by turns, so that what else the machine does befalls all alike. */
export async function keysInTurn(pages: readonly Page[]): Promise<KeyFigures[]> {
  const windows = await Promise.all(
    pages.map(async (page) => {
      await watchKeys(page);
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const worked = async (): Promise<number> => {
        const { metrics } = await session.send('Performance.getMetrics');
        return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
      };
      return { page, worked, work: [] as number[] };
    }),
  );
  for (let start = 0; start < KEYS; start += AT_ONCE) {
    for (const { page, worked, work } of windows) {
      const before = await worked();
      for (let i = start; i < start + AT_ONCE; i += 1) {
        await page.keyboard.press(WORDS.charAt(i % WORDS.length));
        await delay(BETWEEN_KEYS);
      }
      work.push(((await worked()) - before) / AT_ONCE);
    }
  }
  await delay(200);
  return Promise.all(windows.map(async ({ page, work }) => ({ frames: await timesOf(page), work })));
}

/** Time from each key press to the frame that shows it. */
export const keyToFrame = async (page: Page): Promise<readonly number[]> => (await keysInTurn([page]))[0]?.frames ?? [];
