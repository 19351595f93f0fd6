import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { exportHtml } from '../../../electron/exporting/html.ts';
import { exportMarkdown } from '../../../electron/exporting/markdown.ts';
import { exportText } from '../../../electron/exporting/text.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import type { PrintableBlock, PrintableResponse } from '../../../shared/response/printable.ts';
import { hostileAnswer } from './hostile-text.ts';
import { bullets, citation, cited, heading, nordfynAnswer, numbered, paragraph, text } from './nordfyn-answer.ts';
import { cell, table } from './rich-answer.ts';

const bare = (...blocks: PrintableBlock[]): PrintableResponse => ({ title: 'Svar', letter: EMPTY_LETTER, blocks });

const sample: PrintableResponse = {
  title: 'Svar',
  letter: {
    ...EMPTY_LETTER,
    senderName: 'Foreningen',
    place: 'Otterup',
    date: '2025-09-03',
    subject: 'Høringssvar',
    signatoryName: 'Karen',
  },
  blocks: [
    heading(2, 'Økonomi'),
    paragraph('Kommunen vil ', cited('prioritere', 'pejlemærke 2, s. 3'), ' og ', text('måle', { bold: true }), '.'),
    numbered(3, [paragraph('tre'), bullets([paragraph('under')])], [paragraph('fire')]),
    citation('Vi kan ikke hjælpe alle.', 'Pejlemærke 2, s. 3'),
  ],
};

describe('exportText', () => {
  it('writes a paragraph a line, lists with their marks and quotations with their reference', () => {
    expect(exportText(sample)).toBe(
      [
        'Foreningen',
        '',
        'Otterup, 3. september 2025',
        '',
        'Høringssvar',
        '',
        'Økonomi',
        '',
        'Kommunen vil ”prioritere” (pejlemærke 2, s. 3) og måle.',
        '',
        '3. tre',
        '   - under',
        '4. fire',
        '',
        '    ”Vi kan ikke hjælpe alle.”',
        '    (Pejlemærke 2, s. 3)',
        '',
        'Med venlig hilsen',
        '',
        'Karen',
        'Foreningen',
        '',
      ].join('\n'),
    );
  });

  it('writes a link’s address after its words, unless they are the address', () => {
    const links = paragraph(
      text('siden', { link: 'https://x.dk/a' }),
      ' ',
      text('https://x.dk/', { link: 'https://x.dk' }),
      ' ',
      text('a@b.dk', { link: 'mailto:a@b.dk' }),
    );
    expect(exportText(bare(links))).toBe('siden (https://x.dk/a) https://x.dk/ a@b.dk\n');
  });
});

describe('exportMarkdown', () => {
  it('writes CommonMark', () => {
    expect(exportMarkdown(sample)).toBe(
      [
        'Foreningen',
        '',
        'Otterup, 3. september 2025',
        '',
        '# Høringssvar',
        '',
        '## Økonomi',
        '',
        'Kommunen vil ”prioritere” (pejlemærke 2, s. 3) og **måle**.',
        '',
        '3. tre',
        '',
        '   - under',
        '4. fire',
        '',
        '> ”Vi kan ikke hjælpe alle.”',
        '>',
        '> — Pejlemærke 2, s. 3',
        '',
        'Med venlig hilsen',
        '',
        'Karen\\',
        'Foreningen',
        '',
      ].join('\n'),
    );
  });

  it('escapes what Markdown would read', () => {
    expect(exportMarkdown(bare(paragraph('1. *a* [b](c) <script> # d')))).toBe('1\\. \\*a\\* \\[b\\](c) \\<script\\> \\# d\n');
    expect(exportMarkdown(bare(paragraph('- a'), paragraph('+ b'), paragraph('> c')))).toBe('\\- a\n\n\\+ b\n\n\\> c\n');
  });

  it('marks part of a word with tags, which Markdown’s own marks cannot', () => {
    expect(exportMarkdown(bare(paragraph('u', text('nder', { italic: true }), 'streg ', text(' fed ', { bold: true }), 'slut')))).toBe(
      'u<em>nder</em>streg  **fed** slut\n',
    );
  });
});

/** Every element of a page, in order. */
const elements = (node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elements) : []),
];

describe('the Markdown of what Markdown has little for', () => {
  const head = (words: string, parts = {}) => cell(words, { isHeader: true, ...parts });
  const right = { alignment: 'right' } as const;
  const markdown = (...blocks: PrintableBlock[]): string => exportMarkdown({ title: '', letter: EMPTY_LETTER, blocks }).trim();

  it('aligns a column as most of its cells are, and takes the first of several header rows for the head', () => {
    const rows = [
      [head('Post', { rowspan: 2 }), head('Beløb', { colspan: 2 })],
      [head('2025'), head('2026')],
      [head('Løn'), cell('1,5', right), cell('2', right)],
      [cell('Husleje'), cell('3', right), cell('i alt')],
    ];
    expect(markdown(table(...rows))).toBe(
      ['| Post | Beløb |  |', '| --- | --: | --- |', '|  | **2025** | **2026** |', '| **Løn** | 1,5 | 2 |', '| Husleje | 3 | i alt |'].join(
        '\n',
      ),
    );
  });

  it('writes all that stands in a cell on its line, without the signs that only begin one', () => {
    const full = cell([paragraph('a | b'), bullets([paragraph('et')], [paragraph('to')]), citation('Ord\nflere', 's. 2')]);
    expect(markdown(table([full]))).toBe('|  |\n| --- |\n| a \\| b<br>- et<br>- to<br>”Ord<br>flere”<br>— s. 2 |');
  });

  it('keeps what is underlined, a rule in a list, and a link after a mark of exclamation', () => {
    expect(markdown(paragraph('Det ', text('skal ', { underline: true }), 'ske'))).toBe('Det <u>skal</u> ske');
    expect(markdown(bullets([{ kind: 'rule' }]))).toBe('- ***');
    expect(markdown(paragraph('Se her!', text('kortet', { link: 'https://a.dk' })))).toBe('Se her\\![kortet](<https://a.dk/>)');
  });

  it('lets no paragraph become a lettered list, a definition, a raised word or a person', () => {
    const said = ['a) krav', 'iv. fjerde', '(2) andet', ': forklaring', 'x^2^', '@mette og mette@a.dk'];
    expect(markdown(...said.map((one) => paragraph(one))).split('\n\n')).toEqual([
      'a\\) krav',
      'iv\\. fjerde',
      '(2\\) andet',
      '\\: forklaring',
      'x\\^2\\^',
      '\\@mette og mette@a.dk',
    ]);
  });
});

describe('exportHtml', () => {
  it('is one Danish page with headings in order and no script', () => {
    const html = exportHtml(nordfynAnswer);
    const tags = elements(parse(html));
    expect(tags[0]?.attrs).toEqual([{ name: 'lang', value: 'da' }]);
    expect(tags.map(({ tagName }) => tagName).filter((tag) => /^h\d$/.test(tag))).toEqual(['h1', 'h2', 'h2', 'h3', 'h4', 'h3', 'h2', 'h2']);
    expect(html).toContain(`<title>${nordfynAnswer.letter.subject}</title>`);
    expect(html).toContain('<time datetime="2025-09-03">Otterup, 3. september 2025</time>');
  });

  it('lets no text become an element, an attribute or an address', () => {
    const tags = elements(parse(exportHtml(hostileAnswer())));
    expect(new Set(tags.map(({ tagName }) => tagName))).not.toContain('script');
    const allowed = new Set(['lang', 'charset', 'name', 'content', 'http-equiv', 'class', 'datetime', 'href', 'dir']);
    expect(tags.flatMap(({ attrs }) => attrs).filter(({ name }) => !allowed.has(name))).toEqual([]);
    expect(tags.flatMap(({ attrs }) => attrs).filter(({ name, value }) => name === 'dir' && value !== 'rtl' && value !== 'ltr')).toEqual(
      [],
    );
    expect(tags.flatMap(({ attrs }) => attrs).filter(({ name, value }) => name === 'href' && !value.startsWith('https://'))).toEqual([]);
  });
});

describe('the plain formats', () => {
  it('leave empty fields out', () => {
    const empty = { title: '', letter: EMPTY_LETTER, blocks: [] };
    expect([exportText(empty), exportMarkdown(empty)]).toEqual(['', '']);
    expect(exportHtml(empty)).toContain('<main>\n</main>');
    for (const words of ['j.nr.', 'sagsnr.', 'Med venlig hilsen'])
      expect(exportText(bare(paragraph('a'))) + exportHtml(bare(paragraph('a')))).not.toContain(words);
  });

  it('carry no half characters and no direction overrides', () => {
    for (const written of [exportText(hostileAnswer()), exportMarkdown(hostileAnswer()), exportHtml(hostileAnswer())]) {
      expect(written.isWellFormed()).toBe(true);
      expect(written).not.toMatch(/[\u0000\u202A-\u202E\u2066-\u2069\uFEFF]/); // oxlint-disable-line no-control-regex -- control characters are what it is about
    }
  });
});
