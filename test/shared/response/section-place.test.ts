import { describe, expect, it } from 'vitest';
import { endOfSection, sectionPlace, type TopBlock } from '../../../shared/response/section-place.ts';

/** An answer as a picture: '# ' to '### ' headings; a line that begins with (n) is the heading of guidepost n. */
function drawn(...lines: string[]): { readonly blocks: TopBlock[]; readonly sections: (number | null)[] } {
  const sections: (number | null)[] = [null, null, null, null];
  const blocks = lines.map((line, index) => {
    const [, hashes = '', number, words = ''] = /^(#*) ?(?:\((\d)\))? ?(.*)$/.exec(line) ?? [];
    if (number !== undefined) sections[Number(number) - 1] = index;
    return { level: hashes.length, words };
  });
  return { blocks, sections };
}

/** The picture with the heading of a guidepost put in. */
function withSection(wanted: number, ...lines: string[]): string[] {
  const { blocks, sections } = drawn(...lines);
  const { index, level } = sectionPlace(blocks, sections, wanted - 1);
  return lines.toSpliced(index, 0, `${'#'.repeat(level)} NEW`);
}

describe('a new section', () => {
  it('stands after the section of the nearest guidepost before it, at its level', () => {
    expect(
      withSection(3, '# Specifikke bemærkninger', '## (1)', 'a', '## (2)', 'b', '### under', 'c', '## (4)', 'd', '# Afslutning'),
    ).toEqual(['# Specifikke bemærkninger', '## (1)', 'a', '## (2)', 'b', '### under', 'c', '## NEW', '## (4)', 'd', '# Afslutning']);
  });
  it('stands before the nearest guidepost after it where none stands before', () => {
    expect(withSection(1, '# Generelt', 'a', '### (3)', 'b')).toEqual(['# Generelt', 'a', '### NEW', '### (3)', 'b']);
  });
  it('stands last among the specific remarks, a level below them, where there are no others', () => {
    expect(withSection(2, '# Generelle bemærkninger', 'a', '# Specifikke bemærkninger', 'b', '## andet', 'c', '# Afslutning', 'd')).toEqual(
      ['# Generelle bemærkninger', 'a', '# Specifikke bemærkninger', 'b', '## andet', 'c', '## NEW', '# Afslutning', 'd'],
    );
  });
  it('stands before what the answer ends with where there are no specific remarks', () => {
    expect(withSection(1, 'a', '## Økonomi', 'b', '## Afsluttende bemærkninger', 'c')).toEqual([
      'a',
      '## Økonomi',
      'b',
      '## NEW',
      '## Afsluttende bemærkninger',
      'c',
    ]);
  });
  it('stands at the end of an answer without headings', () => {
    expect(withSection(1, 'a')).toEqual(['a', '# NEW']);
    expect(withSection(1)).toEqual(['# NEW']);
  });
  it('stands after a bold line that serves as a heading, before the next of them', () => {
    expect(withSection(2, '# Specifikke bemærkninger', '(1) fed', 'a', '(3) fed', 'b', '# Slut')).toEqual([
      '# Specifikke bemærkninger',
      '(1) fed',
      'a',
      '## NEW',
      '(3) fed',
      'b',
      '# Slut',
    ]);
  });
});

it('a section ends at the next heading of its level or above', () => {
  const { blocks, sections } = drawn('## (1)', 'a', '### b', 'c', '# d');
  expect(endOfSection(blocks, 0, sections)).toBe(4);
  expect(endOfSection(blocks, 4, sections)).toBe(5);
});
