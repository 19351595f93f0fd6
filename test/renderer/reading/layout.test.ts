import { describe, expect, it } from 'vitest';
import { annotationAt } from '../../../renderer/features/reading/annotation-at.ts';
import { zonesOf, type Group, type List } from '../../../renderer/features/reading/block-groups.ts';
import { pageMarks } from '../../../renderer/features/reading/page-marks.ts';
import { readingCommand } from '../../../renderer/features/reading/reading-keys.ts';
import { toolbarPlace } from '../../../renderer/features/reading/toolbar-place.ts';
import type { PlacedNote } from '../../../renderer/features/reading/placed-notes.ts';
import type { Block, Page } from '../../../shared/domain/source-document.ts';

/** Blocks of ten characters each: p paragraph, b bullet, B bullet one level in, n numbered, a aside, m machine's summary. */
const blocksOf = (picture: string): readonly Block[] =>
  Array.from(picture, (letter, index): Block => {
    const base = { start: index * 11, end: index * 11 + 10, provenance: letter === 'm' ? ('ai-summary' as const) : ('official' as const) };
    if (letter === 'b' || letter === 'B') return { kind: 'bullet', ...base, depth: letter === 'B' ? 1 : 0 };
    if (letter === 'n') return { kind: 'numbered', ...base, depth: 0, marker: '1.' };
    return letter === 'a' ? { kind: 'aside', ...base } : { kind: 'paragraph', ...base };
  });

const page = (label: string, start: number): Page => ({ label, start, end: start + 1 });

const pictureOfList = (list: List): string =>
  list.items
    .map(
      ({ block, sublists }) => (block.kind === 'numbered' ? 'n' : 'b') + sublists.map((sublist) => `(${pictureOfList(sublist)})`).join(''),
    )
    .join('');
const pictureOf = (group: Group): string => {
  switch (group.kind) {
    case 'single':
      return 'p';
    case 'list':
      return `[${pictureOfList(group)}]`;
    case 'side-box':
      return `{${'a'.repeat(group.parts.length)}}`;
    case 'page':
      return `|${group.page.label}|`;
  }
};
const drawn = (picture: string, pages: readonly Page[] = []): readonly string[] => {
  const blocks = blocksOf(picture);
  return zonesOf(blocks, pageMarks(blocks, pages)).map(({ provenance, groups }) => `${provenance}: ${groups.map(pictureOf).join(' ')}`);
};

describe('what is drawn as one thing', () => {
  it('gathers items to lists, deeper ones inside the item before, and lines of a side box', () => {
    expect(drawn('pbbBBbpnnaap')).toEqual(['official: p [bb(bb)b] p [nn] {aa} p']);
  });

  it('keeps bullets and numbers apart', () => {
    expect(drawn('bbnn')).toEqual(['official: [bb] [nn]']);
  });

  it('sets what is not the authority’s words in a zone of its own', () => {
    expect(drawn('pmmbp')).toEqual(['official: p', 'ai-summary: p p', 'official: [b] p']);
  });

  it('parts a list where a page begins, and loses no item', () => {
    expect(drawn('bbbp', [page('1', 0), page('2', 22)])).toEqual(['official: [bb] |2| [b] p']);
  });

  it('draws a page that begins in a gap before the block that follows', () => {
    expect(drawn('pp', [page('1', 0), page('2', 10)])).toEqual(['official: p |2| p']);
  });

  it('leaves a page that begins inside a block to the block', () => {
    const blocks = blocksOf('pp');
    const marks = pageMarks(blocks, [page('1', 0), page('2', 4), page('3', 7), page('4', 99)]);
    expect([...marks.inside].map(([index, pages]) => [index, pages.map(({ label }) => label)])).toEqual([[0, ['2', '3']]]);
    expect(marks.before.size).toBe(0);
  });
});

describe('the place of the selection tools', () => {
  const pane = { left: 0, top: 100, right: 500, bottom: 700 };
  const size = { width: 300, height: 50 };
  const line = (top: number, left = 40): { left: number; top: number; right: number; bottom: number } => ({
    left,
    top,
    right: left + 100,
    bottom: top + 20,
  });

  it('is above the first line when there is room', () => {
    expect(toolbarPlace(line(300), line(340), pane, size)).toEqual({ left: 40, top: 244 });
  });

  it('is below the last line at the top of the pane', () => {
    expect(toolbarPlace(line(110), line(150), pane, size)).toEqual({ left: 40, top: 176 });
  });

  it('stays inside the pane and off the first line wherever the words are', () => {
    for (let top = 60; top < 720; top += 7) {
      for (let lines = 0; lines < 30; lines += 3) {
        const first = line(top, (top * 13) % 480);
        const place = toolbarPlace(first, line(top + lines * 26), pane, size);
        expect(place.left).toBeGreaterThanOrEqual(pane.left);
        expect(place.left + size.width).toBeLessThanOrEqual(pane.right);
        expect(place.top).toBeGreaterThanOrEqual(pane.top);
        expect(place.top + size.height).toBeLessThanOrEqual(pane.bottom);
        const seen = first.top >= pane.top && first.bottom <= pane.bottom - size.height - 10;
        if (seen) expect(place.top + size.height <= first.top || place.top >= first.bottom).toBe(true);
      }
    }
  });
});

describe('keys of the source', () => {
  const press = (key: string, held: string = ''): ReturnType<typeof readingCommand> =>
    readingCommand({ key, shiftKey: held.includes('s'), altKey: held.includes('a'), ctrlKey: held.includes('c'), metaKey: false });

  it('makes a note of each type by its figure', () => {
    expect(['1', '2', '3', '4', '5'].map((key) => press(key))).toEqual(
      ['support', 'concern', 'question', 'amendment', 'fact-check'].map((type) => ({ kind: 'annotate', type })),
    );
    expect(press('6')).toBeNull();
  });

  it('moves the end of the selection with Shift, its start with Shift and Alt', () => {
    expect(press('ArrowRight', 's')).toEqual({ kind: 'word', step: 'end-forward' });
    expect(press('ArrowLeft', 'sa')).toEqual({ kind: 'word', step: 'start-back' });
  });

  it('leaves the program’s own shortcuts alone', () => {
    expect(press('c', 'c')).toBeNull();
    expect(press('ArrowLeft', 'a')).toBeNull();
    expect(press('o', 'cs')).toBeNull();
  });

  it('goes back through headings and notes with Shift, Caps Lock or not', () => {
    expect(press('H', 's')).toEqual({ kind: 'heading', direction: -1 });
    expect(press('N')).toEqual({ kind: 'note', direction: 1 });
  });
});

describe('which note a press means', () => {
  // as: only the id and the range are looked at.
  const note = (id: string, start: number, end: number): PlacedNote =>
    ({ annotation: { id }, places: [{ start, end }] }) as unknown as PlacedNote;
  const wide = note('wide', 0, 90);
  const narrow = note('narrow', 10, 20);

  it('is the narrowest, then the others in turn', () => {
    expect(annotationAt([wide, narrow], null)).toBe(narrow);
    expect(annotationAt([wide, narrow], narrow.annotation.id)).toBe(wide);
    expect(annotationAt([wide, narrow], wide.annotation.id)).toBe(narrow);
  });

  it('is none where no words were hit', () => {
    expect(annotationAt([], null)).toBeNull();
  });
});
