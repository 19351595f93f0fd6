import { anchorFor } from '../../../shared/anchoring/anchor.ts';
import type { SourceReading } from '../../../shared/corrections/source-reading.ts';
import { attributesOf } from '../../../shared/response/citation.ts';
import type { Letter } from '../../../shared/response/letter.ts';
import type { NodeJson } from '../../../shared/response/response-doc.ts';
import { bullets, cell, paragraph, stamp, table, words } from '../../electron/exporting/review/reviewed-answer.ts';
import { PAYLOADS } from '../../electron/security/payloads.ts';
import { rangeOf } from '../../electron/test-workbench.ts';
import { HOSTILE, together } from './files.ts';

/** What a remark stands on in {@link hostileBody}. */
export const REMARKED = 'bemærkning-';

const some = (place: number): string => HOSTILE[place] ?? '';

/** Quotes words of a source, which are a payload. */
function citation(type: 'citation' | 'blockCitation', reading: SourceReading, quoted: string): NodeJson {
  const { document, summary } = reading;
  const anchor = anchorFor(document.text, rangeOf(reading, quoted));
  if (anchor === null) throw new Error('There are words to be quoted.');
  return { type, attrs: attributesOf({ sourceId: summary.id, versionId: summary.versionId, annotationId: null, ...anchor }) };
}

/** The text of an answer in which the words stand in every place that holds words. */
export function hostileBody(reading: SourceReading, picture: string): NodeJson {
  const lines = HOSTILE.slice(PAYLOADS.length).map((line, place) =>
    paragraph(line, place % 7 === 0 ? { level: 1 + ((place / 7) % 3) } : {}),
  );
  const marked = together(PAYLOADS, 6).map((line, place): NodeJson => {
    switch (place % 6) {
      case 0:
        return paragraph([
          words('Fodnote', { type: 'bold' }),
          { type: 'footnote', attrs: { noteId: `n${String(place)}` }, content: [words(line)] },
        ]);
      case 1:
        return paragraph([words(line, { type: 'insertion', attrs: { ...stamp(`i${String(place)}`), name: line.slice(0, 200) } })]);
      case 2:
        return paragraph([words(line, { type: 'deletion', attrs: { ...stamp(`d${String(place)}`), words: line } })]);
      case 3:
        return paragraph([
          words(line, { type: 'link', attrs: { href: `https://example.dk/${line}` } }),
          words(' '),
          words(line, { type: 'link', attrs: { href: `javascript:globalThis.__xss=${String(300 + place)}` } }),
        ]);
      case 4:
        return paragraph([words(`[${line}]`, { type: 'placeholder' }), { type: 'hardBreak' }, words(line, { type: 'italic' })]);
      default:
        return paragraph([words(line, { type: 'comment', attrs: { id: `${REMARKED}${String(place)}` } })]);
    }
  });
  return {
    type: 'doc',
    content: [
      ...marked,
      ...lines,
      paragraph([words('Der står '), citation('citation', reading, some(0)), words('.')]),
      citation('blockCitation', reading, some(5)),
      {
        type: 'amendment',
        content: [
          { type: 'amendmentCurrent', content: [paragraph(some(6))] },
          { type: 'amendmentProposed', content: [paragraph(some(7))] },
        ],
      },
      { type: 'picture', attrs: { sha256: picture, pixelWidth: 40, pixelHeight: 8, width: 40, alternative: some(2) } },
      table([cell(some(8), 'tableHeader'), cell(some(9), 'tableHeader')], [cell(some(10)), cell(some(11))]),
      bullets(some(12), some(13)),
      { type: 'sourceList' },
    ],
  };
}

/** A letter with them in every field. */
export const hostileLetter = (): Partial<Letter> => ({
  senderName: some(2),
  senderAddress: some(3),
  senderContact: `${some(4)}\n${some(5)}`,
  recipient: some(6),
  journalNumber: some(7),
  ownCaseNumber: some(8),
  place: some(9),
  subject: some(10),
  signatoryName: some(11),
  signatoryRole: some(12),
  coSigners: some(13),
});
