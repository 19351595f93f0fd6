import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import type { Citation } from '../../../shared/response/citation.ts';
import type { ResponseSummary } from '../../../shared/domain/response.ts';
import { wholeNumber } from '../../../shared/words/dates.ts';
import { createCitationDirectory, type CitationReader } from '../../editor/citation-directory.ts';
import { LinkEditor } from '../../editor/LinkEditor.tsx';
import type { PasteLimit } from '../../editor/paste.ts';
import { ResponseText } from '../../editor/ResponseText.tsx';
import type { OpenText } from '../../editor/sync.ts';
import { useResponseEditor } from '../../editor/use-response-editor.ts';
import { showToast } from '../../ui/toast.ts';
import { useLanguage, useWords } from '../../words.ts';
import styles from './Draft.module.css';
import type { DraftHandle, DraftStatus } from './draft-handle.ts';
import { DraftHeader } from './DraftHeader.tsx';
import { DraftNotices } from './DraftNotices.tsx';
import { DraftToolbar } from './DraftToolbar.tsx';
import { letterStore } from './letter-store.ts';
import { LetterClosing } from './LetterClosing.tsx';
import { LetterHead } from './LetterHead.tsx';
import { useDraftHandle } from './use-draft-handle.ts';
import { useDraftStatus } from './use-draft-status.ts';
import { useLinkAnchor } from './use-link-anchor.ts';
import { draftingWords } from './words.ts';

type DraftProps = {
  readonly text: OpenText;
  readonly response: ResponseSummary;
  readonly readCitation: CitationReader;
  readonly onShowCitation: (citation: Citation) => void;
  readonly onOpenLink: (href: string) => void;
  readonly onReady: (handle: DraftHandle | null) => void;
  readonly onStatus: (status: DraftStatus) => void;
  readonly onExport?: (() => void) | undefined;
  readonly headerEnd?: ReactNode;
};

/** The answer as the letter it becomes: letterhead, text and signature on one sheet, all of it to write in. */
export function Draft({ text, response, readCitation, onShowCitation, onOpenLink, onReady, onStatus, onExport, headerEnd }: DraftProps) {
  const w = useWords(draftingWords);
  const language = useLanguage();
  const latest = useRef({ onShowCitation, onOpenLink, w, language });
  latest.current = { onShowCitation, onOpenLink, w, language };
  const [letter] = useState(() => letterStore(text.doc));
  const [directory] = useState(() => createCitationDirectory(readCitation, (citation) => latest.current.onShowCitation(citation)));
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  const [isEditingLink, setEditingLink] = useState(false);
  const fields = useSyncExternalStore(letter.subscribe, letter.read);

  const onPasteLimit = (limit: PasteLimit): void => {
    const { paste } = latest.current.w;
    showToast({ message: limit.kind === 'refused' ? paste.refused(wholeNumber(limit.characters, latest.current.language)) : paste.formattingDropped, tone: 'warning' });
  };
  const desk = useResponseEditor(text.doc, place, w.textLabel, !text.readOnly, {
    citations: directory,
    onPasteLimit,
    onEditLink: () => setEditingLink(true),
    onOpenLink: (href) => latest.current.onOpenLink(href),
  });
  const { anchor, sheet } = useLinkAnchor(desk, isEditingLink);
  useEffect(() => directory.readWith(readCitation), [directory, readCitation]);
  useDraftHandle(text, desk, onReady);
  useDraftStatus(text, desk, letter, directory, onStatus);

  /** One undo history for the whole letter: the browser's own would know the last field only. */
  const undoInFields = (event: KeyboardEvent): void => {
    if (desk === null || event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) desk.undoManager.redo();
    else desk.undoManager.undo();
  };
  /** A press on the empty sheet below the text goes on at its end. */
  const goOnWriting = (event: MouseEvent): void => {
    if (desk === null || text.readOnly || event.target !== event.currentTarget) return;
    event.preventDefault();
    desk.editor.chain().focus('end').run();
  };

  return (
    <section className={styles['draft']} aria-label={w.pane}>
      <DraftHeader
        response={response}
        onNextField={() => void setTimeout(() => desk?.editor.chain().focus(null, { scrollIntoView: false }).nextPlaceholder().run(), 60)}
        onExport={onExport}
        headerEnd={headerEnd}
      />
      {desk !== null && !text.readOnly && <DraftToolbar desk={desk} onEditLink={() => setEditingLink(true)} />}
      <DraftNotices text={text} />
      <div className={styles['desk']}>
        <div ref={sheet} className={styles['sheet']} data-letter="" role="group" aria-label={w.letterLabel} onKeyDown={undoInFields} onFocus={() => desk?.undoManager.stopCapturing()}>
          <LetterHead letter={fields} onChange={letter.write} isReadOnly={text.readOnly} />
          <ResponseText placeRef={setPlace} />
          <div className={styles['rest']} onMouseDown={goOnWriting} />
          <LetterClosing letter={fields} onChange={letter.write} isReadOnly={text.readOnly} />
          <span ref={anchor} className={styles['anchor']} />
        </div>
      </div>
      {desk !== null && isEditingLink && (
        <LinkEditor
          editor={desk.editor}
          anchor={anchor}
          onOpenLink={onOpenLink}
          onClose={() => {
            setEditingLink(false);
            setTimeout(() => desk.editor.commands.focus(null, { scrollIntoView: false }), 60);
          }}
        />
      )}
    </section>
  );
}
