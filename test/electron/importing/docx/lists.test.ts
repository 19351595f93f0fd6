import { describe, expect, it } from 'vitest';
import { picture } from './picture.ts';
import { item, list, p, run, style, styled, STYLES } from './word-file.ts';

const num = (id: number, definition: number, inner = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${inner}</w:num>`;

describe('lists', () => {
  it('counts numbers at every level as Word does, and begins lower levels anew', () => {
    const numbering = list(1, ['decimal', '%1.'], ['lowerLetter', '%2)'], ['lowerRoman', '(%3)'], ['decimal', '%1.%4']);
    const body =
      item(1, 0, 'A') + item(1, 1, 'B') + item(1, 1, 'C') + item(1, 2, 'D') + item(1, 0, 'E') + item(1, 1, 'F') + item(1, 3, 'G');
    expect(picture({ body, numbering })).toEqual(['1.: A', '  a): B', '  b): C', '    (i): D', '2.: E', '  a): F', '      2.1: G']);
  });

  it('tells bullets from numbers and counts depth from the outermost item', () => {
    const numbering = list(1, ['bullet', '•'], ['bullet', 'o'], ['bullet', '▪']);
    expect(picture({ body: item(1, 1, 'A') + item(1, 2, 'B') + p('Tekst.') + item(1, 0, 'C'), numbering })).toEqual([
      '•: A',
      '  •: B',
      'p: Tekst.',
      '•: C',
    ]);
  });

  it('goes on counting in lists of one definition, and starts where a list says so', () => {
    const numbering =
      list(1, ['decimal', '%1.']) + num(2, 1) + num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    expect(picture({ body: item(1, 0, 'A') + item(2, 0, 'B') + item(3, 0, 'C') + item(3, 0, 'D'), numbering })).toEqual([
      '1.: A',
      '2.: B',
      '5.: C',
      '6.: D',
    ]);
  });

  it('follows levels that never begin anew, or only after a certain level, and legal numbering', () => {
    const numbering = list(1, ['upperRoman', '%1.'], ['decimal', '%1.%2', '<w:isLgl/><w:lvlRestart w:val="0"/>']);
    expect(picture({ body: item(1, 0, 'A') + item(1, 1, 'B') + item(1, 0, 'C') + item(1, 1, 'D'), numbering })).toEqual([
      'I.: A',
      '  1.1: B',
      'II.: C',
      '  2.2: D',
    ]);
  });

  it('finds the list of a style, the level tied to a style, and a list that stands for a style', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Punkt"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Underpunkt"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Listen"/></w:abstractNum>' +
      num(7, 7) +
      num(8, 8);
    const styles =
      style('Punkt', 'Punkt', '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>') +
      style('Underpunkt', 'Underpunkt', '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>') +
      style('Listen', 'Listen', '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>', 'numbering');
    const body =
      styled('Punkt', 'A') + styled('Underpunkt', 'B') + styled('Punkt', 'C', '<w:numPr><w:numId w:val="0"/></w:numPr>') + item(8, 0, 'D');
    expect(picture({ body, styles, numbering })).toEqual(['1.: A', '  1.1: B', 'p: C', '2.: D']);
  });

  it('writes the number of a heading at its start', () => {
    const numbering = list(1, ['decimal', '%1'], ['decimal', '%1.%2'], ['none', '']) + list(2, ['decimal', 'Pejlemærke %1:']);
    const numbered = (level: number, words: string) =>
      styled(`Overskrift${level + 1}`, words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
    const body =
      numbered(0, 'Baggrund') +
      numbered(1, 'Reformen') +
      numbered(1, 'Økonomi') +
      numbered(0, 'Mål') +
      styled('Overskrift2', 'Ro', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>') +
      numbered(2, 'Uden nummer');
    expect(picture({ body, styles: STYLES, numbering })).toEqual([
      'h2: 1 Baggrund',
      'h3: 1.1 Reformen',
      'h3: 1.2 Økonomi',
      'h2: 2 Mål',
      'h3: Pejlemærke 1: Ro',
      'h4: Uden nummer',
    ]);
  });

  it('keeps the words of a marker that is more than a number', () => {
    const numbering = list(1, ['decimal', '§ %1.']) + list(2, ['bullet', '']);
    expect(
      picture({ body: item(1, 0, 'Kommunen hjælper.') + item(1, 0, 'Loven træder i kraft.') + item(2, 0, 'Punkt'), numbering }),
    ).toEqual(['p: § 1. Kommunen hjælper.', 'p: § 2. Loven træder i kraft.', '•: Punkt']);
  });

  it('takes a bold numbered line by itself for a heading, and those of a list for items', () => {
    const numbering = list(1, ['decimal', '%1.']);
    const bold = (words: string) => item(1, 0, run(words, '<w:b/>'));
    expect(picture({ body: bold('Ro') + p('Tekst.') + bold('Nærhed') + p('Tekst.') + bold('En') + bold('To'), numbering })).toEqual([
      'bold: 1. Ro',
      'p: Tekst.',
      'bold: 2. Nærhed',
      'p: Tekst.',
      '3.: En',
      '4.: To',
    ]);
  });

  it('reads a paragraph of a list that does not exist as text', () => {
    expect(picture(item(99, 0, 'A'))).toEqual(['p: A']);
  });
});
