import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createOpenTexts, openText, type ResponseStore } from '../../../renderer/editor/sync.ts';
import { undoHistoryOf } from '../../../renderer/editor/undo.ts';
import { ResponseId } from '../../../shared/domain/ids.ts';
import type { ResponseState } from '../../../shared/ipc/shapes.ts';
import { LETTER } from '../../../shared/response/response-doc.ts';
import { fakeClock } from './fake-clock.ts';

const responseId = ResponseId.parse('33333333-3333-4333-8333-333333333333');

/** The store of the main process, in memory. `refuse` makes saves fail; notices reach every window, the sender too. */
function memoryStore(readOnly = false) {
  const log: Uint8Array[] = [];
  const listeners = new Set<() => void>();
  const control = { refuse: false, saves: 0 };
  const stateAfter = (sequence: number) => ({
    ok: true as const,
    value: { updates: log.slice(sequence), sequence: log.length, savedAt: 5, readOnly } as unknown as ResponseState,
  });
  const store: ResponseStore = {
    open: () => Promise.resolve(stateAfter(0)),
    updatesSince: (_id, sequence) => Promise.resolve(stateAfter(sequence)),
    save: (_id, update) => {
      control.saves += 1;
      if (control.refuse) return Promise.resolve({ ok: false, failure: { code: 'save-failed', reason: 'disk full' } });
      log.push(update);
      for (const listener of listeners) listener();
      return Promise.resolve({ ok: true, value: { savedAt: 6, sequence: log.length } });
    },
    onTextChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const stored = (): unknown => {
    const doc = new Y.Doc();
    for (const update of log) Y.applyUpdate(doc, update);
    return doc.getMap(LETTER).toJSON();
  };
  return { store, log, control, stored, listeners };
}

async function opened(store: ResponseStore, clock: Parameters<typeof openText>[2]) {
  const result = await openText(store, responseId, clock);
  if (!result.ok) throw new Error('The memory store opens every answer.');
  return result.value;
}

describe('an open text', () => {
  it('reaches the store after a pause, in one save', async () => {
    const { clock, go } = fakeClock();
    const { store, control, stored } = memoryStore();
    const text = await opened(store, clock);
    for (const place of ['O', 'Ot', 'Otterup']) text.doc.getMap(LETTER).set('place', place);
    await go(400);
    expect([stored(), control.saves, text.state()]).toEqual([{ place: 'Otterup' }, 1, { kind: 'saved', at: 6 }]);
  });

  it('shows what another window writes, and does not send it back', async () => {
    const { clock, go } = fakeClock();
    const { store, control } = memoryStore();
    const [one, two] = [await opened(store, clock), await opened(store, clock)];
    one.doc.getMap(LETTER).set('place', 'Otterup');
    await go(400);
    two.doc.getMap(LETTER).set('senderName', 'Foreningen');
    await go(5000);
    const both = { place: 'Otterup', senderName: 'Foreningen' };
    expect([one.doc.getMap(LETTER).toJSON(), two.doc.getMap(LETTER).toJSON(), control.saves]).toEqual([both, both, 2]);
  });

  it('can undo what the store has changed on its behalf, and nothing that others wrote', async () => {
    const { clock, go } = fakeClock();
    const { store, control } = memoryStore();
    const [one, two] = [await opened(store, clock), await opened(store, clock)];
    const history = undoHistoryOf(two.doc);
    one.doc.getMap(LETTER).set('place', 'Otterup');
    await go(400);
    const earlier = new Y.Doc();
    earlier.getMap(LETTER).set('senderName', 'Foreningen');
    await two.onBehalf(() => store.save(responseId, Y.encodeStateAsUpdate(earlier)));
    expect(two.doc.getMap(LETTER).toJSON()).toEqual({ place: 'Otterup', senderName: 'Foreningen' });
    await go(400);
    expect(control.saves).toBe(2);
    const later = new Y.Doc();
    Y.applyUpdate(later, Y.encodeStateAsUpdate(two.doc));
    later.getMap(LETTER).set('senderName', 'Ældrerådet');
    await two.onBehalf(() => store.save(responseId, Y.encodeStateAsUpdate(later)));
    // However quickly they follow on each other, they come back one by one.
    const seen = [1, 2, 3].map(() => {
      history.undo();
      return two.doc.getMap(LETTER).toJSON();
    });
    expect(seen).toEqual([{ place: 'Otterup', senderName: 'Foreningen' }, { place: 'Otterup' }, { place: 'Otterup' }]);
  });

  it('waits with what others wrote until a letter has been put together, and has the caret read just before it is shown', async () => {
    const { clock, go } = fakeClock();
    const { store } = memoryStore();
    const [one, two] = [await opened(store, clock), await opened(store, clock)];
    let isComposing = true;
    const seen: unknown[] = [];
    const leave = two.attend({ isComposing: () => isComposing, settle: () => void seen.push(two.doc.getMap(LETTER).get('place')) });
    one.doc.getMap(LETTER).set('place', 'Otterup');
    await go(2000);
    expect([two.doc.getMap(LETTER).get('place'), seen]).toEqual([undefined, []]);
    // What is written here meanwhile is saved as ever.
    two.doc.getMap(LETTER).set('senderName', 'Foreningen');
    await go(2000);
    isComposing = false;
    await go(100);
    expect([two.doc.getMap(LETTER).get('place'), seen[0]]).toEqual(['Otterup', undefined]);
    leave();
    const before = seen.length;
    one.doc.getMap(LETTER).set('place', 'Bogense');
    await go(2000);
    expect([two.doc.getMap(LETTER).get('place'), one.doc.getMap(LETTER).get('senderName'), seen.length]).toEqual([
      'Bogense',
      'Foreningen',
      before,
    ]);
  });

  it('shows what both wrote when both write at once', async () => {
    const { clock, go } = fakeClock();
    const { store, stored } = memoryStore();
    const [one, two] = [await opened(store, clock), await opened(store, clock)];
    for (let round = 0; round < 10; round += 1) {
      one.doc.getMap(LETTER).set(`a${String(round)}`, round);
      two.doc.getMap(LETTER).set(`b${String(round)}`, round);
      await go(180);
    }
    await go(2000);
    expect(Object.keys(one.doc.getMap(LETTER).toJSON()).length).toBe(20);
    expect([one.doc.getMap(LETTER).toJSON(), two.doc.getMap(LETTER).toJSON()]).toEqual([stored(), stored()]);
  });

  it('never writes a document of a newer schema', async () => {
    const { clock, go } = fakeClock();
    const { store, control } = memoryStore(true);
    const text = await opened(store, clock);
    text.doc.getMap(LETTER).set('place', 'Otterup');
    await go(5000);
    expect([text.readOnly, control.saves, await text.flush()]).toEqual([true, 0, true]);
    // React reads the state again and again, and takes a new object for a change.
    expect(text.state()).toBe(text.state());
  });
});

describe('the open texts of a window', () => {
  const place = (text: { doc: Y.Doc }): unknown => text.doc.getMap(LETTER).get('place');

  it('saves what was typed just before its pane closed', async () => {
    const { clock, settle } = fakeClock();
    const { store, stored, listeners } = memoryStore();
    const texts = createOpenTexts(store, clock);
    const result = await texts.acquire(responseId);
    if (!result.ok) throw new Error('opens');
    result.value.doc.getMap(LETTER).set('place', 'Otterup');
    await texts.release(responseId);
    await settle();
    expect([stored(), listeners.size]).toEqual([{ place: 'Otterup' }, 0]);
  });

  it('keeps a text that could not be saved until it could, and shows it again meanwhile', async () => {
    const { clock, go } = fakeClock();
    const { store, control, stored, listeners } = memoryStore();
    const texts = createOpenTexts(store, clock);
    const first = await texts.acquire(responseId);
    if (!first.ok) throw new Error('opens');
    control.refuse = true;
    first.value.doc.getMap(LETTER).set('place', 'Otterup');
    await texts.release(responseId);
    const again = await texts.acquire(responseId);
    if (!again.ok) throw new Error('opens');
    expect(place(again.value)).toBe('Otterup');
    await texts.release(responseId);
    control.refuse = false;
    await go(60_000);
    expect([stored(), listeners.size]).toEqual([{ place: 'Otterup' }, 0]);
  });

  it('shares one text between two panes, and closes it after the last', async () => {
    const { clock, settle } = fakeClock();
    const { store, listeners } = memoryStore();
    const texts = createOpenTexts(store, clock);
    const [one, two] = [await texts.acquire(responseId), await texts.acquire(responseId)];
    expect(one.ok && two.ok && one.value === two.value).toBe(true);
    await texts.release(responseId);
    await settle();
    expect(listeners.size).toBe(1);
    await texts.release(responseId);
    await settle();
    expect(listeners.size).toBe(0);
  });
});
