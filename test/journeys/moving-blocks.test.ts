import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { smallPng } from '../electron/exporting/small-png.ts';
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

  // A table and a picture, too: above or below what the pointer is on, by the half it is in.
  await text.getByText('Midt').click();
  await page.keyboard.press('End');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-moving-'));
  writeFileSync(path.join(folder, 'søjler.png'), smallPng(300, 100));
  await page.locator('input[type="file"][accept*="image/png"]').setInputFiles(path.join(folder, 'søjler.png'));
  const dialog = page.getByRole('dialog', { name: 'Hvad viser billedet?' });
  await dialog.getByRole('textbox', { name: 'Beskrivelse' }).fill('Søjler');
  await dialog.getByRole('button', { name: 'Gem beskrivelse' }).click();
  await dialog.waitFor({ state: 'detached' });
  const picture = text.getByRole('img', { name: 'Søjler' });
  await picture.waitFor();
  await text.getByText('Midt').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Alt+t');
  await page.getByRole('button', { name: '2 rækker × 2 kolonner' }).click();
  await text.locator('table').waitFor();
  await expect.poll(() => text.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('celle');
  const kinds = (): Promise<string[]> =>
    text.evaluate((root) =>
      [...root.children].flatMap((block) =>
        block.querySelector('table') !== null
          ? ['table']
          : block.querySelector('img') !== null
            ? ['picture']
            : block.tagName === 'UL'
              ? ['list']
              : (block.textContent ?? '') === ''
                ? []
                : ['words'],
      ),
    );
  const drag = async (block: Locator, above: Locator): Promise<void> => {
    await block.hover({ position: { x: 20, y: 12 } });
    const beside = await block.boundingBox();
    // The grip of this block, not of the one that was passed on the way.
    await expect.poll(async () => Math.abs(((await grip.boundingBox())?.y ?? 0) - (beside?.y ?? 0))).toBeLessThan(12);
    await grip.hover();
    await page.mouse.down();
    const place = await above.boundingBox();
    if (place === null) throw new Error('The paragraph is shown.');
    await page.mouse.move(place.x + place.width / 2, place.y + place.height, { steps: 5 });
    await page.mouse.move(place.x + place.width / 2, place.y + 3, { steps: 3 });
    await page.mouse.up();
  };
  const before = await kinds();
  await drag(text.locator('table'), text.getByText('Sidst'));
  await expect.poll(async () => (await kinds())[0]).toBe('table');
  // What is written then stands in its first cell, and takes nothing away.
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await text.getByText('celle!').waitFor();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(kinds).toEqual(before);
  await drag(picture, text.getByText('Sidst'));
  await expect.poll(async () => (await kinds())[0]).toBe('picture');
  await page.keyboard.press('Control+z');
  await expect.poll(kinds).toEqual(before);

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
