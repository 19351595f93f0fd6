import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { SENDER_FIELD } from '../../../shared/response/template.ts';
import type { Citation } from '../../../shared/response/citation.ts';
import type { ResponseSummary } from '../../../shared/domain/response.ts';
import { wholeNumber } from '../../../shared/words/dates.ts';
import { createCitationDirectory, type CitationReader } from '../../editor/citation-directory.ts';
import { LinkEditor } from '../../editor/LinkEditor.tsx';
import type { PasteLimit } from '../../editor/paste.ts';
import { fillFields } from '../../editor/placeholder-field.ts';
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
import { useLetterUndo } from './use-letter-undo.ts';
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
  const [letter] = useState(() => letterStore(text.doc));
  const [directory] = useState(() => createCitationDirectory(readCitation, onShowCitation));
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  const [isEditingLink, setEditingLink] = useState(false);
  const fields = useSyncExternalStore(letter.subscribe, letter.read);

  const onPasteLimit = (limit: PasteLimit): void => {
    showToast({
      message: limit.kind === 'refused' ? w.paste.refused(wholeNumber(limit.characters, language)) : w.paste.formattingDropped,
      tone: 'warning',
    });
  };
  const desk = useResponseEditor(text.doc, place, w.textLabel, !text.readOnly, {
    citations: directory,
    onPasteLimit,
    onEditLink: () => setEditingLink(true),
    onOpenLink,
  });
  const { anchor, sheet } = useLinkAnchor(desk, isEditingLink);
  useEffect(() => directory.readWith(readCitation), [directory, readCitation]);
  useEffect(() => directory.showWith(onShowCitation), [directory, onShowCitation]);
  useLetterUndo(sheet, desk);
  useDraftHandle(text, desk, onReady);
  useDraftStatus(text, desk, letter, directory, onStatus);
  const fillInSender = (): void => {
    const tr = desk === null || text.readOnly ? null : fillFields(desk.editor.state, SENDER_FIELD, fields.senderName.trim());
    if (tr !== null) desk?.editor.view.dispatch(tr);
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
        <article ref={sheet} className={styles['sheet']} data-letter="" aria-label={w.letterLabel}>
          <LetterHead letter={fields} onChange={letter.write} onSenderDone={fillInSender} isReadOnly={text.readOnly} />
          <ResponseText placeRef={setPlace} />
          <LetterClosing letter={fields} onChange={letter.write} isReadOnly={text.readOnly} />
          <span ref={anchor} className={styles['anchor']} />
        </article>
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
