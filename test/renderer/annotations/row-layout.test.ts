import { describe, expect, it } from 'vitest';
import { rowsBetween, stacked } from '../../../renderer/features/annotations/panel/row-layout.ts';

const rows = stacked([10, 20, 30, 40].map((height) => ({ key: String(height), content: height, height })));

describe('rows of a long list', () => {
  it('stand one below the other', () => {
    expect(rows.rows.map(({ top }) => top)).toEqual([0, 10, 30, 60]);
    expect(rows.height).toBe(100);
  });

  it('are those that touch the stretch that is asked for', () => {
    const between = (from: number, to: number): readonly number[] => rowsBetween(rows.rows, from, to).map(({ content }) => content);
    expect(between(0, 10)).toEqual([10]);
    expect(between(9, 31)).toEqual([10, 20, 30]);
    expect(between(30, 60)).toEqual([30]);
    expect(between(-50, 1000)).toEqual([10, 20, 30, 40]);
    expect(between(100, 200)).toEqual([]);
  });
});
