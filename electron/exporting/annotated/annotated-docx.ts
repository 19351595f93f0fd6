import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, Tab, TextRun, type FileChild, type IParagraphOptions } from 'docx';
import type { AnnotatedCopy, CopyBlock } from '../../../shared/annotated/annotated-copy.ts';
import type { CopyRun } from '../../../shared/annotated/marked-runs.ts';
import { annotatedCopyWords } from '../../../shared/words/annotated-copy.ts';
import type { Language } from '../../../shared/words/language.ts';
import { cleanLine } from '../clean-text.ts';
import { BULLET_LIST } from '../docx-body.ts';
import { PAGE, responseStyles, STYLE } from '../docx-styles.ts';
import { coreProperties } from '../docx.ts';
import { withoutTimes } from '../zip-times.ts';
import { copyComments, type Container } from './copy-comments.ts';
import { belowTitle, wholeLevels } from './composed-copy.ts';
import { plainTable } from './plain-table.ts';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
/** Twentieths of a point that each list in a list stands further in. */
const LIST_STEP = 397;
const DEEPEST_LIST = 8;

const containersOf = (block: CopyBlock): Container[] =>
  block.kind === 'table' ? block.rows.flat().map((runs) => ({ runs, isCell: true })) : [{ runs: block.runs, isCell: false }];

const isEmpty = (runs: readonly CopyRun[]): boolean => runs.every(({ text }) => cleanLine(text).trim() === '');

/** How a block of the source stands in Word, apart from its words. `level`: of a heading, from 2. */
function standing(block: Exclude<CopyBlock, { kind: 'table' }>, levelOf: (level: number) => number): IParagraphOptions {
  const { block: source } = block;
  const bold = { style: STYLE.amendmentLabel };
  switch (source.kind) {
    case 'heading':
      if (source.role === 'subtitle' || block.provenance !== 'official' || isEmpty(block.runs)) return bold;
      return { heading: HEADINGS[Math.min(levelOf(source.level), HEADINGS.length + 1) - 2] ?? HeadingLevel.HEADING_3 };
    case 'bullet':
      return { style: STYLE.list, numbering: { reference: BULLET_LIST.reference, level: Math.min(source.depth, DEEPEST_LIST) } };
    case 'numbered':
      return { style: STYLE.list, indent: { left: (Math.min(source.depth, DEEPEST_LIST) + 1) * LIST_STEP, hanging: LIST_STEP } };
    case 'quote':
      return { style: STYLE.quote };
    case 'caption':
    case 'footnote':
    case 'aside':
      return { style: STYLE.reference };
    case 'paragraph':
      return {};
  }
}

const footer = (title: string, language: Language): Footer => {
  const [page = 'Side ', of = ' af '] = annotatedCopyWords[language].footer('\u0000', '\u0000').split('\u0000');
  const numbers = [new Tab(), page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [new Paragraph({ style: STYLE.footer, children: [new TextRun(title), new TextRun({ children: numbers })] })],
  });
};

/** A source with its notes as Word's comments at their very words. The same copy gives the same bytes. */
export async function annotatedDocx(copy: AnnotatedCopy, language: Language): Promise<Uint8Array> {
  const w = annotatedCopyWords[language];
  const write = copyComments(copy, copy.blocks.flatMap(containersOf), language);
  const levelOf = wholeLevels();
  const begun = new Set(
    copy.blocks.flatMap((block) => containersOf(block)).flatMap(({ runs }) => runs.flatMap(({ begins }) => begins.map(({ note }) => note))),
  );
  const words = (runs: readonly CopyRun[]) => runs.flatMap((run) => write.around(run, new TextRun(cleanLine(run.text))));
  /** Notes that begin in a block between its words. */
  const unmarked = (block: CopyBlock): Paragraph[] =>
    block.notes
      .filter((number) => !begun.has(number))
      .map((number) => new Paragraph({ style: STYLE.reference, children: write.onWords(number, new TextRun(w.note(number))) }));

  let provenance: CopyBlock['provenance'] = 'official';
  const written = belowTitle(copy).flatMap((block): FileChild[] => {
    const label =
      block.provenance === provenance || block.provenance === 'official'
        ? []
        : [new Paragraph({ style: STYLE.amendmentLabel, text: w.provenance[block.provenance] })];
    ({ provenance } = block);
    if (block.kind === 'table')
      return [
        ...label,
        ...plainTable(
          block.rows.map((row) => row.map((cell) => [words(cell)])),
          block.headerRows,
        ),
        ...unmarked(block),
      ];
    if (isEmpty(block.runs) && block.runs.every(({ on }) => on.length === 0)) return [...label, ...unmarked(block)];
    const marker = block.block.kind === 'numbered' || block.block.kind === 'footnote' ? cleanLine(block.block.marker) : '';
    const lead = marker === '' ? [] : [new TextRun({ children: [marker, new Tab()] })];
    return [...label, new Paragraph({ ...standing(block, levelOf), children: [...lead, ...words(block.runs)] }), ...unmarked(block)];
  });
  const withoutPlace = copy.notes
    .filter(({ number }) => copy.withoutPlace.includes(number))
    .map(
      ({ number, quotes }) => new Paragraph({ children: write.onWords(number, new TextRun(`”${cleanLine(quotes.join(' … ')).trim()}”`)) }),
    );

  const title = cleanLine(copy.title).trim();
  const facts = [copy.issuer ?? '', copy.versionLabel ?? '', w.notes(copy.notes.length)].map((fact) => cleanLine(fact).trim());
  const document = new Document({
    title,
    styles: responseStyles,
    numbering: { config: [BULLET_LIST] },
    comments: { children: write.comments },
    sections: [
      {
        properties: { page: { size: PAGE.size, margin: PAGE.margin }, titlePage: true },
        footers: { first: footer('', language), default: footer(title, language) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
          new Paragraph({ style: STYLE.footer, spacing: { after: 240 }, text: facts.filter((fact) => fact !== '').join(' · ') }),
          ...written,
          ...(withoutPlace.length === 0 ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_1, text: w.withoutPlace }), ...withoutPlace]),
        ],
      },
    ],
  });
  const core = coreProperties({ documentTitle: w.title(title), author: '', subject: '', date: null });
  return withoutTimes(await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: core }]));
}
