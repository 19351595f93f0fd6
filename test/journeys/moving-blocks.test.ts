import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchApp, screenshot } from './launch.ts';
import { answerText, beginAnswer, saved } from './workbench.ts';

it('moves paragraphs and items by keyboard and by mouse, each undone in one step, and goes to a note and back by its number', async () => {
  const { page, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await beginAnswer(page);
  const text = answerText(page);
  const lines = (): Promise<string[]> => text.locator('p, li > p, td > p').evaluateAll((all) => all.map((line) => line.textContent ?? ''));
  await text.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('Først');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Midt');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sidst');
  expect(await lines()).toEqual(['Først', 'Midt', 'Sidst']);
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(lines).toEqual(['Sidst', 'Først', 'Midt']);
  // There is nowhere to go.
  await page.keyboard.press('Alt+ArrowUp');
  // The caret has gone with it.
  await page.keyboard.type('!');
  await expect.poll(lines).toEqual(['Sidst!', 'Først', 'Midt']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(lines).toEqual(['Først', 'Sidst', 'Midt']);
  await page.keyboard.press('Control+y');
  await expect.poll(lines).toEqual(['Sidst', 'Først', 'Midt']);

  // An item of a list goes past the others, and then past what stands below its list.
  await text.getByText('Midt').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Punkt');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Andet punkt');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(lines).toEqual(['Sidst', 'Først', 'Midt', 'Andet punkt', 'Punkt']);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(lines).toEqual(['Sidst', 'Først', 'Andet punkt', 'Midt', 'Punkt']);
  await expect.poll(() => text.locator('ul').count()).toBe(2);

  // With the mouse: the grip beside a paragraph.
  await text.getByText('Sidst').hover();
  const grip = page.locator('[data-grip]');
  await grip.hover();
  await screenshot(page, 'moving-blocks');
  const target = await text.getByText('Midt').boundingBox();
  if (target === null) throw new Error('The paragraph is shown.');
  await page.mouse.down();
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 5 });
  await page.mouse.move(target.x + target.width - 2, target.y + target.height - 3, { steps: 3 });
  await page.mouse.up();
  await expect.poll(lines).toEqual(['Først', 'Andet punkt', 'Midt', 'Sidst', 'Punkt']);
  // What is written then does not take its place.
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await expect.poll(lines).toEqual(['Først', 'Andet punkt', 'Midt', 'Sidst!', 'Punkt']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(lines).toEqual(['Sidst', 'Først', 'Andet punkt', 'Midt', 'Punkt']);

  // To a note by its mark, and back by its number, as in Word.
  await text.getByText('Midt').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Alt+f');
  const note = page.getByRole('textbox', { name: 'Fodnote 1' });
  const hasFocus = (box: Locator): Promise<boolean> => box.evaluate((element) => element === document.activeElement);
  await expect.poll(() => hasFocus(note)).toBe(true);
  await page.keyboard.type('En note.');
  await page.getByRole('list').locator('span', { hasText: /^1$/ }).dblclick();
  await expect.poll(() => hasFocus(text)).toBe(true);
  await text.locator('[role="doc-noteref"]').dblclick();
  await expect.poll(() => hasFocus(note)).toBe(true);
  await saved(page);
  await close();
});
