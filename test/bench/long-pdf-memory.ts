import path from 'node:path';
import { exportAssets } from '../../electron/exporting/export-assets.ts';
import { exportPdf } from '../../electron/exporting/pdf.ts';
import { longLetter } from './long-letter.ts';

/** A process that does nothing but set some 200 pages, and says how many MB it held at most. */
const assets = exportAssets(path.resolve(import.meta.dirname, '../../out/main'));
const exported = await exportPdf(longLetter(), assets);
await assets.typst.close();
if (!exported.ok) throw new Error(exported.failure.code);
console.log(Math.round(process.resourceUsage().maxRSS / 1024));
