import type { Locator, Page } from 'playwright-core';

/** Where things are in the window, by the names that a screen reader would say. */
export const sourceText = (page: Page): Locator => page.getByRole('main').getByRole('document');
export const answerText = (page: Page): Locator => page.getByRole('textbox', { name: 'Høringssvarets tekst' });
export const notes = (page: Page): Locator => page.getByRole('complementary', { name: 'Noter' });
export const status = (page: Page): Locator => page.getByRole('contentinfo', { name: 'Status' });

/** Begins an answer from the usual template. */
export async function beginAnswer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skriv høringssvar' }).first().click();
  const usual = page.getByRole('button', { name: 'Begynd høringssvar' });
  await usual.or(answerText(page)).first().waitFor();
  if (await usual.isVisible()) await usual.click();
  await answerText(page).waitFor();
}

/** Waits until the status bar says that everything typed so far is on the disk, and gives what it says. */
export async function saved(page: Page): Promise<string> {
  await status(page)
    .getByText(/^Gemt på denne computer kl\. \d\d\.\d\d$/)
    .waitFor();
  return status(page).innerText();
}

/** Drags over `words` in the source as a hand with a mouse does; where the page moved under the hand, once more. */
export async function dragOver(page: Page, words: string): Promise<void> {
  for (let turn = 1; ; turn += 1) {
    await dragOnce(page, words);
    const marked = await page.evaluate(() => String(getSelection()));
    if (marked.replaceAll(/\s+/g, ' ').trim() === words.replaceAll(/\s+/g, ' ').trim()) return;
    process.stderr.write(`the hand meant »${words}« and marked »${marked}«\n`);
    if (turn === 2) return;
  }
}

async function dragOnce(page: Page, words: string): Promise<void> {
  const ends = await sourceText(page).evaluate(async (root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      // One presses on words that stand still.
      for (let still = 0, { top } = range.getBoundingClientRect(); still < 3; still += 1) {
        await new Promise((drawn) => requestAnimationFrame(drawn));
        const now = range.getBoundingClientRect().top;
        if (now !== top) still = -1;
        top = now;
      }
      const boxes = [...range.getClientRects()];
      const first = boxes[0];
      const last = boxes.at(-1);
      if (first === undefined || last === undefined) return null;
      return { from: { x: first.left + 1, y: first.top + first.height / 2 }, to: { x: last.right - 1, y: last.top + last.height / 2 } };
    }
    return null;
  }, words);
  if (ends === null) throw new Error(`The source does not hold »${words}« in one run of text.`);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move((ends.from.x + ends.to.x) / 2, (ends.from.y + ends.to.y) / 2);
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 });
  await page.mouse.up();
}

/** The words that each kind of highlight covers now. */
export const highlighted = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => [
        name,
        [...highlight].map((range) => (range instanceof Range ? range.toString() : '')),
      ]),
    ),
  );

/** Chooses one of several by the words beside it, as a hand does: what is moving or covered is not hit. */
export async function chooseOne(radio: Locator): Promise<void> {
  await radio.locator('xpath=ancestor::label[1]').click();
  await radio.and(radio.page().locator(':checked')).waitFor({ state: 'attached' });
}
