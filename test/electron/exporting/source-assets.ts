import path from 'node:path';
import type { ExportAssets } from '../../../electron/exporting/export-assets.ts';
import { fontCoverage } from '../../../electron/exporting/font-coverage.ts';
import { Typst } from '../../../electron/exporting/typst.ts';
import type { TypstAnswer, TypstJob } from '../../../electron/exporting/typst-protocol.ts';
import { checkPdfUa } from '../../pdf-ua/check-pdf-ua.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const font = (file: string): string => path.join(root, 'node_modules/@expo-google-fonts', `${file}.ttf`);

const FONTS = [
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
  font('noto-sans-arabic/400Regular/NotoSansArabic_400Regular'),
  font('noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular'),
  font('noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular'),
  font('noto-emoji/400Regular/NotoEmoji_400Regular'),
];

/** Typst, held to what it promises: a PDF that anyone can read with any reader. One that is not is an error that names the rule. */
class CheckedTypst extends Typst {
  override async typeset(job: TypstJob, timeoutMs: number): Promise<TypstAnswer> {
    const answer = await super.typeset(job, timeoutMs);
    const breaches = answer.ok ? checkPdfUa(answer.pdf, { isOurs: true }) : [];
    if (breaches.length > 0) throw new Error(`PDF/UA: ${breaches.map(({ rule, what }) => `${rule} ${what}`).join('; ')}`);
    return answer;
  }
}

/** The exporters' assets as the sources have them; a build gathers the same files in out/main (vite.config.ts, shippedFiles). Every PDF made with them is checked. */
export const sourceAssets = (): ExportAssets => ({
  drawable: fontCoverage(FONTS),
  typst: new CheckedTypst({
    worker: path.join(root, 'electron/exporting/typst-worker.ts'),
    template: path.join(root, 'electron/exporting/templates/response.typ'),
    fonts: FONTS,
  }),
});
