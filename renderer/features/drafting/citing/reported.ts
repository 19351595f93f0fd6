import type { CitationReport } from '../../../../shared/response/citation-report.ts';
import type { CitationReader, CitationReading } from '../../../editor/citation-directory.ts';
import type { CitationReports } from './use-citation-reports.ts';
import type { CitingWords } from './words.ts';

function kindOf(report: CitationReport): CitationReading['kind'] {
  switch (report.state) {
    case 'altered':
      return 'mismatch';
    case 'source-deleted':
      return 'source-missing';
    case 'verbatim':
    case 'kept':
    case 'changed':
    case 'ambiguous':
    case 'removed':
      return report.state;
  }
}

const inWords = (kind: CitationReading['kind'], report: CitationReport, words: CitingWords): string =>
  kind === 'kept' ? words.state.kept(report.version) : words.state[kind];

/** Reads citations by what is known of them; those that nothing is known of yet as `before` does. */
export const readingReports =
  ({ reportOf }: CitationReports, before: CitationReader, words: CitingWords): CitationReader =>
  (citation) => {
    const report = reportOf(citation);
    if (report === undefined) return before(citation);
    const kind = kindOf(report);
    return {
      kind,
      inlineReference: report.inlineReference,
      blockReference: report.blockReference,
      kindInWords: inWords(kind, report, words),
      provenanceInWords: words.mark[report.provenance],
      name: words.bar,
      report,
    };
  };
