import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readDocument } from '../../../electron/importing/read-document.ts';
import { readApart } from '../../../electron/platform/read-apart.ts';
import { permissionArguments } from '../../../electron/platform/reading-files.ts';
import { readingInNode } from '../../../electron/platform/reading-in-node.ts';
import { hearingDraft } from '../importing/docx/hearing-draft.ts';
import { run, wordFile } from '../importing/docx/word-file.ts';
import { filePart, mail, textPart } from '../importing/eml/mail.ts';
import { at, tinyPdf } from '../importing/pdf/tiny-pdf.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const politik = new Uint8Array(readFileSync(path.join(ROOT, 'test/fixtures/pdf/klimastrategi.pdf')));

/** Files that point out of themselves: at a file that is there, and at the network. */
const pointing = (secret: string): readonly (readonly [string, Uint8Array])[] => [
  ['tekst.txt', utf8(`Se ${secret}\n\nog http://127.0.0.1:9/hemmeligt`)],
  [
    'side.html',
    utf8(
      `<html><head><base href="file:///"><link rel="stylesheet" href="http://127.0.0.1:9/a.css"><script src="file://${secret}"></script></head><body><p>Kommunen vil lytte.</p><img src="file://${secret}"><iframe src="http://127.0.0.1:9/"></iframe><object data="file://${secret}"></object></body></html>`,
    ),
  ],
  [
    'brev.eml',
    mail('Høring', [
      textPart('Kommunen vil lytte.'),
      textPart(`<p>Se<img src="file://${secret}"></p>`, 'text/html; charset=utf-8'),
      filePart('politik.pdf', politik),
    ]),
  ],
  [
    'udkast.docx',
    wordFile({
      body: `<w:p>${run('Kommunen vil lytte.')}</w:p>`,
      relationships: `<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file://${secret}" TargetMode="External"/>`,
    }),
  ],
  ['politik.pdf', politik],
  // By pdf.js: its font is one of those that come with the program.
  [
    'gammel.pdf',
    tinyPdf({ pages: [{ content: at(60, 700, 'Kommunen vil lytte.') }], catalog: `/OpenAction << /S /Launch /F (${secret}) >>` }),
  ],
  // The page's own words stand in another file, as the format allows.
  [
    'udenfor.pdf',
    tinyPdf({
      pages: [{ content: at(60, 700, 'Kommunen vil lytte.') }],
      page: '/Contents 5 0 R',
      objects: [`<< /Length 0 /F (${secret}) /FFilter /FlateDecode >>\nstream\n\nendstream`],
    }),
  ],
];

it.skipIf(permissionArguments({ script: '', programFolder: '' }).length === 0)(
  'reads every format with nothing to read but the program, and nothing of what a file points at',
  async () => {
    const secret = path.join(temporaryFolder(), 'dagbog.txt');
    writeFileSync(secret, 'Det rager ikke en læser.');
    const reading = readApart(
      readingInNode({
        script: path.join(ROOT, 'electron/importing/reading-process.ts'),
        programFolder: path.join(ROOT, 'node_modules/pdfjs-dist'),
        code: ['electron', 'shared', 'node_modules', 'package.json'].map((part) => path.join(ROOT, part)),
      }),
    );
    onTestFinished(reading.close);
    for (const [name, bytes] of [...pointing(secret), ['høring.docx', await hearingDraft()] as const]) {
      const read = await reading.read(bytes, name);
      expect(read, name).toEqual(await readDocument(bytes, name));
      expect(JSON.stringify(read)).not.toContain('Det rager');
    }
  },
  60_000,
);
