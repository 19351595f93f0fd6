import path from 'node:path';
import type { ExportAssets } from '../../../electron/exporting/export-assets.ts';
import { Typst } from '../../../electron/exporting/typst.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const font = (file: string): string => path.join(root, 'node_modules/@expo-google-fonts', `${file}.ttf`);

/** The exporters' assets as the sources have them; a build gathers the same files in out/main (vite.config.ts, shippedFiles). */
export const sourceAssets = (): ExportAssets => ({
  typst: new Typst({
    worker: path.join(root, 'electron/exporting/typst-worker.ts'),
    template: path.join(root, 'electron/exporting/templates/response.typ'),
    fonts: [
      font('inter/400Regular/Inter_400Regular'),
      font('inter/400Regular_Italic/Inter_400Regular_Italic'),
      font('inter/600SemiBold/Inter_600SemiBold'),
      font('inter/600SemiBold_Italic/Inter_600SemiBold_Italic'),
      font('inter/700Bold/Inter_700Bold'),
      font('source-serif-4/400Regular/SourceSerif4_400Regular'),
      font('source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic'),
      font('source-serif-4/600SemiBold/SourceSerif4_600SemiBold'),
      font('source-serif-4/700Bold/SourceSerif4_700Bold'),
      font('source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic'),
    ],
  }),
});
