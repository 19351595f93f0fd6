import { describe, expect, it } from 'vitest';
import { emptyHistory, forgotten, recorded, redone, undone, type UndoEntry } from '../../../renderer/ui/undo-history.ts';

const entry = (label: string): UndoEntry => ({ label, undo: () => Promise.resolve(), redo: () => Promise.resolve() });
const [a, b, c] = [entry('a'), entry('b'), entry('c')];

describe('undo history', () => {
  it('moves what is undone to what can be redone, and back', () => {
    const done = recorded(recorded(emptyHistory, a), b);
    const back = undone(done, b);
    expect(back).toEqual({ done: [a], undone: [b] });
    expect(redone(back, b)).toEqual(done);
  });

  it('forgets what was undone once something new is done', () => {
    expect(recorded(undone(recorded(emptyHistory, a), a), c)).toEqual({ done: [c], undone: [] });
  });

  it('undoes the very thing a message is about, though something was done since', () => {
    expect(undone(recorded(recorded(emptyHistory, a), b), a)).toEqual({ done: [b], undone: [a] });
  });

  it('does not undo twice', () => {
    const once = undone(recorded(emptyHistory, a), a);
    expect(undone(once, a)).toBe(once);
  });

  it('drops what could not be undone', () => {
    expect(forgotten(recorded(recorded(emptyHistory, a), b), b)).toEqual({ done: [a], undone: [] });
  });

  it('remembers a hundred steps', () => {
    let history = emptyHistory;
    for (let step = 0; step < 120; step += 1) history = recorded(history, entry(String(step)));
    expect(history.done.length).toBe(100);
    expect(history.done.at(-1)?.label).toBe('119');
  });
});
