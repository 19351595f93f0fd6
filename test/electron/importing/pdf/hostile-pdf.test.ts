import { afterEach, describe, expect, it, vi } from 'vitest';
import { OP } from '../../../../electron/importing/pdf/operators.ts';
import { MOST_PAGES, readPdf } from '../../../../electron/importing/pdf/read-pdf.ts';
import { readDocument } from '../../../../electron/importing/read-document.ts';
import type { FirstPage } from '../../../../shared/domain/first-page.ts';
import { at, type TinyPdf, tinyPdf } from './tiny-pdf.ts';

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const result = await readPdf(bytes, 'fil.pdf');
  return result.ok ? 'read' : result.failure.code;
};

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const page = { content: at(60, 700, 'Kommunen vil lytte.') };
const whole = (rest: Partial<TinyPdf> = {}): Uint8Array => tinyPdf({ pages: [page], ...rest });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('bad and hostile files', () => {
  it.each([
    [
      'locked by a password',
      whole({ trailer: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>` }),
      'file-encrypted',
    ],
    ['nothing but its signature', text('%PDF-1.7\n'), 'file-damaged'],
    ['cut in the middle of its first page', whole().subarray(0, 300), 'file-damaged'],
    ['without a page', tinyPdf({ pages: [] }), 'file-without-text'],
    ['without its end', whole().subarray(0, -200), 'file-damaged'],
    ['with a page without words', tinyPdf({ pages: [{ content: '60 60 100 100 re f' }] }), 'file-without-text'],
    [
      'whose table of objects is not where it says',
      text(new TextDecoder('latin1').decode(whole()).replace(/startxref\n\d+/, 'startxref\n7')),
      'read',
    ],
    ['with operators that are none', tinyPdf({ pages: [{ content: `(( [[ << q q Q Q Q Q ] foo ${page.content}` }, page] }), 'read'],
    [
      'with figures that are none',
      tinyPdf({ pages: [{ content: `1e400 0 0 -99999999999999999999 nan 0 cm ${page.content}` }, page] }),
      'read',
    ],
  ])('says what is wrong, or reads what there is: %s', async (_, bytes, outcome) => {
    expect(await codeOf(bytes)).toBe(outcome);
  });

  it('refuses more pages than a document may have', async () => {
    const pages = Array.from({ length: MOST_PAGES + 1 }, () => ({ content: '' }));
    expect(await codeOf(tinyPdf({ pages }))).toBe('file-too-complex');
  });

  it('ends on a page that is its own parent and child', async () => {
    const file =
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj\ntrailer<</Root 1 0 R>>';
    expect(['file-damaged', 'file-without-text']).toContain(await codeOf(text(file)));
  });

  it('reads a page of many words in the time of its length', async () => {
    const words = Array.from({ length: 20_000 }, (_, i) =>
      at(10 + ((i * 37) % 570), 10 + ((i * 53) % 820), `ord${String(i % 50)}`, 4),
    ).join('');
    const started = performance.now();
    await readPdf(tinyPdf({ pages: [{ content: words }] }), 'fil.pdf');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('asks for nothing outside the file, whatever it points to', async () => {
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', (url: unknown) => {
      asked.push(url);
      throw new Error('no network');
    });
    const catalog =
      '/OpenAction << /S /URI /URI (http://example.invalid/) >> /AA << /WC << /S /JavaScript /JS (app.alert(1)) >> >> /AcroForm << /XFA (http://example.invalid/) /Fields [] >>';
    expect(await codeOf(whole({ catalog }))).toBe('read');
    expect(asked).toEqual([]);
  });

  it('is known by its bytes under another name, and never writes to the terminal', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect((await readDocument(whole(), 'brev.docx')).ok).toBe(true);
    expect((await readDocument(whole().subarray(0, 300), 'brev.txt')).ok).toBe(false);
    expect([...log.mock.calls, ...warn.mock.calls]).toEqual([]);
    log.mockRestore();
    warn.mockRestore();
  });
});

describe('while it runs', () => {
  const pages = Array.from({ length: 6 }, () => page);

  it('tells after each page how far it is', async () => {
    const told: string[] = [];
    await readPdf(tinyPdf({ pages }), 'fil.pdf', { onProgress: (done, total) => told.push(`${String(done)}/${String(total)}`) });
    expect(told).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
  });

  it('hands on the first page with words before it reads the next, and none of a file of one page', async () => {
    const told: string[] = [];
    const means = {
      onProgress: (done: number) => told.push(String(done)),
      onFirstPage: ({ blocks }: FirstPage) => told.push(blocks.map((block) => `${block.kind}: ${block.text}`).join(' / ')),
    };
    await readPdf(tinyPdf({ pages: [{ content: '' }, ...pages.slice(0, 2)] }), 'fil.pdf', means);
    expect(told).toEqual(['1', 'heading: Kommunen vil lytte.', '2', '3']);
    told.length = 0;
    await readPdf(whole(), 'fil.pdf', means);
    expect(told).toEqual(['1']);
  });

  it('stops between two pages when it is told to', async () => {
    const stop = new AbortController();
    let last = 0;
    const result = await readPdf(tinyPdf({ pages }), 'fil.pdf', {
      signal: stop.signal,
      onProgress: (done) => {
        last = done;
        if (done === 3) stop.abort();
      },
    });
    expect(result).toEqual({ ok: false, failure: { code: 'reading-cancelled', file: 'fil.pdf' } });
    expect(last).toBe(3);
  });
});

it('knows the operators by pdf.js’s own numbers', async () => {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  expect(Object.entries(OP).filter(([name, number]) => Reflect.get(OPS, name) !== number)).toEqual([]);
});
