import { afterEach, describe, expect, it } from 'vitest';
import { closeToast, lifetimeOf, showToast, toastStore } from '../../../renderer/ui/toast.ts';

afterEach(() => toastStore.read().forEach(({ id }) => closeToast(id)));

describe('messages', () => {
  it('keeps the three newest', () => {
    for (const message of ['1', '2', '3', '4']) showToast({ message });
    expect(toastStore.read().map(({ message }) => message)).toEqual(['2', '3', '4']);
  });

  it('says the same once, unless there is something to press', () => {
    const action = { label: 'Fortryd', onPress: () => undefined };
    for (const message of ['1', '2', '1']) showToast({ message });
    showToast({ message: '1', action });
    expect(toastStore.read().map(({ message }) => message)).toEqual(['2', '1', '1']);
  });

  it('never pushes out one that must be closed by hand for one that goes by itself', () => {
    showToast({ message: 'ikke gemt', tone: 'danger' });
    for (const message of ['1', '2', '3', '4']) showToast({ message });
    expect(toastStore.read().map(({ message }) => message)).toEqual(['ikke gemt', '3', '4']);
  });

  it('stays ten seconds when there is something to undo, and until it is closed when it tells of danger', () => {
    const action = { label: 'Fortryd', onPress: () => undefined };
    expect(lifetimeOf({ message: 'Slettet', action })).toBe(10_000);
    expect(lifetimeOf({ message: 'Ikke gemt', tone: 'danger', action })).toBeNull();
  });
});
