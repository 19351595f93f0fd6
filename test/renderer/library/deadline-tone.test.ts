import { describe, expect, it } from 'vitest';
import { deadlineState } from '../../../renderer/features/library/deadline-tone.ts';

const at = (local: string): number => new Date(local).getTime();

describe('deadlineState', () => {
  it('counts whole calendar days, however late in the evening it is', () => {
    expect(deadlineState('2025-09-12', at('2025-09-03T23:40:00'))).toEqual({ kind: 'later', days: 9 });
    expect(deadlineState('2025-09-12', at('2025-09-11T23:59:00'))).toEqual({ kind: 'soon', days: 1 });
  });

  it('is soon from a week before', () => {
    expect(deadlineState('2025-09-12', at('2025-09-05T08:00:00'))).toEqual({ kind: 'soon', days: 7 });
    expect(deadlineState('2025-09-12', at('2025-09-04T08:00:00'))).toEqual({ kind: 'later', days: 8 });
  });

  it('lasts until midnight when it has no clock time', () => {
    expect(deadlineState('2025-09-12', at('2025-09-12T23:40:00'))).toEqual({ kind: 'today', time: null });
    expect(deadlineState('2025-09-12', at('2025-09-13T00:00:00'))).toEqual({ kind: 'passed' });
  });

  it('passes at its very minute when it has one', () => {
    expect(deadlineState('2025-09-12T12:00', at('2025-09-12T11:59:00'))).toEqual({ kind: 'today', time: '12.00' });
    expect(deadlineState('2025-09-12T12:00', at('2025-09-12T12:00:01'))).toEqual({ kind: 'passed' });
  });
});
