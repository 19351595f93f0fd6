import type { PrintableResponse } from '../../shared/response/printable.ts';
import type { ComposedBlock, ComposedInline } from './composed-block.ts';
import { composeLetter, type ComposedLetter } from './composed-letter.ts';
import { escapeMarkup } from './escape-markup.ts';

/** The page's whole look. No font, picture or script from anywhere. */
const STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #111; font: 1.0625rem/1.55 "Source Serif 4", Cambria, Georgia, serif; }
main { max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; overflow-wrap: break-word; hyphens: auto; }
h1, h2, h3, h4 { font-family: Inter, Calibri, system-ui, sans-serif; line-height: 1.25; margin: 1.8em 0 .5em; hyphens: manual; }
h1 { font-size: 1.6rem; margin-top: 0; } h2 { font-size: 1.25rem; } h3 { font-size: 1.0625rem; } h4 { font-size: .95rem; color: #525252; }
p { margin: 0 0 .9em; } ul, ol { margin: 0 0 .9em; padding-inline-start: 1.6em; } li > p { margin-block-end: .3em; }
address { font-style: normal; } .letterhead { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1em 2em; margin-block-end: 2em; font-size: .9rem; }
.letterhead strong { font: 600 1.1rem Inter, Calibri, system-ui, sans-serif; } .particulars { text-align: end; } .recipient { margin-block-end: 2.5em; }
blockquote { margin: 1.2em 0; padding-inline-start: 1em; border-inline-start: 3px solid #bbb; } figure { margin: 1.2em 0; padding-inline-start: 1em; border-inline-start: 3px solid #4a6a8a; }
figure blockquote { margin: 0; padding: 0; border: 0; } figcaption { font: .85rem/1.4 Inter, Calibri, system-ui, sans-serif; color: #525252; }
hr { width: 25%; margin: 1.5em 0; border: 0; border-block-start: 1px solid #bbb; } a { color: #0b4a86; } .signature { margin-block-start: 2em; break-inside: avoid; } .signature p + p { margin-block-start: 2.5em; }
@media print { main { max-width: none; padding: 0; } h1, h2, h3, h4 { break-after: avoid; } }
`.trim();

const lines = (texts: readonly string[]): string => texts.map(escapeMarkup).join('<br>\n');

function inline(node: ComposedInline): string {
  switch (node.kind) {
    case 'break':
      return '<br>\n';
    case 'citation':
      // Not <q>: browsers put marks of their own around it, and copied text loses them.
      return escapeMarkup(node.reference === '' ? node.words : `${node.words} (${node.reference})`);
    case 'text': {
      const { bold, italic, underline, strike, link } = node.marks;
      let out = escapeMarkup(node.text);
      if (italic) out = `<em>${out}</em>`;
      if (bold) out = `<strong>${out}</strong>`;
      if (strike) out = `<s>${out}</s>`;
      if (underline) out = `<u>${out}</u>`;
      return link === undefined ? out : `<a href="${escapeMarkup(link)}">${out}</a>`;
    }
  }
}

const inlines = (content: readonly ComposedInline[]): string => content.map(inline).join('');

const items = (list: readonly (readonly ComposedBlock[])[], top: number): string =>
  list.map((item) => `<li>${blocksHtml(item, top)}</li>`).join('\n');

/** `top` is the level of the body's largest headings. */
function blockHtml(block: ComposedBlock, top: number): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${String(top - 1 + block.level)}`;
      return `<${tag}>${inlines(block.content)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${inlines(block.content)}</p>`;
    case 'bullet-list':
      return `<ul>\n${items(block.items, top)}\n</ul>`;
    case 'ordered-list':
      return `<ol${block.start === 1 ? '' : ` start="${String(block.start)}"`}>\n${items(block.items, top)}\n</ol>`;
    case 'quote':
      return `<blockquote>\n${blocksHtml(block.content, top)}\n</blockquote>`;
    case 'citation': {
      const caption = block.reference === '' ? '' : `\n<figcaption>${escapeMarkup(block.reference)}</figcaption>`;
      return `<figure>\n<blockquote>${block.words.map((words) => `<p>${escapeMarkup(words)}</p>`).join('\n')}</blockquote>${caption}\n</figure>`;
    }
    case 'rule':
      return '<hr>';
  }
}

const blocksHtml = (blocks: readonly ComposedBlock[], top: number): string => blocks.map((block) => blockHtml(block, top)).join('\n');

function header({ senderName, senderLines, placeAndDate, references, date, recipient }: ComposedLetter): string {
  const sender = [
    ...(senderName === '' ? [] : [`<strong>${escapeMarkup(senderName)}</strong>`]),
    ...(senderLines.length === 0 ? [] : [lines(senderLines)]),
  ];
  const when =
    date === null || placeAndDate === '' ? escapeMarkup(placeAndDate) : `<time datetime="${date}">${escapeMarkup(placeAndDate)}</time>`;
  const particulars = [when, ...references.map(escapeMarkup)].filter((line) => line !== '');
  const parts = [
    sender.length === 0 ? '' : `<address>${sender.join('<br>\n')}</address>`,
    particulars.length === 0 ? '' : `<p class="particulars">${particulars.join('<br>\n')}</p>`,
  ].filter((part) => part !== '');
  return [
    ...(parts.length === 0 ? [] : [`<div class="letterhead">\n${parts.join('\n')}\n</div>`]),
    ...(recipient.length === 0 ? [] : [`<p class="recipient">${lines(recipient)}</p>`]),
  ].join('\n');
}

/** The answer as one HTML file that needs nothing else and runs nothing. */
export function exportHtml(printable: PrintableResponse): string {
  const letter = composeLetter(printable);
  const top = letter.subject === '' ? 1 : 2;
  const signature =
    letter.closing === ''
      ? ''
      : `<div class="signature">\n<p>${escapeMarkup(letter.closing)}</p>\n<p>${lines(letter.signature)}</p>\n</div>`;
  const main = [
    header(letter),
    letter.subject === '' ? '' : `<h1>${escapeMarkup(letter.subject)}</h1>`,
    blocksHtml(letter.blocks, top),
    signature,
  ].filter((part) => part !== '');
  return [
    '<!doctype html>',
    '<html lang="da">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    ...(letter.author === '' ? [] : [`<meta name="author" content="${escapeMarkup(letter.author)}">`]),
    `<title>${escapeMarkup(letter.documentTitle)}</title>`,
    `<style>\n${STYLE}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...main,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
