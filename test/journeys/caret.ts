import type { Page } from 'playwright-core';
import { answerText } from './workbench.ts';

/** Puts the caret at the end of the first `words` of the answer, by the mouse; `select` marks them. */
export async function caretAt(page: Page, words: string, select = false): Promise<void> {
  const place = await answerText(page).evaluate(async (root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      // What is far away in a very long answer is not laid out: one goes through it from its beginning.
      const desk = root.closest('[data-letter]')?.parentElement;
      if (node.parentElement?.checkVisibility({ visibilityProperty: true }) === false) desk?.scrollTo(0, 0);
      for (let before = -1; node.parentElement?.checkVisibility({ visibilityProperty: true }) === false && desk?.scrollTop !== before;) {
        before = desk?.scrollTop ?? before;
        desk?.scrollBy(0, desk.clientHeight);
        await new Promise((drawn) => requestAnimationFrame(drawn));
      }
      node.parentElement?.scrollIntoView({ block: 'center' });
      let box = range.getBoundingClientRect();
      // What comes into sight gets its height as it is drawn: one presses on words that stand still.
      for (let still = 0; still < 4; still += 1) {
        await new Promise((drawn) => requestAnimationFrame(drawn));
        const now = range.getBoundingClientRect();
        if (now.top !== box.top || now.left !== box.left) still = -1;
        box = now;
      }
      return { left: box.left, right: box.right, y: box.top + box.height / 2 };
    }
    return null;
  }, words);
  if (place === null) throw new Error(`The answer does not hold »${words}« in one run.`);
  if (!select) return page.mouse.click(place.right, place.y);
  await page.mouse.move(place.left + 1, place.y);
  await page.mouse.down();
  await page.mouse.move(place.right - 1, place.y, { steps: 4 });
  await page.mouse.up();
}
