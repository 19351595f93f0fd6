import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../electron/importing/read-document.ts';
import { rawZip } from '../zip/raw-zip.ts';
import { cell, item, list, p, row, run, table, wordFile } from './word-file.ts';

/** Milliseconds; nothing hostile may take longer, on a slow machine. */
const PATIENCE = 5000;

const outcome = async (bytes: Uint8Array, name = 'fil.docx'): Promise<string> => {
  const started = performance.now();
  const reading = await readDocument(bytes, name);
  expect(performance.now() - started).toBeLessThan(PATIENCE);
  if (reading.ok) return reading.value.text;
  return reading.failure.code === 'format-unsupported' ? `format-unsupported ${reading.failure.extension}` : reading.failure.code;
};

const withDocument = (xml: string | Uint8Array): Uint8Array =>
  wordFile({ body: '', files: { 'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml } });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const documentOf = (body: string): string => `<w:document ${W}><w:body>${body}</w:body></w:document>`;

describe('bombs', () => {
  it('are stopped at the ratio no document has, whatever size they declare', async () => {
    const xml = Buffer.from(documentOf(`<w:p>${' '.repeat(64 * 1024 * 1024)}</w:p>`));
    const packed = deflateRawSync(xml);
    expect(packed.length).toBeLessThan(100_000);
    for (const declared of [xml.length, 100])
      expect(await outcome(rawZip([{ path: 'word/document.xml', packed, method: 8, declared }]))).toBe('file-too-complex');
  });

  it('are refused by what they declare, before anything is unpacked', async () => {
    const packed = deflateRawSync(Buffer.from(documentOf(p('Tekst'))));
    const large = { path: 'word/media/film.bin', packed: new Uint8Array(), method: 8, declared: 201 * 1024 * 1024 } as const;
    expect(await outcome(rawZip([{ path: 'word/document.xml', packed, method: 8 }, large]))).toBe('file-too-complex');
    const many = Array.from({ length: 5001 }, (_, i) => ({ path: `a${i}`, packed: new Uint8Array(), method: 0 as const }));
    expect(await outcome(rawZip(many))).toBe('file-too-complex');
  });

  it('cannot be made of elements inside each other', async () => {
    expect(
      await outcome(withDocument(documentOf('<w:sdt><w:sdtContent>'.repeat(5000) + p('x') + '</w:sdtContent></w:sdt>'.repeat(5000)))),
    ).toBe('file-too-complex');
    const nested = '<w:tbl><w:tr><w:tc>'.repeat(3400) + p('x') + '</w:tc></w:tr></w:tbl>'.repeat(3400);
    expect(await outcome(withDocument(documentOf(nested)))).toBe('file-too-complex');
  });

  it('cannot be made of entities: a DOCTYPE is refused, an unknown entity too', async () => {
    const laughs = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(await outcome(withDocument(`<?xml version="1.0"?>${laughs}${documentOf(p('&b;'))}`))).toBe('file-damaged');
    expect(await outcome(withDocument(`<!DOCTYPE w SYSTEM "file:///etc/passwd">${documentOf(p('x'))}`))).toBe('file-damaged');
    expect(await outcome(withDocument(documentOf(p('&xxe;'))))).toBe('file-damaged');
    expect(await outcome(withDocument(documentOf(p('Børn &amp; unge &#248;'))))).toBe('Børn & unge ø');
  });

  it('cannot be made of spans, levels, numbers or fields', async () => {
    const wide = table(row([cell('A', '<w:gridSpan w:val="999999999"/>'), 'B'], '<w:gridBefore w:val="999999999"/>'), row(['C', 'D']));
    expect(await outcome(withDocument(documentOf(wide)))).toContain('A');
    const numbering =
      list(1, ['upperRoman', '%1.', '<w:lvlRestart w:val="-5"/>']).replace('w:val="1"', 'w:val="999999999"') +
      list(2, ['lowerLetter', '%1)']).replace('w:val="1"', 'w:val="999999999"');
    expect(await outcome(wordFile({ body: item(1, 0, 'A') + item(1, 99, 'B') + item(2, 0, 'C') + item(1, -7, 'D'), numbering }))).toMatch(
      /^\S+ A\nB\nk{10}\) C\n\S+ D$/,
    );
    expect(await outcome(withDocument(documentOf(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(20_000) + run('x')))))).toBe(
      'file-without-text',
    );
  });

  it('cannot be made of sheer length: paragraphs, one paragraph, one table, attributes', async () => {
    expect(
      (await outcome(withDocument(documentOf(Array.from({ length: 50_000 }, (_, i) => p(`Tekst ${i * 7919}.`)).join(''))))).length,
    ).toBeGreaterThan(600_000);
    expect((await outcome(withDocument(documentOf(p('Kommunen vil det. '.repeat(100_000)))))).length).toBeGreaterThan(1_000_000);
    expect((await outcome(withDocument(documentOf(p(run('ord ', '<w:b/>').repeat(50_000)))))).length).toBeGreaterThan(100_000);
    expect((await outcome(withDocument(documentOf(table(row(['a', 'b', 'c']).repeat(10_000)))))).length).toBeGreaterThan(50_000);
    const attributes = Array.from({ length: 50_000 }, (_, i) => `w:a${i}="x"`).join(' ');
    expect(await outcome(withDocument(documentOf(`<w:p ${attributes}>${run('Tekst')}</w:p>`)))).toBe('Tekst');
    const scopes = Array.from({ length: 20_000 }, (_, i) => `<w:p xmlns:n${i}="u"/>`).join('');
    expect(await outcome(withDocument(documentOf(scopes + p('Tekst'))))).toBe('Tekst');
  }, 60_000);
});

describe('what lies outside the file', () => {
  it('is never read: links to files and sites, paths that lead out', async () => {
    const relationships = [
      '<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" TargetMode="External" Target="file:///etc/passwd"/>',
      '<Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="../../../../etc/passwd"/>',
      '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" TargetMode="External" Target="https://example.org/styles.xml"/>',
      '<Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="http://example.org/n.xml"/>',
      '<Relationship Id="e" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="mangler.xml"/>',
    ].join('');
    expect(await outcome(wordFile({ body: p(`<w:hyperlink r:id="a">${run('Se her')}</w:hyperlink>`), relationships }))).toBe('Se her');
  });

  it('is not reached by the names in the zip file', async () => {
    const packed = deflateRawSync(Buffer.from(documentOf(p('Tekst'))));
    const out = (path: string) => ({ path, packed, method: 8 }) as const;
    expect(await outcome(rawZip([out('../../word/document.xml'), out('C:\\word\\document.xml')]))).toBe('format-unsupported zip');
    expect(await outcome(rawZip([out('word\\document.xml')]))).toBe('Tekst');
  });
});

describe('broken files', () => {
  const whole = wordFile({ body: p('Borgeren skal høres.').repeat(300) + p(randomBytes(3000).toString('hex')), styles: '', title: 'Svar' });

  it('give a reason wherever they are cut', async () => {
    for (let length = 1; length < whole.length; length += Math.ceil(whole.length / 60))
      expect(['file-damaged', 'file-binary', 'read']).toContain(
        await outcome(whole.subarray(0, length), 'cut').then((text) => (text.length > 60 || text === 'P' ? 'read' : text)),
      );
  });

  it('give text or a reason when bytes in them are changed', async () => {
    let state = 42;
    const next = (below: number): number => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) % below;
    for (let round = 0; round < 200; round += 1) {
      const bytes = Uint8Array.from(whole);
      for (let k = 0; k < 6; k += 1) bytes[next(bytes.length)] = next(256);
      expect(typeof (await outcome(bytes))).toBe('string');
    }
  });

  it('are read as far as what matters is there: no styles, no relationships, no content types', async () => {
    expect(await outcome(zipSync({ 'word/document.xml': strToU8(documentOf(p('Tekst'))) }))).toBe('Tekst');
    expect(await outcome(zipSync({ 'Word/Document.xml': strToU8(documentOf(p('Tekst'))), '_rels/.rels': strToU8('<ikke lukket') }))).toBe(
      'Tekst',
    );
    expect(await outcome(wordFile({ body: '', files: { 'word/document.xml': strToU8('<w:document') } }))).toBe('file-damaged');
    expect(await outcome(withDocument(Uint8Array.from([0x3c, 0x77, 0xff, 0xfe, 0x80])))).toBe('file-damaged');
    expect(await outcome(withDocument('<html/>'))).toBe('file-without-text');
  });

  it('are read in UTF-16 with and without a mark, with a mark in UTF-8, with other prefixes, and in strict form', async () => {
    const xml = documentOf(p('Æble på øen'));
    const utf16 = Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le');
    expect(await outcome(withDocument(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])))).toBe('Æble på øen');
    expect(await outcome(withDocument(utf16))).toBe('Æble på øen');
    expect(await outcome(withDocument(Buffer.from(utf16).swap16()))).toBe('Æble på øen');
    expect(await outcome(withDocument(`\ufeff${xml}`))).toBe('Æble på øen');
    expect(await outcome(withDocument(xml.replace('xmlns:w=', 'xmlns:ns0=').replaceAll(/(<\/?)w:/g, '$1ns0:')))).toBe('Æble på øen');
    expect(await outcome(withDocument(xml.replace('xmlns:w=', 'xmlns=').replaceAll(/(<\/?)w:/g, '$1')))).toBe('Æble på øen');
    expect(
      await outcome(
        withDocument(
          xml.replace('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'),
        ),
      ),
    ).toBe('Æble på øen');
  });
});

describe('files that are something else', () => {
  const compound = (entry: string): Uint8Array => {
    const bytes = Buffer.alloc(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.write(`${entry}\0`, 1024 + 128, 'utf16le');
    return new Uint8Array(bytes);
  };
  const zipOf = (files: Readonly<Record<string, string>>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, [strToU8(text), { level: 0 }]])));

  it('are named: locked, from before 2007, of other programs', async () => {
    expect(await outcome(compound('EncryptedPackage'))).toBe('file-encrypted');
    expect(await outcome(compound('WordDocument'), 'svar.docx')).toBe('format-unsupported doc');
    expect(await outcome(compound('Workbook'))).toBe('format-unsupported xls');
    expect(await outcome(zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }))).toBe(
      'format-unsupported odt',
    );
    expect(await outcome(zipOf({ '[Content_Types].xml': '<a/>', 'xl/workbook.xml': '<a/>' }))).toBe('format-unsupported xlsx');
    expect(await outcome(zipOf({ 'ppt/presentation.xml': '<a/>' }))).toBe('format-unsupported pptx');
    expect(await outcome(zipOf({ 'a.txt': 'Hej' }))).toBe('format-unsupported zip');
  });

  it('are read for what they are, whatever they are called', async () => {
    expect(await outcome(wordFile({ body: p('Tekst') }), 'svar.pdf')).toBe('Tekst');
    expect(await outcome(new TextEncoder().encode('%PDF-1.7\n'), 'svar.docx')).not.toBe('format-unsupported docx');
  });

  it('may be locked entry by entry', async () => {
    expect(await outcome(rawZip([{ path: 'word/document.xml', packed: strToU8('x'), method: 0, isEncrypted: true }]))).toBe(
      'file-encrypted',
    );
  });
});
