import { describe, expect, it } from 'vitest';
import { exportDocx } from '../../../electron/exporting/docx.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import type { PrintableBlock, PrintableResponse } from '../../../shared/response/printable.ts';
import { hostileAnswer } from './hostile-text.ts';
import { bullets, nordfynAnswer, numbered, paragraph, text } from './nordfyn-answer.ts';
import { zipEntries } from './zip-entries.ts';

const bare = (...blocks: PrintableBlock[]): PrintableResponse => ({ title: 'Svar', letter: EMPTY_LETTER, blocks });

async function partOf(printable: PrintableResponse, part: string): Promise<string> {
  const xml = zipEntries(await exportDocx(printable)).get(part);
  if (xml === undefined) throw new Error(`The document has no ${part}.`);
  return xml;
}

/** Each paragraph as "Style: text", the style 'Normal' left out. */
const outline = (xml: string): string[] =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => {
    const style = /<w:pStyle w:val="([^"]+)"/.exec(inner)?.[1];
    const words = [...inner.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, run]) => run ?? '\t').join('');
    return style === undefined ? words : `${style}: ${words}`;
  });

/** What no XML 1.0 document may hold. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

describe('exportDocx', () => {
  it('writes headings, quotations and references in styles of their own', async () => {
    const paragraphs = outline(await partOf(nordfynAnswer, 'word/document.xml'));
    expect(paragraphs.slice(0, 3)).toEqual([
      'Afsender: Et bedre Nordfyn\tOtterup, 3. september 2025',
      'Afsender: Søndergade 14\tDeres j.nr.: 15.00.00-P22-3-25',
      'Afsender: 5450 Otterup\tVores sagsnr.: EBN-2025-07',
    ]);
    expect(
      paragraphs
        .filter((line) => /^(Title|Heading\d|Citat|Kildehenvisning|Sluthilsen|Underskrift): /.test(line))
        .map((line) => line.slice(0, 44)),
    ).toEqual([
      'Title: Høringssvar vedr. »En ny beskæftigelsesindsats'.slice(0, 44),
      'Heading1: Generelle bemærkninger',
      'Heading1: Bemærkninger til de enkelte pejlemærker'.slice(0, 44),
      'Heading2: Pejlemærke 2: Skarp prioritering af målgrupper'.slice(0, 44),
      'Citat: ”Vi kan ikke hjælpe alle med samme intensitet.'.slice(0, 44),
      'Kildehenvisning: Pejlemærke 2, s. 3. En ny beskæft'.slice(0, 44),
      'Heading3: Forslag til ændret ordlyd',
      'Citat: Flere borgere tilbydes differentierede gruppe'.slice(0, 44),
      'Heading2: Pejlemærke 4: Sammenhængende og effektiv'.slice(0, 44),
      'Heading1: Økonomi',
      'Heading1: Konklusion',
      'Sluthilsen: Med venlig hilsen',
      'Underskrift: Karen Margrethe Østergaard',
      'Underskrift: Forperson',
      'Underskrift: Et bedre Nordfyn',
    ]);
  });

  it('puts date and references below the sender where a long name would run into them', async () => {
    const letter = {
      ...nordfynAnswer.letter,
      senderName: 'Landsforeningen for Fællesskab og Arbejde på Nordfyn',
      senderAddress: 'Nørregade 1',
      senderContact: '',
    };
    expect(outline(await partOf({ ...nordfynAnswer, letter }, 'word/document.xml')).slice(0, 4)).toEqual([
      'Afsender: Landsforeningen for Fællesskab og Arbejde på Nordfyn',
      'Afsender: Nørregade 1',
      'Afsender: \tOtterup, 3. september 2025',
      'Afsender: \tDeres j.nr.: 15.00.00-P22-3-25',
    ]);
  });

  it('names its styles as Word does and gives headings their outline level', async () => {
    const styles = await partOf(nordfynAnswer, 'word/styles.xml');
    expect(styles).toContain('<w:lang w:val="da-DK"');
    expect(styles).toMatch(/w:styleId="Citat"[^>]*><w:name w:val="Quote"\/>/);
    for (const level of [1, 2, 3])
      expect(styles).toMatch(
        new RegExp(`w:styleId="Heading${String(level)}"(?:(?!</w:style>).)*<w:outlineLvl w:val="${String(level - 1)}"/>`),
      );
  });

  it('tells title, author and subject, and nothing else of anyone', async () => {
    const core = await partOf(nordfynAnswer, 'docProps/core.xml');
    expect(core).toContain(`<dc:title>${nordfynAnswer.letter.subject}</dc:title>`);
    expect(core).toContain('<dc:creator>Et bedre Nordfyn</dc:creator>');
    expect(core).toContain('<dc:description></dc:description>');
    expect(core).toContain('2025-09-03T00:00:00Z');
  });

  it('numbers pages with fields on A4', async () => {
    const entries = zipEntries(await exportDocx(nordfynAnswer));
    const footers = [...entries].filter(([name]) => /^word\/footer\d/.test(name)).map(([, xml]) => xml);
    expect(footers).toHaveLength(2);
    for (const xml of footers) expect(xml).toMatch(/Side .*PAGE.* af .*NUMPAGES/s);
    expect(entries.get('word/document.xml')).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  });

  it('begins every numbered list at its own number, nested ones too', async () => {
    const list = (start: number): PrintableBlock =>
      numbered(start, [paragraph('et'), numbered(1, [paragraph('indre')])], [paragraph('to'), numbered(3, [paragraph('indre')])]);
    const entries = zipEntries(await exportDocx(bare(list(1), paragraph('imellem'), list(5))));
    const used = [...(entries.get('word/document.xml') ?? '').matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/g)].map(
      ([, level, id]) => `${level ?? ''}:${id ?? ''}`,
    );
    expect(new Set(used).size).toBe(6);
    const starts = [
      ...(entries.get('word/numbering.xml') ?? '').matchAll(
        /<w:lvl w:ilvl="\d"[^>]*><w:start w:val="(\d+)"\/><w:numFmt w:val="(?:decimal|lowerLetter)"/g,
      ),
    ].map(([, start]) => Number(start));
    expect(starts.slice(-6)).toEqual([1, 1, 3, 5, 1, 3]);
  });

  it('gives the same bytes for the same answer, whenever it is written', async () => {
    const first = await exportDocx(nordfynAnswer);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.compare(await exportDocx(nordfynAnswer), first)).toBe(0);
  }, 10_000);

  it('writes links as links to valid addresses, and a malformed one as its text', async () => {
    const printable = bare(
      paragraph(
        text('her', { link: 'https://x.dk/a b|c?q=æ#1#2' }),
        text('der', { link: 'https://[' }),
        text('post', { link: 'mailto:a@b.dk' }),
      ),
    );
    const relations = await partOf(printable, 'word/_rels/document.xml.rels');
    expect([...relations.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, target]) => target)).toEqual([
      'https://x.dk/a%20b%7Cc?q=%C3%A6#1%232',
      'mailto:a@b.dk',
    ]);
    expect(outline(await partOf(printable, 'word/document.xml'))[0]).toBe('herderpost');
  });

  it('holds any text as valid XML', async () => {
    const entries = zipEntries(await exportDocx(hostileAnswer()));
    for (const [name, xml] of entries) {
      expect(NOT_XML.test(xml), name).toBe(false);
      expect(xml.isWellFormed(), name).toBe(true);
    }
    expect(entries.get('word/document.xml')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('leaves empty fields out: no label, no closing, no paragraph', async () => {
    expect(outline(await partOf({ title: '', letter: EMPTY_LETTER, blocks: [] }, 'word/document.xml'))).toEqual([]);
    expect(outline(await partOf(bare(paragraph('')), 'word/document.xml'))).toEqual([]);
  });

  it('writes twenty levels of lists within the nine that Word knows', async () => {
    let list = paragraph('dybest');
    for (let level = 20; level > 0; level -= 1) list = bullets([paragraph(`niveau ${String(level)}`), list]);
    const xml = await partOf(bare(list), 'word/document.xml');
    expect(outline(xml)).toHaveLength(21);
    expect(Math.max(...[...xml.matchAll(/<w:ilvl w:val="(\d+)"/g)].map(([, level]) => Number(level)))).toBe(8);
  });

  it('writes three hundred pages', async () => {
    const blocks = Array.from({ length: 200 }, () => nordfynAnswer.blocks).flat();
    expect(
      outline(await partOf({ ...nordfynAnswer, blocks }, 'word/document.xml')).filter((line) => line.startsWith('Heading1')).length,
    ).toBe(800);
  }, 20_000);
});
