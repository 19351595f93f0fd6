import { expect, it } from 'vitest';
import { inWholeParts, withJoinedText } from '../../../electron/exporting/drawn-text.ts';
import { drawnPage } from '../../../shared/response/page-picture.ts';

const defined = new Map([
  ['gA', ['<symbol id="gA" overflow="visible">', '    <path d="M 0 0m 0.5 0 v 7.254 h -0.254 q 0.1 -0.2 0.3 0.4 Z "/>', '</symbol>']],
  ['gB', ['<symbol id="gB" overflow="visible">', '    <path d="M 0 0m 1 1 l 2 3 Z m 1 0 h 1 Z"/>', '</symbol>']],
  ['gC', ['<symbol id="gC" overflow="visible">', '    <image href="data:image/png;base64,AA"/>', '</symbol>']],
  ['gD', ['<symbol id="gD" overflow="visible">', '    <path d="M 0 0 A 1 1 0 0 0 2 2 Z"/>', '</symbol>']],
]);
const letter = (id: string, x: string, fill = '#000000'): string =>
  `<use xlink:href="#${id}" x="${x}" y="0" fill="${fill}" fill-rule="nonzero"/>`;
const run = (...letters: string[]): string[] => ['<g class="typst-text" transform="matrix(1 0 0 -1 0 8.7)">', ...letters, '</g>'];

it('draws the letters of a run as one path, each where it stands', () => {
  const { lines, outlines } = withJoinedText(['<g>', ...run(letter('gA', '0'), letter('gB', '7.265'), letter('gA', '9')), '</g>'], defined);
  expect({ lines, outlines }).toEqual({
    lines: ['<g>', '<path letters="0 0 0 1 727 0 0 900 0" transform="matrix(1 0 0 -1 0 8.7) scale(0.01)" fill="#000000"/>', '</g>'],
    outlines: ['m50 0v725h-25q10-20 30 40Z', 'm100 100l200 300Zm100 0h100Z'],
  });
  expect(drawnPage({ svg: lines.join('\n'), outlines }).split('\n')[1]).toBe(
    '<path d="M0 0m50 0v725h-25q10-20 30 40ZM727 0m100 100l200 300Zm100 0h100ZM900 0m50 0v725h-25q10-20 30 40Z" transform="matrix(1 0 0 -1 0 8.7) scale(0.01)" fill="#000000"/>',
  );
});

it('leaves a run as it is that holds a picture, two colours, an unknown letter or a step it does not know', () => {
  for (const letters of [
    [letter('gC', '0')],
    [letter('gD', '0')],
    [letter('gE', '0')],
    [letter('gA', '0'), letter('gA', '5', '#ff0000')],
    [letter('gA', '0'), '<rect width="1"/>'],
    [],
  ])
    expect(withJoinedText(run(...letters), defined).lines).toEqual(run(...letters));
});

it('does not add up what is rounded off', () => {
  // A thousand steps of a third of a hundredth end where they end, not where a thousand rounded ones would.
  expect(inWholeParts('h 0.00333 '.repeat(1000))?.match(/h1/g)).toHaveLength(333);
  expect(inWholeParts('l 0.004 0.004 '.repeat(100))).toContain('l1 1');
});

it('goes on from the beginning of an outline that was closed', () => {
  expect(inWholeParts('m 1 1 h 2 v 2 Z h 1')).toBe('m100 100h200v200Zh100');
});
