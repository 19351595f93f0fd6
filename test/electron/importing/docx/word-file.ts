import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** Namespaces that text boxes, formulas and notes need. */
const NAMESPACES = [
  W,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

/** What a Word file is made of, each the inner XML of its part. */
export type WordParts = {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly settings?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly title?: string;
  /** Pages as Word last counted them. */
  readonly pages?: number;
  /** Further relationships of the document, as XML. */
  readonly relationships?: string;
  /** Further files, by path. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
};

const PARTS = {
  styles: ['styles', 'w:styles'],
  numbering: ['numbering', 'w:numbering'],
  footnotes: ['footnotes', 'w:footnotes'],
  endnotes: ['endnotes', 'w:endnotes'],
  settings: ['settings', 'w:settings'],
  comments: ['comments', 'w:comments'],
  header: ['header1', 'w:hdr'],
  footer: ['footer1', 'w:ftr'],
} as const;

const relationships = (inner: string): Uint8Array =>
  strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`);

/** A small Word file of these parts. */
export const wordFile = (parts: WordParts): Uint8Array => {
  const names = (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter((name) => parts[name] !== undefined);
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    '_rels/.rels': relationships(
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>` +
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
        `<Relationship Id="rId3" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/>`,
    ),
    'word/document.xml': strToU8(`<w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': relationships(
      names.map((name, i) => `<Relationship Id="rId${i}" Type="${OFFICE}/${name}" Target="${PARTS[name][0]}.xml"/>`).join('') +
        (parts.relationships ?? ''),
    ),
    ...parts.files,
  };
  for (const name of names)
    files[`word/${PARTS[name][0]}.xml`] = strToU8(`<${PARTS[name][1]} ${NAMESPACES}>${parts[name] ?? ''}</${PARTS[name][1]}>`);
  if (parts.title !== undefined)
    files['docProps/core.xml'] = strToU8(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${parts.title}</dc:title></cp:coreProperties>`,
    );
  if (parts.pages !== undefined)
    files['docProps/app.xml'] = strToU8(
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>${parts.pages}</Pages></Properties>`,
    );
  return zipSync(files, { level: 6 });
};

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of plain words, or of the XML of its runs. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : content === '' ? '' : run(content)}</w:p>`;

export const styled = (style: string, content: string, properties = ''): string => p(content, `<w:pStyle w:val="${style}"/>${properties}`);

/** An item at a level of a list. */
export const item = (list: number, level: number, content: string): string =>
  p(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<w:p') || content.startsWith('<w:tbl') ? content : p(content)}</w:tc>`;

export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.map((content) => (content.startsWith('<w:tc>') ? content : cell(content))).join('')}</w:tr>`;

export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

/** A list's definition and the list itself, of the same number. Each level: format and text. */
export const list = (id: number, ...levels: readonly (readonly [format: string, text: string, inner?: string])[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ([format, text, inner = ''], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${inner}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;

export const style = (id: string, name: string, inner = '', kind = 'paragraph'): string =>
  `<w:style w:type="${kind}" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;

/** The styles of a Danish Word that the tests use. */
export const STYLES = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  style('Titel', 'Title', '<w:basedOn w:val="Normal"/>'),
  style('Undertitel', 'Subtitle', '<w:basedOn w:val="Normal"/>'),
  ...[1, 2, 3].map((level) =>
    style(`Overskrift${level}`, `heading ${level}`, `<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr>`),
  ),
  style('Citat', 'Quote', '<w:basedOn w:val="Normal"/>'),
  style('Billedtekst', 'caption', '<w:basedOn w:val="Normal"/>'),
].join('');
