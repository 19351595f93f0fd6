import { PAYLOADS } from '../../electron/security/payloads.ts';
import { naughtyStrings } from '../../naughty-strings.ts';
import { docxOf, pdfOf } from '../documents.ts';

// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const UNWRITTEN = /[\u0000-\u001f\ufffe\uffff]/g;

/** So many of them in a line each. */
export const together = (all: readonly string[], count: number): string[] =>
  Array.from({ length: Math.ceil(all.length / count) }, (_, place) => all.slice(place * count, place * count + count).join(' '));

/** Every payload in a line of its own, and every naughty string, without what no text file would hold. */
export const HOSTILE: readonly string[] = [...PAYLOADS, ...together(naughtyStrings, 24)].map((words) =>
  words.toWellFormed().replaceAll(UNWRITTEN, ' ').trim(),
);

/** Opens every file, so that what comes after it, and may swallow the rest, does not hide which file it is. */
export const markOf = (format: string): string => `Dette er kilden i formatet ${format}.`;

/** Words of the text file that a note can stand on. */
export const passageOf = (place: number): string => `Afsnit nummer ${String(place)} slutter her.`;

/** What the file is named: a payload, where the system lets it be. */
const nameOf = (format: string): string => `"><img src=x onerror=globalThis.__xss=200>.${format}`;

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The words once as a page would write them and once as they are. */
const pageOf = (title: string, mark: string): string =>
  `<!doctype html><html lang=da><head><title>${escaped(title)}</title></head><body><h1>${escaped(title)}</h1><p>${mark}</p>
${HOSTILE.map((words) => `<p>${escaped(words)}</p>`).join('\n')}
${PAYLOADS.map((words) => `<div>${words}</div>`).join('\n')}</body></html>`;

const textOf = (mark: string): string =>
  [
    'Pejlemærker for en ny indsats',
    mark,
    ...HOSTILE.flatMap((words, place) =>
      place < 12 ? [`Pejlemærke ${String(place + 1)}: ${words}`, passageOf(place)] : [`${words} ${passageOf(place)}`],
    ),
  ].join('\n\n');

const mailOf = (mark: string): string =>
  [
    `From: "${PAYLOADS[2] ?? ''}" <bodil@example.dk>`,
    `Subject: ${PAYLOADS[0] ?? ''}`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(pageOf('Et brev', mark)).toString('base64'),
    '',
  ].join('\r\n');

const inLetters = (words: string): string => words.replaceAll(/[^\u0020-\u007e\u00a1-\u00ff]/g, '?');

/** A source in each format that Pejling reads, full of text that would run, load or lead astray if it were taken for more than text. */
export async function hostileFiles(): Promise<readonly { readonly name: string; readonly bytes: Uint8Array; readonly mark: string }[]> {
  const pages = Array.from({ length: Math.ceil(HOSTILE.length / 40) }, (_, page) => HOSTILE.slice(page * 40, page * 40 + 40));
  const contents: readonly (readonly [format: string, content: string | Uint8Array])[] = [
    ['txt', textOf(markOf('txt'))],
    ['md', `# ${PAYLOADS[1] ?? ''}\n\n${markOf('md')}\n\n${HOSTILE.join('\n\n')}\n`],
    ['html', pageOf(PAYLOADS[2] ?? '', markOf('html'))],
    ['eml', mailOf(markOf('eml'))],
    ['docx', await docxOf(PAYLOADS[3] ?? '', [['Indledning', markOf('docx')], ...HOSTILE.map((words) => [words, words] as const)])],
    ['pdf', pdfOf([[PAYLOADS[4] ?? '', markOf('pdf')], ...pages.map((lines) => ['Side', ...lines.map(inLetters)])])],
  ];
  return contents.map(([format, content]) => ({
    name: nameOf(format),
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    mark: markOf(format),
  }));
}

/** Notes as another program wrote them, in the W3C's form. */
export const hostileNotes = (): string =>
  JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://xss.invalid/noter',
    type: ['AnnotationCollection'],
    first: {
      type: 'AnnotationPage',
      items: PAYLOADS.slice(0, 20).map((words, place) => ({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `https://xss.invalid/${String(place)}`,
        type: 'Annotation',
        creator: { type: 'Person', name: words.slice(0, 200) },
        body: { type: 'TextualBody', value: words, format: place % 2 === 0 ? 'text/html' : 'text/plain', purpose: 'commenting' },
        target: { source: 'https://xss.invalid/', selector: { type: 'TextQuoteSelector', exact: passageOf(place + 20) } },
      })),
    },
  });
