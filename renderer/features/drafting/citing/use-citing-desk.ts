import { useEffect, useMemo, useRef, useState } from 'react';
import type { HearingId } from '../../../../shared/domain/ids.ts';
import type { Provenance } from '../../../../shared/domain/source-document.ts';
import type { Citation } from '../../../../shared/response/citation.ts';
import { otherProvenance } from '../../../../shared/text/provenance.ts';
import type { CitationReader, createCitationDirectory } from '../../../editor/citation-directory.ts';
import type { OpenText } from '../../../editor/sync.ts';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';
import { useWords } from '../../../words.ts';
import { whenClosed } from '../back-to-text.ts';
import type { SourceLookup } from '../citation-reader.ts';
import { keptQuotesOf } from './kept-quotes.ts';
import { readingReports } from './reported.ts';
import { useCitationReports } from './use-citation-reports.ts';
import { useQuoteOffers } from './use-quote-offers.ts';
import { citingWords } from './words.ts';

type Options = {
  readonly text: OpenText;
  readonly desk: WritingDesk | null;
  readonly hearingId: HearingId;
  readonly directory: ReturnType<typeof createCitationDirectory>;
  readonly readCitation: CitationReader;
  readonly sources: SourceLookup;
};

export type CitingDesk = {
  /** Whose words are about to be quoted, while a person is asked about it. */
  readonly asked: Exclude<Provenance, 'official'> | null;
  readonly answer: (isWanted: boolean) => void;
  /** True when the words are the authority's own, or a person wants them all the same. */
  readonly mayCite: (citation: Citation) => Promise<boolean>;
  readonly keepQuote: (words: string) => void;
};

/** What an open text knows of its citations, and what it asks before there is another. */
export function useCitingDesk({ text, desk, hearingId, directory, readCitation, sources }: Options): CitingDesk {
  const w = useWords(citingWords);
  const reports = useCitationReports(desk);
  const reader = useMemo(() => readingReports(reports, readCitation, w), [reports, readCitation, w]);
  useEffect(() => directory.readWith(reader, reports.sourceLines), [directory, reader, reports]);
  const kept = useMemo(() => keptQuotesOf(text.doc), [text]);
  const lookAnew = useQuoteOffers(text.readOnly || text.isForComments ? null : desk, hearingId, kept);

  useEffect(() => kept.subscribe(lookAnew), [kept, lookAnew]);

  const [asked, ask] = useState<CitingDesk['asked']>(null);
  const waiting = useRef<((isWanted: boolean) => void) | null>(null);
  const answer = (isWanted: boolean): void => {
    const { current: resolve } = waiting;
    waiting.current = null;
    ask(null);
    if (resolve !== null) whenClosed(() => resolve(isWanted));
  };
  const mayCite = (citation: Citation): Promise<boolean> => {
    const reading = sources(citation.sourceId);
    const isNewest = reading?.summary.versionId === citation.versionId;
    const provenance = isNewest ? otherProvenance(reading.document, citation) : null;
    if (provenance === null) return Promise.resolve(true);
    // A second question takes the place of one that was not answered.
    waiting.current?.(false);
    ask(provenance);
    return new Promise((resolve) => {
      waiting.current = resolve;
    });
  };
  return {
    asked,
    answer,
    mayCite,
    keepQuote: (words) => {
      desk?.undoManager.stopCapturing();
      kept.keep(words);
      desk?.undoManager.stopCapturing();
    },
  };
}
