import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp } from '../journeys/launch.ts';
import { notes, sourceText } from '../journeys/workbench.ts';
import type { Figure } from './figures.ts';
import { writeNotedLibrary } from './noted-library.ts';

const PAGES = 200;
const MARGIN_NOTES = 500;
const PANEL_NOTES = 5000;
const SCROLL_STEPS = 240;

const TITLES = { margin: 'Måling i margenen', panel: 'Måling i listen' };

async function open(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Alle høringer' }).first().click();
  await page.getByRole('button', { name: title }).first().click();
  await sourceText(page).waitFor();
}

/** Milliseconds of work in each frame while the long text is scrolled at a steady pace, and from frame to frame. */
const scroll = (page: Page): Promise<{ readonly frames: number[]; readonly work: number[] }> =>
  page.evaluate(async (steps) => {
    const scroller = document.querySelector('[role="document"]')?.closest('[class*="scroller"]');
    if (!(scroller instanceof HTMLElement)) throw new Error('the source has no scroller');
    const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    /** When the frame that is being made has been made: a message comes after its layout and paint. */
    const afterFrame = (): Promise<number> =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()));
        port1.start();
        port2.postMessage(null);
      });
    const frames: number[] = [];
    const work: number[] = [];
    let before = await nextFrame();
    for (let step = 0; step < steps; step += 1) {
      scroller.scrollTop += 90;
      const frame = await nextFrame();
      frames.push(frame - before);
      before = frame;
      const begun = performance.now();
      work.push((await afterFrame()) - begun);
    }
    return { frames, work };
  }, SCROLL_STEPS);

/** From each key in the search field to the frame that shows the filtered list, in milliseconds. */
async function filterTimes(page: Page, words: string): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Reflect.set(globalThis, 'filterTimes', times);
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => times.push(performance.now() - timeStamp));
          port1.start();
          port2.postMessage(null);
        }),
      { capture: true },
    );
  });
  for (const letter of words) await page.keyboard.press(letter === ' ' ? 'Space' : letter, { delay: 120 });
  for (let i = 0; i < words.length; i += 1) await page.keyboard.press('Backspace', { delay: 120 });
  await page.waitForTimeout(300);
  return page.evaluate(() => Reflect.get(globalThis, 'filterTimes') as number[]);
}

/** Scrolling a long source with many notes beside it, and filtering very many notes, in the real window. */
export async function noteFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-bench-notes-'));
  await writeNotedLibrary(folder, [
    { title: TITLES.margin, pages: PAGES, notes: MARGIN_NOTES },
    { title: TITLES.panel, pages: PAGES, notes: PANEL_NOTES },
  ]);
  const { page, close } = await launchApp({ dataFolder: folder, size: { width: 1280, height: 800 } });
  await open(page, TITLES.margin);
  await notes(page).getByRole('article').first().waitFor();
  await page.waitForTimeout(1000);
  const { frames, work } = await scroll(page);

  await open(page, TITLES.panel);
  await page.getByRole('button', { name: 'Alle noter' }).click();
  await page.getByRole('textbox', { name: 'Søg i noterne' }).waitFor();
  await page.waitForTimeout(500);
  const keys = await filterTimes(page, 'note 49 frist');
  await close();
  rmSync(folder, { recursive: true, force: true });
  return [
    { what: `frame to frame, scrolling ${PAGES} pages with ${MARGIN_NOTES} notes`, runs: frames },
    { what: 'layout and paint of such a frame', runs: work },
    { what: `key press to filtered list of ${PANEL_NOTES} notes`, runs: keys },
  ];
}
