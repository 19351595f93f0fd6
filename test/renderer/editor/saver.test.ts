import { describe, expect, it } from 'vitest';
import { createSaver, LONGEST_RETRY, LONGEST_UNSAVED, PAUSE_BEFORE_SAVE } from '../../../renderer/editor/saver.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { fakeClock } from './fake-clock.ts';

const DISK_FULL: Failure = { code: 'save-failed', reason: 'disk full' };
type Answer = Result<{ savedAt: number }, Failure>;

/** A saver on a store whose answers the test gives; updates are letters. */
function desk() {
  const { clock, go, settle } = fakeClock();
  const sent: { readonly letters: string; readonly at: number }[] = [];
  const kept: string[] = [];
  let respond: (letters: string) => Promise<Answer> | Answer = () => ({ ok: true, value: { savedAt: clock.now() } });
  const saver = createSaver({
    clock,
    savedAt: 0,
    merge: (updates) => Uint8Array.from(updates.flatMap((update) => [...update])),
    save: async (update) => {
      const letters = String.fromCodePoint(...update);
      sent.push({ letters, at: clock.now() });
      const answer = await respond(letters);
      if (answer.ok) kept.push(letters);
      return answer;
    },
  });
  const states: string[] = [];
  saver.subscribe(() => states.push(saver.state().kind));
  return {
    saver,
    go,
    settle,
    sent,
    kept,
    states,
    clock,
    type: (letters: string) => saver.add(Uint8Array.from(letters, (letter) => letter.codePointAt(0) ?? 0)),
    respondWith: (next: typeof respond) => {
      respond = next;
    },
  };
}

describe('when it saves', () => {
  it('saves once, a moment after typing pauses', async () => {
    const { type, go, kept, sent, clock } = desk();
    const start = clock.now();
    for (const letter of 'hej') {
      type(letter);
      await go(50);
    }
    await go(1000);
    expect([kept, sent.map(({ at }) => at - start)]).toEqual([['hej'], [100 + PAUSE_BEFORE_SAVE]]);
  });

  it('saves once a second while typing goes on', async () => {
    const { type, go, kept, sent } = desk();
    for (let key = 0; key < 100; key += 1) {
      type('x');
      await go(50);
    }
    await go(1000);
    const gaps = sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? 0));
    expect([kept.join('').length, sent.length <= 6, gaps.every((gap) => gap <= LONGEST_UNSAVED + 50)]).toEqual([100, true, true]);
  });

  it('says saved only after the answer, and not while there is more', async () => {
    const { type, go, settle, saver, respondWith, states } = desk();
    let answer: (value: Answer) => void = () => undefined;
    respondWith(() => new Promise((resolve) => (answer = resolve)));
    type('a');
    await go(300);
    expect(saver.state().kind).toBe('saving');
    type('b');
    answer({ ok: true, value: { savedAt: 7 } });
    await settle();
    expect(saver.state().kind).toBe('saving');
    await go(300);
    answer({ ok: true, value: { savedAt: 8 } });
    await settle();
    expect([saver.state(), states]).toEqual([{ kind: 'saved', at: 8 }, ['saving', 'saved']]);
  });

  it('has one save under way at a time', async () => {
    const { type, go, sent, respondWith } = desk();
    respondWith(() => new Promise(() => undefined));
    type('a');
    await go(5000);
    type('b');
    await go(5000);
    expect(sent.map(({ letters }) => letters)).toEqual(['a']);
  });
});

describe('when a save fails', () => {
  it('keeps what it could not save, before what came after it', async () => {
    const { type, go, kept, sent, respondWith, saver } = desk();
    respondWith(() => ({ ok: false, failure: DISK_FULL }));
    type('a');
    await go(400);
    expect(saver.state()).toEqual({ kind: 'failed', reason: DISK_FULL });
    type('b');
    respondWith(() => ({ ok: true, value: { savedAt: 9 } }));
    await go(2000);
    expect([sent.map(({ letters }) => letters), kept, saver.state()]).toEqual([['a', 'ab'], ['ab'], { kind: 'saved', at: 9 }]);
  });

  it('keeps it too when the answer never comes because the bridge throws', async () => {
    const { type, go, kept, respondWith } = desk();
    respondWith(() => Promise.reject(new Error('gone')));
    type('a');
    await go(400);
    respondWith(() => ({ ok: true, value: { savedAt: 9 } }));
    await go(2000);
    expect(kept).toEqual(['a']);
  });

  it('tries again ever more rarely, however fast one types', async () => {
    const { type, go, sent, respondWith } = desk();
    respondWith(() => ({ ok: false, failure: DISK_FULL }));
    for (let key = 0; key < 1200; key += 1) {
      type('x');
      await go(100);
    }
    expect(sent.length).toBeLessThanOrEqual(9);
    const [before, last] = sent.slice(-2);
    expect((last?.at ?? 0) - (before?.at ?? 0)).toBeLessThanOrEqual(LONGEST_RETRY);
  });
});

describe('saving at once', () => {
  it('saves everything, also what is typed while it saves', async () => {
    const { type, settle, saver, kept, respondWith } = desk();
    let answer: (value: Answer) => void = () => undefined;
    respondWith(() => new Promise((resolve) => (answer = resolve)));
    type('a');
    const flushed = saver.flush();
    type('b');
    answer({ ok: true, value: { savedAt: 1 } });
    await settle();
    answer({ ok: true, value: { savedAt: 2 } });
    expect([await flushed, kept]).toEqual([true, ['a', 'b']]);
  });

  it('says so when it could not, and keeps it', async () => {
    const { type, go, saver, kept, respondWith } = desk();
    respondWith(() => ({ ok: false, failure: DISK_FULL }));
    type('a');
    expect(await saver.flush()).toBe(false);
    respondWith(() => ({ ok: true, value: { savedAt: 2 } }));
    await go(1500);
    expect(kept).toEqual(['a']);
  });

  it('does nothing when everything is saved', async () => {
    const { saver, sent } = desk();
    expect([await saver.flush(), sent]).toEqual([true, []]);
  });
});
