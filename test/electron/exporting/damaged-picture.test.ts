import { afterAll, describe, expect, it } from 'vitest';
import { exportResponse } from '../../../electron/exporting/export-response.ts';
import { previewPages } from '../../../electron/exporting/preview.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import type { PrintableBlock, PrintableResponse } from '../../../shared/response/printable.ts';
import { failureInWords } from '../../../shared/words/failures.ts';
import { bullets, heading, paragraph } from './nordfyn-answer.ts';
import { bars, cell, pictureOf, table } from './rich-answer.ts';
import { checksumOf, pngOf } from './small-png.ts';
import { sourceAssets } from './source-assets.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

const broken = bars.map((byte, index) => (index === 60 ? byte ^ 0xff : byte));
const brokenOf = (alternative: string): PrintableBlock => ({ ...pictureOf(alternative), sha256: checksumOf(broken) }) as PrintableBlock;

const withBroken = (...blocks: readonly PrintableBlock[]): PrintableResponse => ({
  title: 'Svar',
  letter: EMPTY_LETTER,
  blocks,
  pictures: new Map([
    [checksumOf(bars), bars],
    [checksumOf(broken), broken],
  ]),
});
const failureOf = async (printable: PrintableResponse, format: Parameters<typeof exportResponse>[1]): Promise<Failure | null> => {
  const exported = await exportResponse(printable, format, assets);
  return exported.ok ? null : exported.failure;
};

describe('an answer with a damaged picture', () => {
  const answer = withBroken(pictureOf('Kort'), heading(1, 'Økonomi'), paragraph('Se:'), table([cell([bullets([brokenOf('Søjler')])])]));

  it.each(['pdf', 'docx', 'odt', 'html', 'md'] as const)('is not written, and the picture is named: %s', async (format) => {
    const failure = await failureOf(answer, format);
    expect(failure).toMatchObject({ code: 'picture-damaged', number: 2, alternative: 'Søjler', heading: 'Økonomi' });
    expect(failure === null ? '' : failureInWords(failure, 'da')).toMatch(
      /^Billedet »Søjler« under »Økonomi« er beskadiget\. »[^«]+« er ikke skrevet, og svaret er uændret\./,
    );
  });

  it('is written as text, which holds its description', async () => {
    expect(await failureOf(answer, 'txt')).toBeNull();
  });

  it('has no pages to look at, for the same reason', async () => {
    const pages = await previewPages(answer, new Set(), assets);
    expect(pages.ok ? null : pages.failure).toMatchObject({ code: 'picture-damaged', number: 2 });
  });

  it('names the one that is whole by its sums, yet cannot be drawn', async () => {
    const garbled = pngOf(new Uint8Array(20).fill(9));
    const blocks = [heading(1, 'Økonomi'), pictureOf('Kort'), { ...pictureOf('Træ'), sha256: checksumOf(garbled) } as PrintableBlock];
    const failure = await failureOf(
      {
        ...withBroken(...blocks),
        pictures: new Map([
          [checksumOf(bars), bars],
          [checksumOf(garbled), garbled],
        ]),
      },
      'pdf',
    );
    expect(failure).toMatchObject({ code: 'picture-damaged', number: 2, alternative: 'Træ', heading: 'Økonomi' });
  });

  it('names a picture that no one has described by its number', async () => {
    const failure = await failureOf(withBroken(pictureOf('Kort'), brokenOf('')), 'pdf');
    expect(failure === null ? '' : failureInWords(failure, 'da')).toMatch(/^Billede nr\. 2 er beskadiget\./);
  });
});
