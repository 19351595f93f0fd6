import { expect, it } from 'vitest';
import { createPageSetting, type AskForPages } from '../../../renderer/features/drafting/pages/page-setting.ts';
import { pageWidth, zoomStep } from '../../../renderer/features/drafting/pages/zoom.ts';
import { fail, succeed } from '../../../shared/domain/result.ts';

type Answer = Awaited<ReturnType<AskForPages>>;

/** A setting whose clock and answers are in the test's hand. */
function setUp() {
  let now = 0;
  const waiting: { at: number; ring: () => void }[] = [];
  const asked: { known: readonly string[]; answer: (answer: Answer) => void }[] = [];
  const made: string[] = [];
  const dropped: string[] = [];
  const setting = createPageSetting({
    ask: (known) => {
      const { promise, resolve } = Promise.withResolvers<Answer>();
      asked.push({ known, answer: resolve });
      return promise;
    },
    clock: {
      now: () => now,
      after: (delay, ring) => {
        const timer = { at: now + delay, ring };
        waiting.push(timer);
        return () => void waiting.splice(waiting.indexOf(timer), 1);
      },
    },
    addresses: { make: ({ svg }) => (made.push(svg), `blob:${svg}`), drop: (address) => void dropped.push(address) },
  });
  const pass = (milliseconds: number): void => {
    now += milliseconds;
    for (const timer of waiting.filter(({ at }) => at <= now)) {
      waiting.splice(waiting.indexOf(timer), 1);
      timer.ring();
    }
  };
  const answer = async (answered: Answer): Promise<void> => {
    asked.at(-1)?.answer(answered);
    await Promise.resolve();
    await Promise.resolve();
  };
  const pages = (...names: readonly string[]): Answer =>
    succeed({ pages: names.map((id) => ({ id, picture: { svg: `<${id}>`, outlines: [] }, places: [] })), warning: null });
  return { setting, asked, made, dropped, pass, answer, pages };
}

it('sets pages only after a pause in the writing', async () => {
  const { setting, asked, pass, answer, pages } = setUp();
  setting.start();
  await answer(pages('a'));
  for (let key = 0; key < 20; key += 1) {
    setting.touch();
    pass(30);
  }
  expect(asked).toHaveLength(1);
  pass(90);
  expect(asked).toHaveLength(2);
});

it('sets one thing at a time, and what came meanwhile once afterwards', async () => {
  const { setting, asked, pass, answer, pages } = setUp();
  setting.start();
  for (let change = 0; change < 3; change += 1) {
    setting.touch();
    pass(200);
  }
  expect(asked).toHaveLength(1);
  await answer(pages('a'));
  expect(setting.read().isSetting).toBe(true);
  pass(200);
  expect(asked).toHaveLength(2);
  await answer(pages('a'));
  expect(setting.read().isSetting).toBe(false);
});

it('shows nothing that is of a moment ago while one writes on, but once a second', async () => {
  const { setting, asked, pass, answer, pages } = setUp();
  const shown = (): string[] => setting.read().pages.map(({ id }) => id);
  setting.start();
  await answer(pages('a'));
  expect(shown()).toEqual(['a']);
  for (const name of ['b', 'c', 'd']) {
    setting.touch();
    pass(60);
    // A key while it is set: the answer is behind already.
    setting.touch();
    await answer(pages(name));
    expect(shown()).toEqual(['a']);
    pass(60);
    await answer(pages(name));
    expect(shown()).toEqual([name]);
    setting.touch();
    pass(60);
    setting.touch();
    await answer(pages('behind'));
    expect(shown()).toEqual([name]);
    pass(1000);
    setting.touch();
    await answer(pages('a'));
    expect(shown()).toEqual(['a']);
    pass(60);
    await answer(pages('a'));
  }
  expect(asked.length).toBeGreaterThan(9);
});

it('sets at once what was written while the pages before were set, when the pause has passed meanwhile', async () => {
  const { setting, asked, pass, answer, pages } = setUp();
  setting.start();
  setting.touch();
  pass(200);
  await answer(pages('a'));
  expect(asked).toHaveLength(2);
});

it('waits longer after pages that took long', async () => {
  const { setting, asked, pass, answer, pages } = setUp();
  setting.start();
  pass(1000);
  await answer(pages('a'));
  setting.touch();
  pass(249);
  expect(asked).toHaveLength(1);
  pass(1);
  expect(asked).toHaveLength(2);
});

it('keeps the pictures of pages that are the same, makes those that are new and lets go of the others', async () => {
  const { setting, asked, made, dropped, pass, answer, pages } = setUp();
  setting.start();
  const addressesOf = (): string[] => setting.read().pages.map(({ address }) => address());
  await answer(pages('a', 'b', 'b'));
  // Drawn when they are seen, and once.
  expect(made).toEqual([]);
  expect([...addressesOf(), ...addressesOf()]).toEqual(['blob:<a>', 'blob:<b>', 'blob:<b>', 'blob:<a>', 'blob:<b>', 'blob:<b>']);
  expect(made).toEqual(['<a>', '<b>']);
  setting.touch();
  pass(100);
  expect(asked[1]?.known).toEqual(['a', 'b', 'b']);
  await answer(
    succeed({
      pages: [
        { id: 'a', picture: null, places: [] },
        { id: 'c', picture: { svg: '<c>', outlines: [] }, places: [] },
      ],
      warning: null,
    }),
  );
  expect(addressesOf()).toEqual(['blob:<a>', 'blob:<c>']);
  expect(dropped).toEqual(['blob:<b>']);
  setting.close();
  expect(dropped).toEqual(['blob:<b>', 'blob:<a>', 'blob:<c>']);
  expect(setting.read().pages).toEqual([]);
});

it('leaves the last good pages where setting fails, and says why until it succeeds', async () => {
  const { setting, pass, answer, pages } = setUp();
  setting.start();
  await answer(pages('a'));
  setting.touch();
  pass(100);
  const failure = { code: 'export-failed', file: 'x.pdf', reason: 'no' } as const;
  await answer(fail(failure));
  expect(setting.read()).toMatchObject({ pages: [{ id: 'a' }], failure, isSetting: false });
  setting.touch();
  pass(100);
  await answer(pages('a'));
  expect(setting.read().failure).toBeNull();
});

it('shows nothing that is answered after it was closed', async () => {
  const { setting, made, answer, pages } = setUp();
  setting.start();
  setting.close();
  await answer(pages('a'));
  expect([made, setting.read().pages]).toEqual([[], []]);
});

it('grows and shrinks in steps from whatever the room gives, and stops at either end', () => {
  expect(pageWidth('fit', 400)).toBe(400);
  expect(pageWidth('fit', 4000)).toBe(794);
  expect(zoomStep('fit', 400, 1)).toBe(0.67);
  expect(zoomStep(1, 400, -1)).toBe(0.8);
  expect([zoomStep(2, 400, 1), zoomStep(0.5, 400, -1)]).toEqual([2, 0.5]);
});
