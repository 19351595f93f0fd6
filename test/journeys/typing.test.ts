import { expect, it } from 'vitest';
import { launchApp } from './launch.ts';
import { answerText, beginAnswer, saved } from './workbench.ts';

it('makes lists, dates and links of what is typed, joins what follows a list, and writes over selected cells, each taken back in one step', async () => {
  const { page, close } = await launchApp({ size: { width: 1280, height: 800 }, colorScheme: 'light' });
  await beginAnswer(page);
  const text = answerText(page);
  const { keyboard } = page;
  /** The text's blocks: 'ol:a,b' is a list, '§' a heading. */
  const blocks = (): Promise<string[]> =>
    text.evaluate((root) =>
      [...root.children].map((block) => {
        const name = { OL: 'ol:', UL: 'ul:', H1: '§' }[block.tagName] ?? '';
        const items = [...block.querySelectorAll(':scope > li')].map((item) => item.textContent ?? '');
        return name + (items.length > 0 ? items.join(',') : (block.textContent ?? ''));
      }),
    );
  await text.click();
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  await expect.poll(blocks).toEqual(['']);

  // Numbers begin a list; a heading's and a year's do not, and a date takes it back.
  await keyboard.type('# 1. Indledning');
  await keyboard.press('Enter');
  await keyboard.type('1. maj 2026 trådte loven i kraft.');
  await keyboard.press('Enter');
  await keyboard.type('2026. Et år.');
  await keyboard.press('Enter');
  await keyboard.type('1) Et');
  await keyboard.press('Enter');
  await keyboard.type('To');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('3. ');
  await expect.poll(blocks).toEqual(['§1. Indledning', '1. maj 2026 trådte loven i kraft.', '2026. Et år.', 'ol:Et,To,']);
  await keyboard.press('Control+z');
  await expect.poll(blocks).toEqual(['§1. Indledning', '1. maj 2026 trådte loven i kraft.', '2026. Et år.', 'ol:Et,To', '3. ']);

  // Delete at the end of the list: the words go on in its last item.
  await keyboard.press('Home');
  await keyboard.press('ArrowLeft');
  await keyboard.press('Delete');
  await expect.poll(async () => (await blocks()).at(-1)).toBe('ol:Et,To3. ');
  await keyboard.press('Control+z');
  await expect.poll(async () => (await blocks()).slice(-2)).toEqual(['ol:Et,To', '3. ']);

  // Addresses become links, without the signs about them.
  const links = (): Promise<string[]> =>
    text.locator('a').evaluateAll((all) => all.map((link) => `${link.textContent ?? ''} ${link.getAttribute('href') ?? ''}`));
  await keyboard.press('Control+End');
  await keyboard.type('Se (www.kl.dk). Skriv til navn@forening.dk ');
  await expect.poll(links).toEqual(['www.kl.dk https://www.kl.dk', 'navn@forening.dk mailto:navn@forening.dk']);
  await keyboard.press('Control+z');
  await expect.poll(links).toEqual(['www.kl.dk https://www.kl.dk']);
  await keyboard.type('eller https://kl.dk/svar');
  await keyboard.press('Enter');
  await expect.poll(async () => (await links()).length).toBe(2);
  await expect.poll(async () => (await blocks()).at(-2)).toContain('Skriv til navn@forening.dk eller https://kl.dk/svar');

  // Cells that are selected give way to what is typed, which stands in the first of them.
  await keyboard.press('Control+Alt+t');
  await page.getByRole('button', { name: '2 rækker × 2 kolonner' }).click();
  await text.locator('table').waitFor();
  await expect.poll(() => text.evaluate((element) => element === document.activeElement)).toBe(true);
  const cells = (): Promise<string[]> => text.locator('th, td').evaluateAll((all) => all.map((cell) => cell.textContent ?? ''));
  await keyboard.type('a');
  for (const words of ['b', 'c', 'd']) {
    await keyboard.press('Tab');
    await keyboard.type(words);
  }
  await expect.poll(cells).toEqual(['a', 'b', 'c', 'd']);
  const selectCells = async (): Promise<void> => {
    const [from, to] = [await text.locator('td').last().boundingBox(), await text.locator('th').last().boundingBox()];
    if (from === null || to === null) throw new Error('The table is shown.');
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 10, to.y + 10, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => text.locator('.selectedCell').count()).toBe(2);
  };
  await selectCells();
  await keyboard.type('xyz');
  await expect.poll(cells).toEqual(['a', 'xyz', 'c', '']);
  await keyboard.press('Control+z');
  await expect.poll(cells).toEqual(['a', 'b', 'c', 'd']);

  // While one proposes, a sign that would begin a list stays what it is.
  await page.keyboard.press('Control+Shift+e');
  await page.getByText('Du foreslår ændringer.').waitFor();
  await selectCells();
  await keyboard.type('ny');
  await expect.poll(cells).toEqual(['a', 'bny', 'c', 'd']);
  await text.locator('td').last().click();
  await keyboard.press('End');
  await keyboard.press('Enter');
  await keyboard.type('- nyt punkt');
  await expect.poll(async () => (await cells()).at(-1)).toBe('d- nyt punkt');
  // A list made of words cannot be proposed, and says so.
  await keyboard.press('Control+Shift+l');
  await page.getByText(/^Punkter og nummerering kan ikke foreslås som en ændring\. Intet er ændret\./).waitFor();
  await expect.poll(async () => (await cells()).at(-1)).toBe('d- nyt punkt');
  await saved(page);
  await close();
});
