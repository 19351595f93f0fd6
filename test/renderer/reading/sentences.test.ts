import { describe, expect, it } from 'vitest';
import { readingSteps, stepAfter, stepBefore, withWordStep, wordAt } from '../../../renderer/features/reading/sentences.ts';
import type { Block, TextRange } from '../../../shared/domain/source-document.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', start: 0, end: text.length, provenance: 'official' });
const sentencesOf = (text: string): readonly string[] =>
  readingSteps(text, [paragraph(text)]).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('parts a paragraph into its sentences', () => {
    expect(sentencesOf('Vi kan ikke hjælpe alle. Vi skal derfor prioritere! Hvem falder udenfor?')).toEqual([
      'Vi kan ikke hjælpe alle.',
      'Vi skal derfor prioritere!',
      'Hvem falder udenfor?',
    ]);
  });

  it('does not end a sentence at a Danish abbreviation', () => {
    expect(sentencesOf('Udgiften er 12 mio. kr. årligt, jf. Bilag 2, pkt. 4. Den falder.')).toEqual([
      'Udgiften er 12 mio. kr. årligt, jf. Bilag 2, pkt. 4.',
      'Den falder.',
    ]);
    expect(sentencesOf('Mødet er tirsdag d. 24. juni 2025 kl. 16.30, bl.a. Odense deltager.')).toHaveLength(1);
  });

  it('takes headings without their number and table cells whole', () => {
    const text = '2 Skarp prioritering. Af hvem?\nÅr 2025. Og\t12';
    const blocks: Block[] = [
      { kind: 'heading', start: 0, end: 30, provenance: 'official', role: 'guidepost', level: 1, number: '2', titleStart: 2 },
      {
        kind: 'table',
        start: 31,
        end: text.length,
        provenance: 'official',
        headerRows: 0,
        caption: null,
        rows: [
          [
            { start: 31, end: 42 },
            { start: 43, end: 45 },
          ],
        ],
      },
    ];
    expect(readingSteps(text, blocks).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Skarp prioritering. Af hvem?',
      'År 2025. Og',
      '12',
    ]);
  });

  it('leaves no word outside and lets no two sentences overlap', () => {
    const text = 'Dr. Jensen kom. ”Hvad nu?” sagde hun… Kl. 9.30 gik alle! (Se pejlemærke 4.) Slut';
    const steps = readingSteps(text, [paragraph(text)]);
    expect(
      steps
        .map(({ start, end }) => text.slice(start, end))
        .join('')
        .replaceAll(/\s/g, ''),
    ).toBe(text.replaceAll(/\s/g, ''));
    for (const [index, step] of steps.entries()) expect(step.start).toBeGreaterThanOrEqual(steps[index - 1]?.end ?? 0);
  });

  it('steps forward and back through all of them, and stays at the ends', () => {
    const steps: readonly TextRange[] = [
      { start: 0, end: 4 },
      { start: 5, end: 9 },
      { start: 10, end: 12 },
    ];
    expect(stepAfter(steps, 0)).toBe(steps[1]);
    expect(stepAfter(steps, -1)).toBe(steps[0]);
    expect(stepAfter(steps, 10)).toBeNull();
    expect(stepBefore(steps, 10)).toBe(steps[1]);
    expect(stepBefore(steps, 7)).toBe(steps[1]);
    expect(stepBefore(steps, 0)).toBeNull();
  });
});

describe('word steps', () => {
  const text = 'Vi kan ikke hjælpe alle med samme intensitet. Vi skal';
  const step = (words: string, direction: Parameters<typeof withWordStep>[2]): string => {
    const start = text.indexOf(words);
    const { start: from, end: to } = withWordStep(text, { start, end: start + words.length }, direction);
    return text.slice(from, to);
  };

  it('moves either end by one word', () => {
    expect(step('ikke hjælpe', 'end-forward')).toBe('ikke hjælpe alle');
    expect(step('ikke hjælpe', 'end-back')).toBe('ikke');
    expect(step('ikke hjælpe', 'start-forward')).toBe('hjælpe');
    expect(step('ikke hjælpe', 'start-back')).toBe('kan ikke hjælpe');
  });

  it('lets the full stop go before the word', () => {
    expect(step('samme intensitet.', 'end-back')).toBe('samme intensitet');
  });

  it('never shrinks below one word and never leaves the text', () => {
    expect(step('hjælpe', 'end-back')).toBe('hjælpe');
    expect(step('hjælpe', 'start-forward')).toBe('hjælpe');
    expect(step('Vi kan', 'start-back')).toBe('Vi kan');
    expect(withWordStep(text, { start: 46, end: text.length }, 'end-forward')).toEqual({ start: 46, end: text.length });
  });

  it('goes from the first word to the last, one by one, in a text longer than what is looked at', () => {
    const long = 'ord '.repeat(1000).trim();
    let range = wordAt(long, 0) ?? { start: 0, end: 0 };
    for (let words = 1; words < 1000; words += 1) range = withWordStep(long, range, 'end-forward');
    expect(range).toEqual({ start: 0, end: long.length });
  });
});
