import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchApp, screenshot, setSize } from './launch.ts';
import { answerText, beginAnswer, saved } from './workbench.ts';

const sheets = (page: Page): Locator => page.getByRole('region', { name: 'Sider, som de udskrives' });
const sheet = (page: Page, number: number): Locator =>
  page.getByRole('button', { name: `Side ${String(number)}: gå til stedet i teksten` });

/** Presses a page: `height` is how far down it, 0 at its top. */
async function press(page: Page, number: number, height: number): Promise<void> {
  const paper = sheet(page, number);
  await paper.evaluate((element, share) => {
    const pages = element.closest('[data-pages]');
    const { top } = element.getBoundingClientRect();
    pages?.scrollBy({ top: top + share * element.clientHeight - innerHeight / 2 });
  }, height);
  const box = await paper.boundingBox();
  if (box === null) throw new Error('The page is shown.');
  await page.mouse.click(box.x + box.width / 2, box.y + height * box.height);
}

/** The paragraph that the caret stands in. */
const caretIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const node = getSelection()?.focusNode;
    const element = node instanceof Element ? node : node?.parentElement;
    return element?.closest('p, h1, h2, h3')?.textContent ?? '';
  });

const isInSight = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

it('shows the page that is being written, and puts the caret in the paragraph that is pressed on a page', async () => {
  const { app, page, close } = await launchApp({ size: { width: 2600, height: 1000 }, colorScheme: 'light' });
  await beginAnswer(page);
  await answerText(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  const long = 'Den lange går ned ad siden og siger det samme igen. '.repeat(45).trim();
  await page.keyboard.insertText('Den første.');
  for (const words of ['Den anden.', long, 'Den fjerde.']) {
    await page.keyboard.press('Control+Enter');
    await page.keyboard.insertText(words);
    if (words === long) {
      await page.keyboard.press('Enter');
      await page.keyboard.insertText('Den korte efter.');
    }
  }
  await answerText(page).getByText('Den fjerde.').waitFor();
  await saved(page);

  // The caret is on the last page: that is the one that is seen.
  await page.getByRole('button', { name: 'Vis sider' }).click();
  await sheets(page).getByText('Side 4 af 4').waitFor();
  await sheet(page, 4).getByRole('presentation').waitFor();
  await screenshot(page, 'page-preview');

  await press(page, 2, 0.12);
  await expect.poll(() => caretIn(page)).toBe('Den anden.');
  await press(page, 3, 0.3);
  await expect.poll(() => caretIn(page)).toBe(long);
  // Not at its beginning but some way into it, as far as was pressed.
  const before = await page.evaluate(() => getSelection()?.focusOffset ?? 0);
  expect(before / long.length).toBeGreaterThan(0.25);
  expect(before / long.length).toBeLessThan(0.75);
  await press(page, 4, 0.1);
  await expect.poll(() => caretIn(page)).toBe('Den fjerde.');

  // The pages follow the caret, and what is written is seen on its page.
  await page.keyboard.press('Control+Home');
  await sheets(page).getByText('Side 1 af 4').waitFor();
  const picture = sheet(page, 1).getByRole('presentation');
  const shown = await picture.getAttribute('src');
  await page.keyboard.type('Ny: ');
  await expect.poll(() => picture.getAttribute('src')).not.toBe(shown);
  await answerText(page).getByText('Ny: Den første.').waitFor();
  await sheets(page).getByText('Side 1 af 4').waitFor();

  // Where there is room for one only the pages stand in the place of the text, which comes back at what is pressed.
  await setSize(app, page, { width: 1280, height: 800 });
  await answerText(page).waitFor({ state: 'hidden' });
  await sheet(page, 1).getByRole('presentation').waitFor();
  await press(page, 3, 0.3);
  await answerText(page).waitFor();
  await expect.poll(() => caretIn(page)).toBe(long);
  await expect.poll(() => answerText(page).getByText(long).evaluate(isInSight)).toBe(true);
  await sheets(page).waitFor({ state: 'detached' });
  await page.keyboard.type('Skrevet her. ');
  await expect.poll(() => caretIn(page)).toContain('Skrevet her. ');
  await close();
});
