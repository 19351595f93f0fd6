import type { Page } from 'playwright-core';

const KEYS = 150;

/** Time from each key press to the frame that shows it, measured inside the page. */
export async function keyToFrame(page: Page): Promise<number[]> {
  await page.evaluate(() => {
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
  // Letters that every keyboard has: Playwright knows no key for æ, ø and å.
  const words = 'Kriterierne skal beskrives og offentliggjort, hvis alle kan bruge dem. ';
  for (let i = 0; i < KEYS; i += 1) await page.keyboard.press(words.charAt(i % words.length), { delay: 25 });
  await page.waitForTimeout(200);
  return page.evaluate(() => Reflect.get(globalThis, 'keyTimes') as number[]);
}
