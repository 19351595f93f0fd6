import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { CharacterRange } from '../../shared/text/character-ranges.ts';
import { fontCoverage } from './font-coverage.ts';
import { Typst } from './typst.ts';

/** What the exporters need besides the answer. Close `typst` when the program ends. */
export type ExportAssets = {
  readonly typst: Typst;
  /** The characters that the fonts of a PDF can draw; reads them with the first call. */
  readonly drawable: () => readonly CharacterRange[];
};

/**
 * The assets of a built program: `folder` is out/main, which holds fonts/*.ttf, templates/response.typ and
 * typst-worker.js. The folder is named by the caller since the bundler may put this code into any file below it.
 */
export function exportAssets(folder: string): ExportAssets {
  const folderOfFonts = path.join(folder, 'fonts');
  // Sorted: the order of the fonts decides which one Typst takes for a letter that several have.
  const fonts = readdirSync(folderOfFonts)
    .filter((name) => name.endsWith('.ttf'))
    .toSorted()
    .map((name) => path.join(folderOfFonts, name));
  return {
    drawable: fontCoverage(fonts),
    typst: new Typst({
      worker: path.join(folder, 'typst-worker.js'),
      template: path.join(folder, 'templates', 'response.typ'),
      fonts,
    }),
  };
}
