import type { ComposedAmendment, ComposedBlock } from './composed-block.ts';
import type { ComposedInline } from './composed-inline.ts';
import type { ComposedPicture } from './composed-picture.ts';
import { escapeMarkup } from './escape-markup.ts';
import type { ComposedFootnote } from './footnotes.ts';

/** What the blocks of one page share. */
type Page = {
  /** Level of the body's largest headings. */
  readonly top: number;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};

function inline(node: ComposedInline): string {
  switch (node.kind) {
    case 'break':
      return '<br>\n';
    case 'citation':
      // Not <q>: browsers put marks of their own around it, and copied text loses them.
      return escapeMarkup(node.reference === '' ? node.words : `${node.words} (${node.reference})`);
    case 'footnote': {
      const number = String(node.number);
      return `<sup><a id="note-${number}-mark" href="#note-${number}" role="doc-noteref" aria-label="Note ${number}">${number}</a></sup>`;
    }
    case 'text': {
      const { bold, italic, underline, strike, superscript, subscript, link } = node.marks;
      let out = escapeMarkup(node.text);
      if (italic) out = `<em>${out}</em>`;
      if (bold) out = `<strong>${out}</strong>`;
      if (strike) out = `<s>${out}</s>`;
      if (underline) out = `<u>${out}</u>`;
      if (superscript) out = `<sup>${out}</sup>`;
      else if (subscript) out = `<sub>${out}</sub>`;
      return link === undefined ? out : `<a href="${escapeMarkup(link)}">${out}</a>`;
    }
  }
}

const inlines = (content: readonly ComposedInline[]): string => content.map(inline).join('');

const items = (list: readonly (readonly ComposedBlock[])[], page: Page): string =>
  list.map((item) => `<li>${blocksHtml(item, page)}</li>`).join('\n');

const directionOf = ({ fromRight }: ComposedBlock): string => (fromRight === undefined ? '' : ` dir="${fromRight ? 'rtl' : 'ltr'}"`);

function blockHtml(block: ComposedBlock, page: Page): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${String(page.top - 1 + block.level)}`;
      return `<${tag}${directionOf(block)}>${inlines(block.content)}</${tag}>`;
    }
    case 'paragraph':
      return `<p${directionOf(block)}>${inlines(block.content)}</p>`;
    case 'bullet-list':
      return `<ul${directionOf(block)}>\n${items(block.items, page)}\n</ul>`;
    case 'ordered-list':
      return `<ol${directionOf(block)}${block.start === 1 ? '' : ` start="${String(block.start)}"`}>\n${items(block.items, page)}\n</ol>`;
    case 'quote':
      return `<blockquote>\n${blocksHtml(block.content, page)}\n</blockquote>`;
    case 'citation': {
      const caption = block.reference === '' ? '' : `\n<figcaption>${escapeMarkup(block.reference)}</figcaption>`;
      return `<figure${directionOf(block)}>\n<blockquote>${block.words.map((words) => `<p>${escapeMarkup(words)}</p>`).join('\n')}</blockquote>${caption}\n</figure>`;
    }
    case 'amendment':
      return `<div class="amendment" role="group" aria-label="Ændringsforslag">\n${block.parts.map((part) => amendmentPartHtml(part, page)).join('\n')}\n</div>`;
    case 'rule':
      return '<hr>';
    case 'table':
      return tableHtml(block, page);
    case 'picture':
      return pictureHtml(block, page);
    case 'page-break':
      return '<div class="page-break"></div>';
  }
}

export const blocksHtml = (blocks: readonly ComposedBlock[], page: Page): string =>
  blocks.map((block) => blockHtml(block, page)).join('\n');

const amendmentPartHtml = ({ label, content }: ComposedAmendment['parts'][number], page: Page): string =>
  `<div class="amendment-part">\n<p class="amendment-label">${escapeMarkup(label)}</p>\n${blocksHtml(content, page)}\n</div>`;

function cellHtml(cell: TableBlock['rows'][number][number], isColumnHeader: boolean, page: Page): string {
  const tag = cell.isHeader ? 'th' : 'td';
  const scope = cell.isHeader ? ` scope="${isColumnHeader ? 'col' : 'row'}"` : '';
  const across = cell.colspan === 1 ? '' : ` colspan="${String(cell.colspan)}"`;
  const down = cell.rowspan === 1 ? '' : ` rowspan="${String(cell.rowspan)}"`;
  const aligned = cell.alignment === 'left' ? '' : ` style="text-align: ${cell.alignment}"`;
  return `<${tag}${scope}${across}${down}${aligned}>${blocksHtml(cell.content, page)}</${tag}>`;
}

type TableBlock = Extract<ComposedBlock, { kind: 'table' }>;

function tableHtml({ columns, headerRows, rows }: TableBlock, page: Page): string {
  const row = (cells: TableBlock['rows'][number], index: number): string =>
    `<tr>${cells.map((cell) => cellHtml(cell, index < headerRows, page)).join('')}</tr>`;
  const lines = rows.map(row);
  const widths = columns.map((share) => `<col style="width: ${(share * 100).toFixed(1)}%">`).join('');
  const head = headerRows === 0 ? '' : `<thead>\n${lines.slice(0, headerRows).join('\n')}\n</thead>\n`;
  return `<table>\n<colgroup>${widths}</colgroup>\n${head}<tbody>\n${lines.slice(headerRows).join('\n')}\n</tbody>\n</table>`;
}

/** The picture's bytes as an address: the file needs nothing else. */
export const pictureAddress = ({ format }: Pick<ComposedPicture, 'format'>, bytes: Uint8Array): string =>
  `data:image/${format === 'png' ? 'png' : 'jpeg'};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;

function pictureHtml(picture: ComposedPicture, { pictures }: Page): string {
  const bytes = pictures.get(picture.sha256);
  if (bytes === undefined) throw new Error('A picture is composed only when its bytes are there.');
  const size = `width="${String(picture.pixelWidth)}" height="${String(picture.pixelHeight)}"`;
  const look = `style="width: ${picture.width.toFixed(1)}%"`;
  return `<figure class="picture"><img src="${pictureAddress(picture, bytes)}" alt="${escapeMarkup(picture.alternative)}" ${size} ${look}></figure>`;
}

/** The notes at the end, each with its way back; '' when there are none. */
export function footnotesHtml(notes: readonly ComposedFootnote[]): string {
  if (notes.length === 0) return '';
  const lines = notes.map(({ number, content }) => {
    const id = `note-${String(number)}`;
    return `<li id="${id}">${inlines(content)} <a href="#${id}-mark" role="doc-backlink" aria-label="Tilbage til teksten">↩</a></li>`;
  });
  return `<section class="footnotes" role="doc-endnotes" aria-label="Noter">\n<ol>\n${lines.join('\n')}\n</ol>\n</section>`;
}
