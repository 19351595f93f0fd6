import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { COMMENTS } from '../../../shared/response/comments.ts';
import { SENDER_FIELD } from '../../../shared/response/template-parts.ts';
import type { Citation } from '../../../shared/response/citation.ts';
import type { Letter } from '../../../shared/response/letter.ts';
import type { ResponseSummary } from '../../../shared/domain/response.ts';
import { wholeNumber } from '../../../shared/words/dates.ts';
import { BlockGrip } from '../../editor/BlockGrip.tsx';
import { createCitationDirectory, type CitationReader, type CitationVisit } from '../../editor/citation-directory.ts';
import { FindBar } from '../../editor/FindBar.tsx';
import { FootnoteList } from '../../editor/FootnoteList.tsx';
import { createNoteFocus } from '../../editor/note-focus.ts';
import type { PasteLimit } from '../../editor/paste.ts';
import { fillFields } from '../../editor/placeholder-field.ts';
import { ResponseText } from '../../editor/ResponseText.tsx';
import type { OpenText } from '../../editor/sync.ts';
import { Spelling } from '../../editor/spelling/Spelling.tsx';
import { createReviewLink, type ReviewMode } from '../../editor/review/review-link.ts';
import { useResponseEditor } from '../../editor/use-response-editor.ts';
import { editorWords } from '../../editor/words.ts';
import { showToast } from '../../ui/toast.ts';
import { useLanguage, useWords } from '../../words.ts';
import type { SourceLookup } from './citation-reader.ts';
import { CitingTools } from './citing/CitingTools.tsx';
import { useCitingDesk } from './citing/use-citing-desk.ts';
import styles from './Draft.module.css';
import type { DraftHandle, DraftStatus } from './draft-handle.ts';
import { DraftHeader, type DraftSending } from './DraftHeader.tsx';
import { DraftNotices } from './DraftNotices.tsx';
import { DraftToolbar } from './DraftToolbar.tsx';
import { DraftWindows } from './DraftWindows.tsx';
import { letterStore } from './letter-store.ts';
import { useReadingWord } from './from-word/use-reading-word.ts';
import { WordReadingDialog } from './from-word/WordReadingDialog.tsx';
import { LetterClosing } from './LetterClosing.tsx';
import { LetterHead } from './LetterHead.tsx';
import { OutlineMenu } from './OutlineMenu.tsx';
import { PictureChooser } from './PictureChooser.tsx';
import { pictureShelf } from './picture-shelf.ts';
import { PageLimitDialog } from './pages/PageLimitDialog.tsx';
import { PagesBeside } from './pages/PagesBeside.tsx';
import { PagesButton } from './pages/PagesButton.tsx';
import { usePageCount } from './pages/use-page-count.ts';
import { usePages } from './pages/use-pages.ts';
import { CommentList } from './review/CommentList.tsx';
import { DecidedText } from './review/DecidedText.tsx';
import { ReviewBar, type ReviewView } from './review/ReviewBar.tsx';
import { ReviewMargin } from './review/ReviewMargin.tsx';
import { useReview } from './review/use-review.ts';
import { SelectionTools } from './SelectionTools.tsx';
import { SenderMenu } from './senders/SenderMenu.tsx';
import { TableBar } from './TableBar.tsx';
import { TextBlocks } from './text-blocks/TextBlocks.tsx';
import { useAttending } from './use-attending.ts';
import { useDraftHandle } from './use-draft-handle.ts';
import { useDraftStatus } from './use-draft-status.ts';
import { useDraftWindows } from './use-draft-windows.ts';
import { useLetterUndo } from './use-letter-undo.ts';
import { useLinkAnchor } from './use-link-anchor.ts';
import { usePictureAdding } from './use-picture-adding.ts';
import { useVersionsCommand } from './versions/use-versions-command.ts';
import { VersionsDialog } from './versions/VersionsDialog.tsx';
import { draftingWords } from './words.ts';

type DraftProps = {
  readonly text: OpenText;
  readonly response: ResponseSummary;
  readonly readCitation: CitationReader;
  readonly sources: SourceLookup;
  /** `now`: where its words are in the newest version, as far as that is known. */
  readonly onShowCitation: (citation: Citation, now: Citation, visit: CitationVisit) => void;
  readonly onOpenLink: (href: string) => void;
  readonly onReady: (handle: DraftHandle | null) => void;
  readonly onStatus: (status: DraftStatus) => void;
  readonly onExport?: (() => void) | undefined;
  readonly sending?: DraftSending | undefined;
  readonly headerEnd?: ReactNode;
  /** The most that may be done with the text; others' texts may be remarked on only. */
  readonly mode?: ReviewMode | undefined;
};

/** The answer as the letter it becomes: letterhead, text, signature and notes on one sheet, all of it to write in. */
export function Draft({
  text,
  response,
  readCitation,
  sources,
  onShowCitation,
  onOpenLink,
  onReady,
  onStatus,
  onExport,
  sending,
  headerEnd,
  mode = 'write',
}: DraftProps) {
  const w = useWords(draftingWords);
  const { footnote, picture, amendment } = useWords(editorWords);
  const language = useLanguage();
  const [letter] = useState(() => letterStore(text.doc));
  const [directory] = useState(() => createCitationDirectory(readCitation, (citation, visit) => onShowCitation(citation, citation, visit)));
  const [noteFocus] = useState(createNoteFocus);
  const allowed = text.readOnly ? 'read' : text.isForComments ? 'suggest' : mode;
  const [link] = useState(() => createReviewLink(allowed));
  const [isKnownComment] = useState(() => (id: string) => text.doc.getMap(COMMENTS).has(id));
  const [view, setView] = useState<ReviewView>('markup');
  const [listIsOpen, openList] = useState(false);
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  const windows = useDraftWindows();
  const [blocksAreOpen, setBlocksAreOpen] = useState(false);
  const { isAdding, add: addPictures } = usePictureAdding();
  const chooser = useRef<HTMLInputElement>(null);
  const fields = useSyncExternalStore(letter.subscribe, letter.read);

  const addFiles = (files: readonly File[], position: number): void => {
    if (desk === null || text.readOnly) return;
    void addPictures(desk, files, position, (added) => windows.show({ kind: 'picture', position: added }));
  };
  const onPasteLimit = (limit: PasteLimit): void => void showToast({ message: limitInWords(limit, w.paste, language), tone: 'warning' });
  const desk = useResponseEditor(text.doc, place, w.textLabel, !text.readOnly, {
    citations: directory,
    onPasteLimit,
    onEditLink: () => windows.show({ kind: 'link' }),
    onOpenLink,
    notes: { focus: noteFocus, nameOf: footnote.name },
    pictures: {
      shelf: pictureShelf,
      words: () => picture,
      onFiles: addFiles,
      onDescribe: (position) => windows.show({ kind: 'picture', position }),
    },
    keys: { onFind: windows.openSearch, onAddTable: () => windows.show({ kind: 'table' }), onCite: () => windows.show({ kind: 'cite' }) },
    amendmentWords: () => amendment,
    review: { link, isKnownComment },
  });
  useAttending(text, desk);
  const review = useReview(text.doc, desk, link, allowed);
  const { anchor, sheet } = useLinkAnchor(desk, windows.shown !== null);
  const { hearingId } = response;
  const citing = useCitingDesk({ text, desk, hearingId, directory, readCitation, sources });
  useEffect(
    () => directory.showWith((citation, visit) => onShowCitation(citation, directory.read(citation).report?.now ?? citation, visit)),
    [directory, onShowCitation],
  );
  useLetterUndo(sheet, desk);
  const fromWord = useReadingWord(text, desk);
  useVersionsCommand(() => windows.show({ kind: 'versions' }));
  const handle = useRef<DraftHandle | null>(null);
  // The letter's fields hold no proposals.
  const isLetterFixed = allowed !== 'write';
  const askPageLimit = (): void => {
    if (!isLetterFixed) windows.show({ kind: 'page-limit' });
  };
  useDraftHandle(text, desk, citing.mayCite, askPageLimit, (ready) => {
    handle.current = ready;
    onReady(ready);
  });
  const pages = usePages(text);
  useDraftStatus(text, desk, letter, directory, usePageCount(text, pages), onStatus);
  const fillInSender = (name = fields.senderName): void => {
    const tr = desk === null || text.readOnly ? null : fillFields(desk.editor.state, SENDER_FIELD, name.trim());
    if (tr !== null) desk?.editor.view.dispatch(tr);
  };
  const applySender = (change: Partial<Letter>): void => {
    letter.use(change);
    fillInSender(change.senderName);
  };
  const openings = {
    link: () => windows.show({ kind: 'link' }),
    table: () => windows.show({ kind: 'table' }),
    picture: () => chooser.current?.click(),
    find: () => windows.openSearch(true),
    comment: () => review.ask({ kind: 'comment' }),
    suggest: review.canToggle ? review.toggle : undefined,
    isSuggesting: review.mode === 'suggest',
    textBlock: () => setBlocksAreOpen(true),
    cite: () => windows.show({ kind: 'cite' }),
  };
  const canWrite = desk !== null && !text.readOnly && view === 'markup';

  return (
    <section className={styles['draft']} aria-label={w.pane}>
      <DraftHeader
        response={response}
        onNextField={() => void setTimeout(() => desk?.editor.chain().focus(null, { scrollIntoView: false }).nextPlaceholder().run(), 60)}
        onVersions={() => windows.show({ kind: 'versions' })}
        onReadWord={text.readOnly || isLetterFixed ? undefined : () => void fromWord.read()}
        onPageLimit={isLetterFixed ? undefined : askPageLimit}
        onExport={onExport}
        onSendings={sending?.open}
        onSendTo={sending?.sendTo}
        headerEnd={headerEnd}
        onFlush={text.flush}
        outline={
          desk !== null && (
            <>
              <PagesButton pages={pages} />
              <OutlineMenu desk={desk} />
            </>
          )
        }
      />
      {sending?.status}
      {canWrite && !pages.areAlone && <DraftToolbar desk={desk} open={openings} />}
      {canWrite && !pages.areAlone && <TableBar desk={desk} />}
      {desk !== null && windows.search !== null && !pages.areAlone && (
        <FindBar
          desk={desk}
          withReplace={windows.search.withReplace}
          canReplace={!text.readOnly}
          onWithReplace={() => windows.openSearch(true)}
          onClose={windows.closeSearch}
        />
      )}
      {desk !== null && <ReviewBar review={review} view={view} onView={setView} onList={() => openList(true)} />}
      <DraftNotices text={text} isAddingPicture={isAdding} />
      <PagesBeside pages={pages} desk={desk}>
        <div className={styles['desk']}>
          <article ref={sheet} className={styles['sheet']} data-letter="" aria-label={w.letterLabel}>
            {canWrite && !isLetterFixed && <SenderMenu letter={fields} onUse={applySender} />}
            <LetterHead letter={fields} onChange={letter.write} onSenderDone={() => fillInSender()} isReadOnly={isLetterFixed} />
            <div hidden={view !== 'markup'}>
              <ResponseText placeRef={setPlace} />
            </div>
            {canWrite && <BlockGrip desk={desk} sheet={sheet} />}
            {desk !== null && view !== 'markup' && <DecidedText desk={desk} decision={view} label={w.textLabel} />}
            <LetterClosing letter={fields} onChange={letter.write} isReadOnly={isLetterFixed} />
            {desk !== null && <FootnoteList desk={desk} focus={noteFocus} citations={directory} />}
            {canWrite && windows.shown === null && <SelectionTools desk={desk} sheet={sheet} openings={openings} windows={windows} />}
            {canWrite && (
              <CitingTools
                desk={desk}
                sheet={sheet}
                windows={windows}
                directory={directory}
                citing={citing}
                hearingId={hearingId}
                sources={sources}
                onCite={(citation) => void handle.current?.insertCitations([citation])}
              />
            )}
            {desk !== null && view === 'markup' && <ReviewMargin desk={desk} sheet={sheet} review={review} />}
            <span ref={anchor} className={styles['anchor']} />
          </article>
        </div>
      </PagesBeside>
      {canWrite && (
        <TextBlocks desk={desk} hearingId={response.hearingId} letter={fields} isOpen={blocksAreOpen} onOpenChange={setBlocksAreOpen} />
      )}
      {canWrite && <Spelling view={desk.editor.view} />}
      {listIsOpen && <CommentList review={review} onClose={() => openList(false)} />}
      {desk !== null && <DraftWindows desk={desk} windows={windows} anchor={anchor} onOpenLink={onOpenLink} />}
      {fromWord.outcome !== null && <WordReadingDialog outcome={fromWord.outcome} onClose={fromWord.close} />}
      {windows.shown?.kind === 'versions' && <VersionsDialog text={text} onClose={windows.close} />}
      {windows.shown?.kind === 'page-limit' && <PageLimitDialog text={text} onClose={windows.close} />}
      <PictureChooser inputRef={chooser} onChoose={(files) => addFiles(files, desk?.editor.state.selection.to ?? 0)} />
    </section>
  );
}

function limitInWords(limit: PasteLimit, w: (typeof draftingWords)['da']['paste'], language: ReturnType<typeof useLanguage>): string {
  switch (limit.kind) {
    case 'refused':
      return w.refused(wholeNumber(limit.characters, language));
    case 'formatting-dropped':
      return w.formattingDropped;
    case 'lists-unfolded':
      return w.listsUnfolded;
    case 'pictures-dropped':
      return w.picturesDropped(wholeNumber(limit.pictures, language));
  }
}
