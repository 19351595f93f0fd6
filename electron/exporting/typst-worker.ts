import { createHash } from 'node:crypto';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { BlockPlace } from '../../shared/response/page-picture.ts';
import { pagesOf } from './svg-pages.ts';
import type { TypstAnswer, TypstJob, TypstMaterial, TypstPage } from './typst-protocol.ts';

/**
 * Typst, in a thread of its own: setting 200 pages takes a second in which the window would not answer. Takes a job at a
 * time and gives one answer to each.
 */

// Typed unchecked: typst.ts, the same program, is the only one that starts this thread.
const { template, others, marginNotes, fonts }: TypstMaterial = workerData;
if (parentPort === null) throw new Error('typst-worker.ts is started as a worker thread only.');
const port = parentPort;

/**
 * The folder Typst takes for its root. The template reads nothing but what it is handed, and a folder that does not
 * exist holds nothing that it could.
 */
const NOWHERE = process.platform === 'win32' ? 'C:\\pejling-no-such-folder' : '/pejling-no-such-folder';

/** Characters of JSON, some 25 pages. */
const LONG_LETTER = 100_000;

// Typst adds the machine's fonts to them; the templates ask for the program's own by names that no other has (own-family.ts).
const compiler = NodeCompiler.create({
  workspace: NOWHERE,
  fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font.buffer, font.byteOffset, font.byteLength)) }],
});

/** Hexadecimal digits that tell one page of an answer from another. */
const ID_LENGTH = 32;

/** What the template says of a block's place: its number, its page from 1, and points from the page's top. */
type Mark = readonly [block: number, page: number, top: number, pageHeight: number];

/** Where the blocks begin that were marked, by page. */
function placesOf(document: NodeTypstDocument): Map<number, BlockPlace[]> {
  const places = new Map<number, BlockPlace[]>();
  // Typed unchecked: templates/response.typ writes it.
  const marks: readonly Mark[] = compiler.query(document, { selector: '<place>', field: 'value' });
  for (const [block, page, top, pageHeight] of marks) {
    const onPage = places.get(page) ?? [];
    places.set(page, onPage);
    onPage.push({ block, height: top / pageHeight });
  }
  return places;
}

/** Pictures of the pages, named by what is on them. */
function pictured(document: NodeTypstDocument, known: ReadonlySet<string>): TypstPage[] {
  const places = placesOf(document);
  return pagesOf(compiler.plainSvg(document), document.numOfPages).map(({ drawing, picture }, index) => {
    const [beginning, rest] = drawing;
    const id = createHash('sha256').update(beginning).update(rest).digest('hex').slice(0, ID_LENGTH);
    return { id, picture: known.has(id) ? null : picture(), places: places.get(index + 1) ?? [] };
  });
}

function typeset({ letter, template: other, pictures, points, output }: TypstJob): TypstAnswer {
  try {
    // In memory only, under names that lie in the folder that does not exist.
    compiler.mapShadow(path.join(NOWHERE, 'margin-notes.typ'), Buffer.from(marginNotes));
    for (const [checksum, bytes] of pictures) compiler.mapShadow(path.join(NOWHERE, 'pictures', checksum), Buffer.from(bytes));
    const mainFileContent = other === undefined ? template : others[other];
    const compiled = compiler.compile({ mainFileContent, inputs: { letter, ...(points !== undefined && { points }) } });
    if (compiled.result === null) return { ok: false, reason: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'no result') };
    // Made for pictures of pages too: it finds what the PDF would be refused for.
    const pdf = new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }));
    return { ok: true, pdf, pages: output.kind === 'pages' ? pictured(compiled.result, output.known) : [] };
  } catch (error) {
    // Where the PDF would break PDF/UA, Typst throws and says which text or element is at fault.
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Typst keeps what it computed. For a letter of common length that makes the next one ten times as quick, and while its pages are watched
 * any letter is set again and again; 200 pages hold 200 MB.
 */
function tidy({ letter, output }: TypstJob): void {
  compiler.resetShadow();
  compiler.evictCache(letter.length > LONG_LETTER && output.kind === 'pdf' ? 0 : 2);
}

port.on('message', (job: TypstJob) => {
  const answer = typeset(job);
  port.postMessage(answer, answer.ok ? [answer.pdf.buffer] : []);
  // Nobody waits for it.
  tidy(job);
});
