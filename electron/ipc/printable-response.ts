import type { Failure } from '../../shared/domain/failure.ts';
import type { ResponseId, SourceVersionId } from '../../shared/domain/ids.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { Citation } from '../../shared/response/citation.ts';
import { citationsIn, printable, type PrintableResponse } from '../../shared/response/printable.ts';
import { reference, verifyCitation } from '../../shared/response/reference.ts';
import { bodyOf, letterOf, loadResponseDoc } from '../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../shared/response/schema.ts';
import type { SourceVersion } from '../db/sources.ts';
import type { Store } from '../db/store.ts';
import { correctedVersion } from './corrected-version.ts';

/**
 * An answer as the exporters need it, with every reference written out. Fails with citation-not-verbatim when a quotation
 * does not stand, letter by letter, in the source it names: such an answer is not written at all.
 */
export function printableResponse(store: Store, id: ResponseId): Result<PrintableResponse, Failure> {
  const response = store.responses.find(id);
  if (response === null) return fail({ code: 'not-found', what: 'response' });
  if (response.schemaVersion > RESPONSE_SCHEMA_VERSION)
    return fail({ code: 'schema-newer', found: response.schemaVersion, known: RESPONSE_SCHEMA_VERSION });
  const doc = loadResponseDoc(store.responses.log(id, 0).updates);
  const body = bodyOf(doc);
  const versions = new Map<SourceVersionId, SourceVersion>();
  for (const citation of citationsIn(body)) {
    const version = versions.get(citation.versionId) ?? correctedVersion(store, citation.versionId);
    if (version === null || !verifyCitation(version.document, citation))
      return fail({ code: 'citation-not-verbatim', quote: citation.exact });
    versions.set(citation.versionId, version);
  }
  const referenceOf = (citation: Citation, form: 'inline' | 'block'): string => {
    const version = versions.get(citation.versionId);
    if (version === undefined) throw new Error('Every citation of the answer was looked up before it is printed.');
    return reference(citation, { document: version.document, title: version.title, heard: version.role === 'heard' }, form);
  };
  return succeed(printable(response.title, letterOf(doc), body, referenceOf));
}
