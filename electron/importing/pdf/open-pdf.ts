import path from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Failure } from '../../../shared/domain/failure.ts';
import { fail, type Result, succeed } from '../../../shared/domain/result.ts';
import { directPorts } from './direct-port.ts';

export type OpenPdf = { readonly document: PDFDocumentProxy; readonly close: () => Promise<void> };

/** Subfolder of the program folder with pdf.js's character maps and standard fonts. */
export const PDF_FILES = 'pdf';

/**
 * pdf.js, loaded when the first PDF is read. It looks for drawing classes when it is loaded, and complains on standard
 * output where they are missing; nothing is drawn here, so empty ones serve.
 */
const loadPdfjs = async () => {
  for (const name of ['DOMMatrix', 'Path2D'] as const) {
    if (!(name in globalThis)) Reflect.set(globalThis, name, class {});
  }
  const loaded = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import('pdfjs-dist/legacy/build/pdf.worker.mjs')]);
  return { pdfjs: loaded[0], worker: loaded[1] };
};

const failureOf = (error: unknown, file: string): Failure => ({
  code: error instanceof Error && error.name === 'PasswordException' ? 'file-encrypted' : 'file-damaged',
  file,
});

/**
 * Opens a PDF for reading its text. Nothing is fetched: the character maps and fonts are files in `programFolder`, and
 * without it documents that need them lose those characters. Pictures are not decoded.
 */
export const openPdf = async (bytes: Uint8Array, file: string, programFolder: string | undefined): Promise<Result<OpenPdf, Failure>> => {
  const { pdfjs, worker } = await loadPdfjs();
  const [here, there] = directPorts();
  // The types ask for a browser's Worker or null; of it, only the four functions of DirectPort are used.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see the line above
  const talker = new pdfjs.PDFWorker({ port: here as unknown as null, verbosity: pdfjs.VerbosityLevel.ERRORS });
  worker.WorkerMessageHandler.initializeFromPort(there);
  const files = programFolder === undefined ? null : path.join(programFolder, PDF_FILES);
  const task = pdfjs.getDocument({
    // A Buffer is refused, and a view of a larger buffer would be copied whole.
    data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    worker: talker,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    disableAutoFetch: true,
    disableRange: true,
    disableStream: true,
    // Names of fonts tell bold from regular.
    fontExtraProperties: true,
    // Pixels: every picture is too large, so none is decoded.
    maxImageSize: 1,
    ...(files === null
      ? {}
      : {
          cMapUrl: `${path.join(files, 'cmaps')}${path.sep}`,
          cMapPacked: true,
          standardFontDataUrl: `${path.join(files, 'standard_fonts')}${path.sep}`,
        }),
  });
  const close = async (): Promise<void> => {
    await task.destroy().catch(() => undefined);
    talker.destroy();
    here.terminate();
    there.terminate();
  };
  try {
    return succeed({ document: await task.promise, close });
  } catch (error) {
    await close();
    return fail(failureOf(error, file));
  }
};
