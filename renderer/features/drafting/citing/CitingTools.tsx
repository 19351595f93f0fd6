import type { RefObject } from 'react';
import type { HearingId } from '../../../../shared/domain/ids.ts';
import type { Citation } from '../../../../shared/response/citation.ts';
import type { CitationDirectory } from '../../../editor/citation-directory.ts';
import { citationOfNode, isCitation } from '../../../editor/citation-view.ts';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';
import { backToText, whenClosed } from '../back-to-text.ts';
import type { SourceLookup } from '../citation-reader.ts';
import type { DraftWindows } from '../use-draft-windows.ts';
import { CitationBar } from './CitationBar.tsx';
import { inOneStep, replaceCitation } from './citation-actions.ts';
import { CiteDialog } from './CiteDialog.tsx';
import { ProvenanceDialog } from './ProvenanceDialog.tsx';
import { QuoteBar } from './QuoteBar.tsx';
import { ShortenDialog } from './ShortenDialog.tsx';
import type { CitingDesk } from './use-citing-desk.ts';

type CitingToolsProps = {
  readonly desk: WritingDesk;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly windows: DraftWindows;
  readonly directory: CitationDirectory;
  readonly citing: CitingDesk;
  readonly hearingId: HearingId;
  readonly sources: SourceLookup;
  readonly onCite: (citation: Citation) => void;
};

/** Everything that quoting needs beside the text: the bars at citations and typed quotations, and the dialogs. */
export function CitingTools({ desk, sheet, windows, directory, citing, hearingId, sources, onCite }: CitingToolsProps) {
  const { shown } = windows;
  const close = (): void => {
    windows.close();
    backToText(desk.editor);
  };
  const node = shown?.kind === 'shorten' ? desk.editor.state.doc.nodeAt(shown.position) : null;
  const shortened = node !== null && isCitation(node) ? citationOfNode(node) : null;
  return (
    <>
      {shown === null && citing.asked === null && (
        <>
          <CitationBar
            desk={desk}
            sheet={sheet}
            directory={directory}
            onShorten={(position) => windows.show({ kind: 'shorten', position })}
          />
          <QuoteBar desk={desk} sheet={sheet} onKeep={citing.keepQuote} />
        </>
      )}
      {shown?.kind === 'shorten' && shortened !== null && (
        <ShortenDialog
          citation={shortened}
          onShorten={(citation) => {
            inOneStep(desk, (state) => replaceCitation(state, shown.position, citation));
            close();
          }}
          onClose={close}
        />
      )}
      {shown?.kind === 'cite' && (
        <CiteDialog
          hearingId={hearingId}
          sources={sources}
          onCite={(citation) => {
            windows.close();
            whenClosed(() => onCite(citation));
          }}
          onClose={close}
        />
      )}
      {citing.asked !== null && (
        <ProvenanceDialog
          provenance={citing.asked}
          onAnswer={(isWanted) => {
            citing.answer(isWanted);
            backToText(desk.editor);
          }}
        />
      )}
    </>
  );
}
