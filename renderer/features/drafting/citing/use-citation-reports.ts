import { useEffect, useMemo, useState } from 'react';
import { citationKey, type Citation } from '../../../../shared/response/citation.ts';
import type { CitationReport } from '../../../../shared/response/citation-report.ts';
import { citationsOf } from '../../../editor/citation-commands.ts';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';
import { useRequest } from '../../../queries.ts';
import { throttle } from '../throttle.ts';

/** Milliseconds. Which citations there are changes seldom; looking is never part of a key press. */
const LOOK_INTERVAL = 250;

/** Citations that one question may be about. */
const MOST = 5000;

export type CitationReports = {
  readonly reportOf: (citation: Citation) => CitationReport | undefined;
  readonly sourceLines: readonly string[];
};

const sameKeys = (a: readonly Citation[], b: readonly Citation[]): boolean =>
  a.length === b.length && a.every((citation, index) => citation === b[index]);

/** What is known of every citation of the text: one question for all, asked when another citation has come or a source has changed. */
export function useCitationReports(desk: WritingDesk | null): CitationReports {
  const [citations, setCitations] = useState<readonly Citation[]>([]);
  useEffect(() => {
    if (desk === null) return undefined;
    const { editor } = desk;
    /** The same citation stays the same object, so that nothing is asked anew. */
    let known = new Map<string, Citation>();
    const look = throttle(() => {
      const found = new Map<string, Citation>();
      for (const citation of citationsOf(editor.state.doc)) {
        const key = citationKey(citation);
        found.set(key, known.get(key) ?? citation);
      }
      known = found;
      const present = [...found.values()].slice(0, MOST);
      setCitations((before) => (sameKeys(before, present) ? before : present));
    }, LOOK_INTERVAL);
    look.call();
    editor.on('update', look.call);
    return () => {
      editor.off('update', look.call);
      look.stop();
    };
  }, [desk]);

  const { data } = useRequest('citation.reports', { citations: [...citations] }, { enabled: citations.length > 0 });
  const [last, setLast] = useState<{ readonly citations: readonly Citation[]; readonly data: typeof data }>({ citations: [], data });
  // What was known last stays while more is asked, so that nothing flickers.
  if (data !== undefined && last.data !== data) setLast({ citations, data });
  return useMemo(() => {
    const byKey = new Map(last.citations.map((citation, index) => [citationKey(citation), last.data?.reports[index]]));
    return {
      reportOf: (citation) => byKey.get(citationKey(citation)),
      sourceLines: citations.length === 0 ? [] : (last.data?.sourceLines ?? []),
    };
  }, [last, citations.length]);
}
