import { escapeMarkup } from '../escape-markup.ts';
import { HANGING, listIndent, MARGIN, QUOTE_INDENT, TEXT_WIDTH } from './measures.ts';
import { odfFile } from './xml.ts';

// On most machines with an office program, or with twins of the same widths (Carlito, Caladea). The PDF's own fonts are not.
const FONTS =
  '<office:font-face-decls><style:font-face style:name="Calibri" svg:font-family="Calibri" style:font-family-generic="swiss"/><style:font-face style:name="Cambria" svg:font-family="Cambria" style:font-family-generic="roman"/></office:font-face-decls>';
const SANS = 'style:font-name="Calibri"';
const BOLD = 'fo:font-weight="bold" style:font-weight-complex="bold"';
const SOFT_INK = 'fo:color="#525252"';
const KEPT = 'fo:keep-with-next="always" fo:keep-together="always"';
const RIGHT_TAB = `<style:tab-stops><style:tab-stop style:position="${String(TEXT_WIDTH)}cm" style:type="right"/></style:tab-stops>`;

const room = (above: number, below: number): string => `fo:margin-top="${String(above)}pt" fo:margin-bottom="${String(below)}pt"`;
const size = (points: number): string => `fo:font-size="${String(points)}pt" style:font-size-complex="${String(points)}pt"`;

/** `shown`: a name that cannot stand in XML. Built-in styles have theirs in the reader's language. */
const style = (
  name: string,
  parent: string,
  paragraph: string,
  text = '',
  more: { shown?: string; is?: string; tabs?: string } = {},
): string =>
  `<style:style style:name="${name}" style:display-name="${more.shown ?? name}" style:family="paragraph" style:parent-style-name="${parent}" ${more.is ?? ''}><style:paragraph-properties ${paragraph}>${more.tabs ?? ''}</style:paragraph-properties><style:text-properties ${text}/></style:style>`;

const heading = (level: number, points: number, above: number, ink = ''): string =>
  style(`Heading_20_${String(level)}`, 'Standard', `${room(above, 4)} ${KEPT}`, `${SANS} ${BOLD} ${size(points)} ${ink}`, {
    shown: `Heading ${String(level)}`,
    is: `style:next-style-name="Text_20_body" style:default-outline-level="${String(level)}"`,
  });

const PARAGRAPHS = [
  '<style:style style:name="Standard" style:family="paragraph"/>',
  style('Text_20_body', 'Standard', `${room(0, 7)} fo:orphans="2" fo:widows="2"`, '', { shown: 'Text body' }),
  style('Title', 'Standard', `${room(0, 16)} ${KEPT}`, `${SANS} ${BOLD} ${size(17)}`, { is: 'style:next-style-name="Text_20_body"' }),
  heading(1, 13.5, 17),
  heading(2, 11.5, 14),
  heading(3, 10.5, 12, SOFT_INK),
  style(
    'Quotations',
    'Text_20_body',
    `fo:margin-left="${String(QUOTE_INDENT)}cm" fo:margin-right="${String(QUOTE_INDENT)}cm" fo:border-left="2.25pt solid #4a6a8a" fo:padding-left="0.28cm"`,
  ),
  style('Kildehenvisning', 'Quotations', room(0, 10), `${SANS} ${size(9)} ${SOFT_INK}`),
  style('Forslagsdel', 'Standard', `${room(6, 3)} ${KEPT}`, `${SANS} ${BOLD} ${size(9.5)}`),
  style('Listeafsnit', 'Standard', room(0, 3)),
  style('Table_20_Contents', 'Standard', room(0, 2), size(10), { shown: 'Table Contents' }),
  style('Table_20_Heading', 'Table_20_Contents', room(0, 0), `${SANS} ${BOLD} ${size(10)}`, { shown: 'Table Heading' }),
  style('Footnote', 'Standard', room(0, 2), size(9)),
  style('Horizontal_20_Line', 'Standard', `${room(7, 14)} fo:border-bottom="0.5pt solid #b3b3b3"`, size(4), { shown: 'Horizontal Line' }),
  style('Afsender', 'Standard', '', size(9.5), { tabs: RIGHT_TAB }),
  style('Modtager', 'Standard', ''),
  style('Sluthilsen', 'Standard', `${room(18, 30)} fo:keep-with-next="always"`),
  style('Signature', 'Standard', 'fo:keep-together="always"'),
  style('Medunderskriver', 'Signature', room(28, 0)),
  style('Løse_20_kommentarer', 'Standard', '', size(1), { shown: 'Løse kommentarer' }),
  style('Footer', 'Standard', '', `${SANS} ${size(8.5)} ${SOFT_INK}`, { tabs: RIGHT_TAB }),
].join('\n');

const CHARACTERS = `<style:style style:name="Afsendernavn" style:family="text"><style:text-properties ${SANS} ${BOLD} ${size(12)}/></style:style>
<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties fo:color="#0b4a86" style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"/></style:style>`;

/** All ten levels that ODF knows, with a bullet or number each. */
const listStyle = (name: string, level: (depth: number) => readonly [kind: string, sign: string]): string =>
  `<text:list-style style:name="${name}" style:display-name="${name.replace('_20_', ' ')}">${Array.from({ length: 10 }, (_, index) => {
    const [kind, sign] = level(index + 1);
    const at = `${listIndent(index + 1).toFixed(2)}cm`;
    return `<text:list-level-style-${kind} text:level="${String(index + 1)}" ${sign}><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${at}" fo:text-indent="-${String(HANGING)}cm" fo:margin-left="${at}"/></style:list-level-properties></text:list-level-style-${kind}>`;
  }).join('')}</text:list-style>`;

const LISTS = [
  listStyle('Punktopstilling', (depth) => ['bullet', `text:bullet-char="${depth % 2 === 1 ? '•' : '–'}"`]),
  ...['1', 'a', 'i'].map((format, index) =>
    listStyle(`Nummerering_20_${String(index + 1)}`, () => ['number', `style:num-format="${format}" style:num-suffix="."`]),
  ),
].join('\n');

const CELL = 'fo:border="0.5pt solid #b3b3b3" fo:padding-top="3pt" fo:padding-bottom="3pt" fo:padding-left="5pt" fo:padding-right="5pt"';

/** Styles that LibreOffice has no names of its own for; content.xml has them among its own. */
export const UNNAMED = [
  ['Tabel', 'table', `style:width="${String(TEXT_WIDTH)}cm" table:align="left" ${room(7, 10)}`],
  ['Række', 'table-row', 'fo:keep-together="always"'],
  ['DeltRække', 'table-row', 'fo:keep-together="auto"'],
  ['Celle', 'table-cell', CELL],
  ['Hovedcelle', 'table-cell', `${CELL} fo:background-color="#f0f2f5"`],
  ['Billede', 'graphic', 'style:vertical-pos="top" style:vertical-rel="baseline"'],
  ['Pynt', 'graphic', 'style:vertical-pos="top" style:vertical-rel="baseline" loext:decorative="true"'],
]
  .map(
    ([name = '', family = '', look = '']) =>
      `<style:style style:name="${name}" style:family="${family}"><style:${family}-properties ${look}/></style:style>`,
  )
  .join('\n');

const DEFAULT = `<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="115%" style:writing-mode="page"/><style:text-properties style:font-name="Cambria" ${size(11)} fo:language="da" fo:country="DK" style:language-asian="none" style:country-asian="none" style:language-complex="ar" style:country-complex="SA"/></style:default-style>`;

const PAGE = `<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="2.3cm" fo:margin-bottom="1.2cm" fo:margin-left="${String(MARGIN)}cm" fo:margin-right="${String(MARGIN)}cm"/><style:footer-style><style:header-footer-properties fo:min-height="1.3cm" fo:margin-top="0.8cm"/></style:footer-style></style:page-layout>`;

const foot = (title: string): string =>
  `<text:p text:style-name="Footer">${escapeMarkup(title)}<text:tab/>Side <text:page-number text:select-page="current">1</text:page-number> af <text:page-count>1</text:page-count></text:p>`;

/** styles.xml: the named styles, and the page with its foot; the first page's is without the title. */
export const stylesFile = (shortTitle: string): string =>
  odfFile(
    'office:document-styles',
    FONTS,
    `<office:styles>${DEFAULT}${PARAGRAPHS}${CHARACTERS}${LISTS}<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0" text:footnotes-position="page"/></office:styles>`,
    `<office:automatic-styles>${PAGE}</office:automatic-styles>`,
    `<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer>${foot(shortTitle)}</style:footer><style:footer-first>${foot('')}</style:footer-first></style:master-page></office:master-styles>`,
  );
