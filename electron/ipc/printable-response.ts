import type { Doc } from 'yjs';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ResponseId, SourceId, SourceVersionId } from '../../shared/domain/ids.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { Citation } from '../../shared/response/citation.ts';
import { citationsIn, holdsDamagedCitation, printable, withPlaces, type PrintableResponse } from '../../shared/response/printable.ts';
import { referencesTo, verifyCitation, type CitedSource } from '../../shared/response/reference.ts';
import { decided } from '../../shared/response/decided-text.ts';
import { bodyOf, letterOf, loadResponseDoc } from '../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../shared/response/schema.ts';
import { sourceLines } from '../../shared/response/source-list.ts';
import { remarked } from '../../shared/response/remarked.ts';
import { underReview } from '../../shared/response/under-review.ts';
import type { Store } from '../db/store.ts';
import { correctedVersion } from './corrected-version.ts';
import { writtenPoints } from './points-of.ts';

export function citedSource(store: Store, id: SourceVersionId): { readonly sourceId: SourceId; readonly cited: CitedSource } | null {
  const version = correctedVersion(store, id);
  if (version === null) return null;
  const { sourceId, document, title, role } = version;
  return { sourceId, cited: { document, title, heard: role === 'heard' } };
}

/**
 * An answer as the exporters need it, with every reference written out. Fails with citation-not-verbatim when a quotation
 * does not stand, letter by letter, in the source it names: such an answer is not written at all.
 */
export const printableResponse = (store: Store, id: ResponseId): Result<PrintableResponse, Failure> => {
  const printed = printableText(store, id, () => loadResponseDoc(store.responses.log(id, 0).updates));
  const points = printed.ok ? writtenPoints(store, id) : null;
  return printed.ok && points !== null ? succeed({ ...printed.value, points }) : printed;
};

/**
 * The same for a text of the answer that may not have been saved yet. To be looked at, it may be written with quotations that do not
 * stand in their sources: `doubtful` says what becomes of those. With `places` marked each
 * block can be found on its page.
 */
export function printableText(
  store: Store,
  id: ResponseId,
  read: () => Doc,
  doubtful: 'refused' | 'shown' = 'refused',
  places: 'marked' | 'unmarked' = 'unmarked',
): Result<PrintableResponse, Failure> {
  const response = store.responses.find(id);
  if (response === null) return fail({ code: 'not-found', what: 'response' });
  if (response.schemaVersion > RESPONSE_SCHEMA_VERSION)
    return fail({ code: 'schema-newer', found: response.schemaVersion, known: RESPONSE_SCHEMA_VERSION });
  const doc = read();
  // As it stands without what is proposed: what nobody has decided yet is not sent, and no remark leaves the house.
  const body = decided(places === 'marked' ? withPlaces(bodyOf(doc)) : bodyOf(doc), 'original');
  if (holdsDamagedCitation(body)) return fail({ code: 'citation-not-verbatim', quote: '' });
  const sources = new Map<SourceVersionId, { readonly sourceId: SourceId; readonly cited: CitedSource }>();
  for (const citation of citationsIn(body)) {
    const source = sources.get(citation.versionId) ?? citedSource(store, citation.versionId);
    const isOfSource = source?.sourceId === citation.sourceId;
    if (doubtful === 'refused' && !(isOfSource && verifyCitation(source.cited.document, citation)))
      return fail({ code: 'citation-not-verbatim', quote: citation.exact });
    if (isOfSource) sources.set(citation.versionId, source);
  }
  const writers = new Map([...sources].map(([versionId, { cited }]) => [versionId, referencesTo(cited)]));
  const referenceOf = (citation: Citation, form: 'inline' | 'block'): string => {
    const write = writers.get(citation.versionId);
    if (write !== undefined) return write(citation, form);
    if (doubtful === 'refused') throw new Error('Every citation of the answer was looked up before it is printed.');
    return '';
  };
  const lines = sourceLines(citationsIn(body), ({ versionId }) => sources.get(versionId)?.cited ?? null);
  /** A citation that is only proposed may not have been looked up: it is written without its reference. */
  const asFarAsKnown = (citation: Citation, form: 'inline' | 'block'): string => writers.get(citation.versionId)?.(citation, form) ?? '';
  return succeed({
    ...printable(response.title, letterOf(doc), body, referenceOf, lines),
    ...underReview(doc, asFarAsKnown, lines),
    ...remarked(doc, referenceOf, lines),
  });
}
