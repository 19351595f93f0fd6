import type { SourceId } from '../../../shared/domain/ids.ts';
import type { SourceReading } from '../../../shared/corrections/source-reading.ts';
import { referencesTo, verifyCitation } from '../../../shared/response/reference.ts';
import type { CitationReader, CitationReading } from '../../editor/citation-directory.ts';
import type { draftingWords } from './words.ts';

/** A source as far as the window knows it: read, on its way, or not in the library any more. */
export type SourceLookup = (sourceId: SourceId) => SourceReading | undefined;

/** What can be told by the newest version of a source alone. */
type LocalKind = Extract<CitationReading['kind'], 'verbatim' | 'mismatch' | 'source-missing' | 'pending'>;

type CitationWords = (typeof draftingWords)['da']['citation'];

/** Checks citations letter by letter against their sources, and says where their words stand. */
export function citationReader(sources: SourceLookup, isInLibrary: (sourceId: SourceId) => boolean, words: CitationWords): CitationReader {
  const reading = (kind: LocalKind, inlineReference = '', blockReference = ''): CitationReading => ({
    kind,
    inlineReference,
    blockReference,
    kindInWords: words[kind],
    provenanceInWords: '',
    name: words.name,
    report: null,
  });
  /** Reading a source through for its headings takes long, and hundreds of citations may quote it. */
  const writers = new WeakMap<SourceReading, ReturnType<typeof referencesTo>>();
  const writerOf = (source: SourceReading): ReturnType<typeof referencesTo> => {
    const known = writers.get(source);
    if (known !== undefined) return known;
    const { document, summary } = source;
    const writer = referencesTo({ document, title: summary.title, heard: summary.role === 'heard' });
    writers.set(source, writer);
    return writer;
  };
  return (citation) => {
    const source = sources(citation.sourceId);
    if (source === undefined) return reading(isInLibrary(citation.sourceId) ? 'pending' : 'source-missing');
    const { document, summary } = source;
    // Words of another version are not checked here: the main process has that version.
    if (citation.versionId !== summary.versionId) return reading('pending');
    if (!verifyCitation(document, citation)) return reading('mismatch');
    const write = writerOf(source);
    return reading('verbatim', write(citation, 'inline'), write(citation, 'block'));
  };
}
