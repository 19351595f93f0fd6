import { expect, it } from 'vitest';
import { byUrgency, inReadingOrder } from '../../../renderer/features/library/sorting.ts';
import { hearingOverview, source } from '../samples.ts';

const titles = (hearings: ReturnType<typeof byUrgency>): readonly string[] => hearings.map(({ hearing }) => hearing.title);

it('puts the heard document first, then follows the Danish alphabet, in which aa is å', () => {
  const sources = ['Aarhus', 'Ærø', 'Odense', 'Ølgod'].map((title) => source({ title }));
  const ordered = inReadingOrder([...sources, source({ title: 'Ås', role: 'heard' })]);
  expect(ordered.map(({ title }) => title)).toEqual(['Ås', 'Odense', 'Ærø', 'Ølgod', 'Aarhus']);
});

it('counts numbers in titles as numbers', () => {
  expect(inReadingOrder(['Bilag 10', 'Bilag 9'].map((title) => source({ title }))).map(({ title }) => title)).toEqual([
    'Bilag 9',
    'Bilag 10',
  ]);
});

it('puts the nearest deadline ahead first, then hearings without, then those passed, the latest first', () => {
  const now = new Date('2025-09-03T12:00:00').getTime();
  const hearings = [
    hearingOverview({ title: 'længe siden', deadline: '2024-01-01' }),
    hearingOverview({ title: 'uden', deadline: null }),
    hearingOverview({ title: 'om en måned', deadline: '2025-10-03' }),
    hearingOverview({ title: 'i går', deadline: '2025-09-02' }),
    hearingOverview({ title: 'i dag', deadline: '2025-09-03T16:00' }),
  ];
  expect(titles(byUrgency(hearings, now))).toEqual(['i dag', 'om en måned', 'uden', 'i går', 'længe siden']);
});
