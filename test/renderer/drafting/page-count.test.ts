import { expect, it } from 'vitest';
import { createPageCount } from '../../../renderer/features/drafting/pages/page-count.ts';
import { fail, succeed } from '../../../shared/domain/result.ts';
import { fakeClock } from '../editor/fake-clock.ts';

type Counted = Awaited<ReturnType<Parameters<typeof createPageCount>[0]['ask']>>;

function counting(took: number) {
  const { clock, go } = fakeClock();
  const answers: Counted[] = [];
  let asked = 0;
  const count = createPageCount({
    clock,
    ask: () => {
      asked += 1;
      const { promise, resolve } = Promise.withResolvers<Counted>();
      clock.after(took, () => resolve(answers.shift() ?? fail({ code: 'unexpected', reason: 'none' })));
      return promise;
    },
  });
  return { count, answers, go, asked: () => asked };
}

it('counts when nothing has been saved for a while, and not between one save and the next', async () => {
  const { count, answers, go, asked } = counting(100);
  answers.push(succeed({ pages: 3 }));
  for (let saves = 0; saves < 20; saves += 1) {
    count.touch();
    await go(1000);
  }
  expect(asked()).toBe(0);
  await go(2200);
  expect(count.read()).toBe(3);
  await go(60_000);
  expect(asked()).toBe(1);
});

it('counts anew what changed while it counted, after resting ten times as long as counting took', async () => {
  const { count, answers, go, asked } = counting(1000);
  answers.push(succeed({ pages: 3 }), succeed({ pages: 4 }));
  count.touch();
  await go(2500);
  count.touch();
  await go(9000);
  expect([asked(), count.read()]).toEqual([1, 3]);
  await go(3000);
  expect([asked(), count.read()]).toEqual([2, 4]);
});

it('shows no number where the answer cannot be counted, and none is asked for once it is closed', async () => {
  const { count, answers, go, asked } = counting(10);
  answers.push(succeed({ pages: 2 }), fail({ code: 'not-found', what: 'response' }), succeed({ pages: null }));
  const seen: (number | null)[] = [];
  count.subscribe(() => seen.push(count.read()));
  for (let times = 0; times < 3; times += 1) {
    count.touch();
    await go(3000);
  }
  expect(seen).toEqual([2, null, null]);
  count.touch();
  count.stop();
  await go(10_000);
  expect(asked()).toBe(3);
});
