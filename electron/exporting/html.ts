import type { PrintableResponse } from '../../shared/response/printable.ts';
import { composeLetter, type ComposedLetter } from './composed-letter.ts';
import { escapeMarkup } from './escape-markup.ts';
import { footnotesIn } from './footnotes.ts';
import { blocksHtml, footnotesHtml, pictureAddress } from './html-body.ts';

/** The page's whole look. No font, picture or script from anywhere. */
const STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #111; font: 1.0625rem/1.55 "Source Serif 4", Cambria, Georgia, serif; }
main { max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; overflow-wrap: break-word; hyphens: auto; }
h1, h2, h3, h4 { font-family: Inter, Calibri, system-ui, sans-serif; line-height: 1.25; margin: 1.8em 0 .5em; hyphens: manual; }
h1 { font-size: 1.6rem; margin-top: 0; } h2 { font-size: 1.25rem; } h3 { font-size: 1.0625rem; } h4 { font-size: .95rem; color: #525252; }
p { margin: 0 0 .9em; } ul, ol { margin: 0 0 .9em; padding-inline-start: 1.6em; } li > p { margin-block-end: .3em; } ol ol { list-style-type: lower-alpha; } ol ol ol { list-style-type: lower-roman; }
address { font-style: normal; } .letterhead { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1em 2em; margin-block-end: 2em; font-size: .9rem; }
.letterhead strong { font: 600 1.1rem Inter, Calibri, system-ui, sans-serif; } .particulars { text-align: end; } .recipient { margin-block-end: 2.5em; }
blockquote { margin: 1.2em 0; padding-inline-start: 1em; border-inline-start: 3px solid #bbb; } figure { margin: 1.2em 0; padding-inline-start: 1em; border-inline-start: 3px solid #4a6a8a; }
figure blockquote { margin: 0; padding: 0; border: 0; } figcaption { font: .85rem/1.4 Inter, Calibri, system-ui, sans-serif; color: #525252; }
table { width: 100%; border-collapse: collapse; margin: 1.2em 0; font-size: .95rem; } th, td { border: 1px solid #bbb; padding: .35em .6em; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f0f2f5; font-weight: 600; } td > :last-child, th > :last-child { margin-block-end: 0; } figure.picture { padding: 0; border: 0; } img { display: block; max-width: 100%; height: auto; }
.amendment { margin: 1.4em 0; border: 1px solid #bbb; } .amendment-part { padding: .7em 1em .8em; } .amendment-part + .amendment-part { border-block-start: 1px solid #bbb; }
.amendment-part > :last-child { margin-block-end: 0; } .amendment-part figure { margin: 0; } .amendment-label { margin: 0 0 .4em; font: 600 .85rem/1.4 Inter, Calibri, system-ui, sans-serif; }
sup, sub { line-height: 0; } .footnotes { margin-block-start: 2.5em; border-block-start: 1px solid #bbb; padding-block-start: .8em; font-size: .9rem; }
hr { width: 25%; margin: 1.5em 0; border: 0; border-block-start: 1px solid #bbb; } a { color: #0b4a86; } .signature { margin-block-start: 2em; break-inside: avoid; } .signature p + p { margin-block-start: 2.5em; }
@media print { main { max-width: none; padding: 0; } .page-break { break-before: page; } tr, figure.picture { break-inside: avoid; } h1, h2, h3, h4 { break-after: avoid; } }
`.trim();

const lines = (texts: readonly string[]): string => texts.map(escapeMarkup).join('<br>\n');

/** The sender's mark, its bytes within the file. */
function logoHtml({ logo }: ComposedLetter, pictures: ReadonlyMap<string, Uint8Array>): string {
  const bytes = logo === null ? undefined : pictures.get(logo.sha256);
  if (logo === null || bytes === undefined) return '';
  const look = `style="width: ${logo.width.toFixed(1)}mm; height: ${logo.height.toFixed(1)}mm"`;
  return `<p class="logo"><img src="${pictureAddress(logo, bytes)}" alt="${escapeMarkup(logo.alternative)}" ${look}></p>`;
}

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
  const pictures = printable.pictures ?? new Map<string, Uint8Array>();
  const top = letter.subject === '' ? 1 : 2;
  const signature =
    letter.closing === ''
      ? ''
      : [
          `<div class="signature">\n<p>${escapeMarkup(letter.closing)}</p>`,
          ...[letter.signature, ...letter.coSignatures].filter((signer) => signer.length > 0).map((signer) => `<p>${lines(signer)}</p>`),
          '</div>',
        ].join('\n');
  const main = [
    logoHtml(letter, pictures),
    header(letter),
    letter.subject === '' ? '' : `<h1>${escapeMarkup(letter.subject)}</h1>`,
    blocksHtml(letter.blocks, { top, pictures }),
    signature,
    footnotesHtml(footnotesIn(letter.blocks)),
  ].filter((part) => part !== '');
  return [
    '<!doctype html>',
    '<html lang="da">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
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
