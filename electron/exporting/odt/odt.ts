import { strToU8, zipSync, type Zippable } from 'fflate';
import type { PrintableResponse } from '../../../shared/response/printable.ts';
import { composeLetter, type ComposedLetter } from '../composed-letter.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { inlinesOf } from '../footnotes.ts';
import { letterheadRows } from '../letterhead-rows.ts';
import { picturesIn } from '../pictures-in.ts';
import { withoutTimes } from '../zip-times.ts';
import { odtBody } from './body.ts';
import { ownStyles, type OwnStyles } from './own-styles.ts';
import { odtPicture, picturePath } from './picture.ts';
import { odtReview } from './review.ts';
import { stylesFile, UNNAMED } from './styles.ts';
import { element, odfFile, words } from './xml.ts';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';

/** Points of room below the letterhead and its parts, and for a name to be written by hand. */
const LETTERHEAD_GAP = 22;
const LOGO_GAP = 8;

const paragraph = (style: string, ...content: readonly string[]): string => element('text:p', { 'text:style-name': style }, ...content);

const letterhead = (letter: ComposedLetter, styles: OwnStyles): string =>
  letterheadRows(letter)
    .map(({ left, right, isName }, row, rows) =>
      paragraph(
        styles.paragraph({ style: 'Afsender', ...(row === rows.length - 1 && { after: LETTERHEAD_GAP }) }),
        isName ? element('text:span', { 'text:style-name': 'Afsendernavn' }, words(left)) : words(left),
        right === '' ? '' : `<text:tab/>${words(right)}`,
      ),
    )
    .join('');

function logoLine({ logo }: ComposedLetter, styles: OwnStyles): string {
  if (logo === null) return '';
  const frame = odtPicture({ ...logo, across: logo.width / 10, down: logo.height / 10, name: 'Logo' });
  return paragraph(styles.paragraph({ style: 'Afsender', after: LOGO_GAP }), frame);
}

const signature = ({ closing, signature: lines, coSignatures }: ComposedLetter): string =>
  closing === ''
    ? ''
    : paragraph('Sluthilsen', words(closing)) +
      [lines, ...coSignatures]
        .filter((signer) => signer.length > 0)
        .flatMap((signer, index) =>
          signer.map((line, row) => paragraph(index > 0 && row === 0 ? 'Medunderskriver' : 'Signature', words(line))),
        )
        .join('');

function meta({ documentTitle, subject, author, date }: ComposedLetter): string {
  const dated = date === null ? [] : [element('meta:creation-date', {}, `${date}T00:00:00`), element('dc:date', {}, `${date}T00:00:00`)];
  return odfFile(
    'office:document-meta',
    element(
      'office:meta',
      {},
      element('dc:title', {}, escapeMarkup(documentTitle)),
      subject === '' ? '' : element('dc:subject', {}, escapeMarkup(subject)),
      ...(author === ''
        ? []
        : [element('meta:initial-creator', {}, escapeMarkup(author)), element('dc:creator', {}, escapeMarkup(author))]),
      ...dated,
      element('dc:language', {}, 'da-DK'),
    ),
  );
}

const MANIFEST = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0';

const manifest = (files: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'manifest:manifest',
    { 'xmlns:manifest': MANIFEST, 'manifest:version': '1.3' },
    element('manifest:file-entry', { 'manifest:full-path': '/', 'manifest:version': '1.3', 'manifest:media-type': MEDIA_TYPE }),
    ...files.map((path) => {
      const type = path.endsWith('.xml') ? 'text/xml' : path.endsWith('.png') ? 'image/png' : 'image/jpeg';
      return element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });
    }),
  )}`;

/** The answer as an OpenDocument text, as LibreOffice and others write it. The same answer gives the same bytes. */
export function exportOdt(printable: PrintableResponse): Uint8Array {
  const letter = composeLetter(printable);
  const styles = ownStyles();
  const review = odtReview(printable.comments ?? [], inlinesOf(letter.blocks));
  const head = [
    logoLine(letter, styles),
    letterhead(letter, styles),
    ...letter.recipient.map((line, index) =>
      paragraph(
        styles.paragraph({ style: 'Modtager', ...(index === letter.recipient.length - 1 && { after: LETTERHEAD_GAP }) }),
        words(line),
      ),
    ),
    letter.subject === '' ? '' : paragraph('Title', words(letter.subject)),
    review.loose === '' ? '' : paragraph('Løse_20_kommentarer', review.loose),
  ];
  const text = [...head, odtBody(letter.blocks, { styles, review }), signature(letter)].join('');
  const content = odfFile(
    'office:document-content',
    element('office:automatic-styles', {}, UNNAMED, styles.xml()),
    element('office:body', {}, element('office:text', {}, review.changes(), text)),
  );
  const files: Zippable = {
    'content.xml': strToU8(content),
    'styles.xml': strToU8(stylesFile(letter.shortTitle)),
    'meta.xml': strToU8(meta(letter)),
  };
  for (const picture of [...(letter.logo === null ? [] : [letter.logo]), ...picturesIn(letter.blocks)]) {
    const bytes = printable.pictures?.get(picture.sha256);
    if (bytes === undefined) throw new Error('A picture is composed only when its bytes are there.');
    files[picturePath(picture)] = [bytes, { level: 0 }];
  }
  // First and as it is, so that the package can be told from its first bytes (ODF 1.3, part 2, 3.3).
  const zipped = zipSync(
    { mimetype: [strToU8(MEDIA_TYPE), { level: 0 }], ...files, 'META-INF/manifest.xml': strToU8(manifest(Object.keys(files))) },
    { mtime: new Date(1980, 0, 1) },
  );
  return withoutTimes(zipped);
}
