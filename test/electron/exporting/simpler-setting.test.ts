import { afterAll, describe, expect, it } from 'vitest';
import { composeBlocks } from '../../../electron/exporting/composed-block.ts';
import { exportPdf } from '../../../electron/exporting/pdf.ts';
import { simplerSetting, USUAL_SETTING, withTables } from '../../../electron/exporting/simpler-setting.ts';
import { readDocument } from '../../../electron/importing/read-document.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import type { PrintableBlock } from '../../../shared/response/printable.ts';
import { valueOf } from '../test-workbench.ts';
import { bullets, paragraph, text } from './nordfyn-answer.ts';
import { countTags } from './pdf-objects.ts';
import { cell, note, table } from './rich-answer.ts';
import { sourceAssets } from './source-assets.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

const pdfOf = async (...blocks: PrintableBlock[]): Promise<Uint8Array> =>
  valueOf(await exportPdf({ title: 'Svar', letter: EMPTY_LETTER, blocks }, assets));
const readBack = async (pdf: Uint8Array): Promise<string> => valueOf(await readDocument(pdf, 'svar.pdf')).text;

const numbered = (count: number, word: string): string => Array.from({ length: count }, (_, nth) => `${word}${String(nth)}`).join(' ');
const found = (text: string, word: RegExp): number => new Set(text.match(word)).size;

describe('a letter whose tags do not fit each other where a page ends', () => {
  it('keeps its struck words when there is a link in a note below them', async () => {
    const linked = note('Se ', text('bilaget', { link: 'https://x.dk' }));
    const pdf = await pdfOf(paragraph('Ord', linked), paragraph(text(numbered(900, 'struket'), { strike: true })));
    const read = await readBack(pdf);
    expect(found(read, /struket\d+/g)).toBe(900);
    expect(read).toContain('bilaget');
    expect(countTags(pdf, 'Link')).toBeGreaterThan(0);
    expect(await pdfOf(paragraph('Ord', linked), paragraph(text(numbered(900, 'struket'), { strike: true })))).toEqual(pdf);
  });

  it('loses no words of a header row that is taller than a page', async () => {
    const head = (words: string) => cell([paragraph(words), bullets([paragraph('punkt')])], { isHeader: true });
    const tall = table([head(numbered(900, 'hoved')), head('kort')], [cell('celle'), cell('celle')]);
    expect(found(await readBack(await pdfOf(tall, paragraph('Ord', note('En note.')))), /hoved\d+/g)).toBe(900);
  });
});

it.each([
  ['cannot combine underline, overline, or strike', { drawsLines: true, tables: 'usual' }],
  ["internal error: tags weren't properly closed", { drawsLines: false, tables: 'plain' }],
  ['ambiguous logical parent', { drawsLines: false, tables: 'plain' }],
  ["this element's PDF tag would be split up", { drawsLines: false, tables: 'plain' }],
  ['timeout', null],
])('what is refused with “%s” is set more simply, if that helps', (reason, simpler) => {
  expect(simplerSetting(USUAL_SETTING, reason)).toEqual(simpler);
  expect(simplerSetting({ drawsLines: true, tables: 'none' }, reason)).toBeNull();
});

describe('tables that are set more simply', () => {
  const blocks = composeBlocks(
    [bullets([table([cell('A', { isHeader: true }), cell('B', { isHeader: true })], [cell('C', { rowspan: 2 }), cell('D')], [cell('E')])])],
    false,
  );
  const drawn = (tables: 'usual' | 'plain' | 'none'): unknown =>
    withTables(blocks, tables).flatMap((list) =>
      list.kind === 'bullet-list'
        ? list.items
            .flat()
            .map((block) =>
              block.kind === 'table'
                ? [
                    block.headerRows,
                    ...block.rows.map((row) => row.map(({ rowspan, content }) => `${String(content.length)}/${String(rowspan)}`).join(' ')),
                  ]
                : block.kind,
            )
        : [],
    );

  it('stay as they are where nothing is wrong', () => expect(drawn('usual')).toEqual([[1, '1/1 1/1', '1/2 1/1', '1/1']]));
  it('have no cells across rows', () => expect(drawn('plain')).toEqual([[0, '1/1 1/1', '1/1 1/1', '0/1 1/1']]));
  it('or are their cells one after the other', () => expect(drawn('none')).toEqual(Array.from({ length: 5 }, () => 'paragraph')));
});
