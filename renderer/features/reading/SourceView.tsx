import { useId, useMemo, useRef, useState, type ReactNode } from 'react';
import type { AppliedCorrection, DocumentFacts } from '../../../shared/corrections/correction.ts';
import type { Annotation, AnnotationType, PassageScope } from '../../../shared/domain/annotation.ts';
import type { AnnotationId, SourceVersionId } from '../../../shared/domain/ids.ts';
import type { SourceDocument, TextRange } from '../../../shared/domain/source-document.ts';
import { annotationTypeWords } from '../../../shared/words/annotation-types.ts';
import { useWords } from '../../words.ts';
import { annotationAt } from './annotation-at.ts';
import { BlockTools } from './correcting/BlockTools.tsx';
import type { Facts } from './correcting/facts-draft.ts';
import { FactsEditor } from './correcting/FactsEditor.tsx';
import { Findings } from './correcting/Findings.tsx';
import { ReadingMarksContext, readingMarks } from './correcting/reading-marks.ts';
import { useCorrectionActions } from './correcting/use-correction-actions.ts';
import { GuidepostNoteContext } from './guidepost-note.ts';
import { headingsOf } from './headings.ts';
import type { MarginLayout } from './margin-positions.ts';
import type { NoteFilterChoice } from './NoteFilter.tsx';
import { placedNotes } from './placed-notes.ts';
import { SelectionTools } from './SelectionTools.tsx';
import { SourceHeader } from './SourceHeader.tsx';
import { SourceMargin } from './SourceMargin.tsx';
import { SourceText } from './SourceText.tsx';
import styles from './SourceView.module.css';
import { isOnWords, offsetAtPoint } from './text-map.ts';
import { useGuidepostNotes } from './use-guidepost-notes.ts';
import { useHighlights } from './use-highlights.ts';
import { usePassage } from './use-passage.ts';
import { useReadingKeys } from './use-reading-keys.ts';
import { useSourceNavigation, type Jump } from './use-source-navigation.ts';
import { useTextOnPage } from './use-text-map.ts';
import { useZones } from './use-zones.ts';
import { useTakenFocus } from './use-taken-focus.ts';
import { readingWords } from './words.ts';

export type SourceViewProps = {
  readonly title: string;
  readonly document: SourceDocument;
  readonly corrections: readonly AppliedCorrection[];
  /** What the document says of itself as it was read. */
  readonly asRead: Facts;
  readonly versionId: SourceVersionId;
  readonly annotations: readonly Annotation[];
  readonly activeAnnotationId: AnnotationId | null;
  readonly onActivateAnnotation: (id: AnnotationId | null) => void;
  /** `scope`: whether the note is on the words or on the whole guidepost whose heading they are. */
  readonly onAnnotate: (versionId: SourceVersionId, range: TextRange, type: AnnotationType, scope: PassageScope) => void;
  /** Adds selected words to the active note. Left out when no note is active. */
  readonly onAddPassage: ((versionId: SourceVersionId, range: TextRange) => void) | undefined;
  readonly onCite: ((versionId: SourceVersionId, range: TextRange) => void) | undefined;
  readonly onAmend?: ((versionId: SourceVersionId, range: TextRange) => void) | undefined;
  readonly jump: Jump | null;
  readonly renderMargin: (layout: MarginLayout) => ReactNode;
  readonly headerEnd: ReactNode;
  /** What stands over the text about the text as a whole. */
  readonly notice: ReactNode;
  /** The text has taken the place of one that held the focus. */
  readonly takesFocus: boolean;
  readonly onFocusTaken: () => void;
  /** An older version: nothing is noted, cited or put right in it. */
  readonly isReadOnly?: boolean;
};

/** Enough of the selected words to know which they are. */
const SPOKEN_LENGTH = 300;

export function SourceView({
  title,
  document,
  corrections,
  asRead,
  versionId,
  annotations,
  activeAnnotationId,
  onActivateAnnotation,
  onAnnotate,
  onAddPassage,
  onCite,
  onAmend,
  jump,
  renderMargin,
  headerEnd,
  notice,
  takesFocus,
  onFocusTaken,
  isReadOnly = false,
}: SourceViewProps) {
  const w = useWords(readingWords);
  const typeWords = useWords(annotationTypeWords);
  const helpId = useId();
  const paneRef = useRef<HTMLElement>(null);
  const scrollerRef = useRef<HTMLDivElement>(null);
  const sheetRef = useRef<HTMLDivElement>(null);
  const articleRef = useRef<HTMLElement>(null);
  const [filter, setFilter] = useState<NoteFilterChoice>('all');
  const [spoken, setSpoken] = useState('');
  /** Where the menu of a block is open. */
  const [menuAt, setMenuAt] = useState<number | null>(null);
  /** The field of the document's particulars that is to be put right. */
  const [factToEdit, setFactToEdit] = useState<keyof DocumentFacts | null>(null);
  const actions = useCorrectionActions(versionId);
  const { zones, openZones, toggleZone, openAround, steps } = useZones(document);

  // Memoised: these walk the whole document, and the drawn text must stay the same object to stay as it is.
  const headings = useMemo(() => headingsOf(document), [document]);
  const marks = useMemo(() => readingMarks(document, corrections), [document, corrections]);
  const numbers = useMemo(
    () => new Map(headings.flatMap(({ blockStart, number }) => (number === null ? [] : [[blockStart, number] as const]))),
    [headings],
  );
  const shown = useMemo(() => placedNotes(annotations, filter, activeAnnotationId), [annotations, filter, activeAnnotationId]);
  const onPage = useTextOnPage(articleRef, document);

  const { passage, select, clear } = usePassage({
    articleRef,
    paneRef,
    text: document.text,
    onPage,
    onClick: (x, y) => {
      const map = onPage.map();
      const offset = map === null ? null : offsetAtPoint(map, x, y);
      if (offset !== null) keys.placeAt(offset);
      const hit =
        offset === null
          ? []
          : shown.filter(({ places }) =>
              places.some((place) => place.start <= offset && place.end >= offset && isOnWords(onPage.wordsOf(place), x, y)),
            );
      onActivateAnnotation(annotationAt(hit, activeAnnotationId)?.annotation.id ?? null);
    },
  });
  useHighlights(onPage, document, shown, activeAnnotationId, passage?.range ?? null);

  const say = (sentence: string): void => setSpoken(sentence.length > SPOKEN_LENGTH ? `${sentence.slice(0, SPOKEN_LENGTH)} …` : sentence);
  const { show, goTo } = useSourceNavigation({
    scrollerRef,
    articleRef,
    onPage,
    notes: shown,
    activeId: activeAnnotationId,
    jump,
    openAround,
    onArrive: (range) => {
      keys.placeAt(range.start);
      say(document.text.slice(range.start, range.end));
    },
    onLeave: clear,
  });
  /** Does something with the selected words, which are then dealt with. */
  const withPassage =
    (act: (range: TextRange) => void): (() => void) =>
    () => {
      if (passage === null) return;
      keys.placeAt(passage.range.start);
      clear();
      act(passage.range);
    };
  const annotate = (type: AnnotationType): void => {
    if (!isReadOnly) withPassage((range) => onAnnotate(versionId, range, type, 'words'))();
  };
  const addPassage = onAddPassage === undefined ? undefined : withPassage((range) => onAddPassage(versionId, range));
  const cite = onCite === undefined ? undefined : withPassage((range) => onCite(versionId, range));
  const amend = onAmend === undefined ? undefined : withPassage((range) => onAmend(versionId, range));
  const guideposts = useGuidepostNotes(headings, (range) => onAnnotate(versionId, range, 'concern', 'guidepost'));
  const keys = useReadingKeys({
    articleRef,
    scrollerRef,
    text: document.text,
    steps,
    headings: headings.map(({ range }) => range),
    notes: shown,
    activeId: activeAnnotationId,
    selected: passage?.range ?? null,
    select: (range) => {
      select(range);
      show(range, 'if-hidden');
      say(w.selected(document.text.slice(range.start, range.end)));
    },
    clear,
    activate: ({ annotation, places: [first] }) => {
      onActivateAnnotation(annotation.id);
      say(w.noteAt(typeWords[annotation.type], document.text.slice(first.start, first.end)));
    },
    annotate,
    addPassage,
    annotateGuidepost: (offset) => {
      if (isReadOnly) return;
      clear();
      guideposts.annotateAt(offset);
    },
    cite,
    amend,
    correct: isReadOnly ? () => undefined : setMenuAt,
  });

  const tools = passage !== null && !isReadOnly && (
    <SelectionTools
      range={passage.by === 'pointer' ? passage.range : null}
      wordsOf={onPage.wordsOf}
      scrollerRef={scrollerRef}
      onAnnotate={annotate}
      onAddPassage={addPassage}
      onCite={cite}
      onAmend={amend}
      onClose={clear}
    />
  );
  useTakenFocus(articleRef, takesFocus, onFocusTaken);

  return (
    <section ref={paneRef} className={styles['pane']} aria-label={w.sourceNamed(title)}>
      <GuidepostNoteContext value={isReadOnly ? null : guideposts.annotateHeading}>
        <SourceHeader
          document={document}
          headings={headings}
          openZones={openZones}
          scrollerRef={scrollerRef}
          articleRef={articleRef}
          annotations={annotations}
          filter={filter}
          onFilter={setFilter}
          onGoTo={({ range }) => goTo(range, 'top')}
          headerEnd={headerEnd}
        />
        <div className={styles['stage']}>
          <div ref={scrollerRef} className={styles['scroller']}>
            <div ref={sheetRef} className={styles['sheet']}>
              <div className={styles['column']}>
                {notice}
                {!isReadOnly && (
                  <Findings
                    document={document}
                    corrections={corrections}
                    actions={actions}
                    onShow={(range) => goTo(range, 'centre')}
                    onFacts={setFactToEdit}
                  />
                )}
                <ReadingMarksContext value={marks}>
                  <SourceText
                    ref={articleRef}
                    document={document}
                    titleAsRead={asRead.title}
                    zones={zones}
                    numbers={numbers}
                    openZones={openZones}
                    onToggleZone={toggleZone}
                    label={title}
                    helpId={helpId}
                    hasSelection={passage !== null}
                  />
                </ReadingMarksContext>
              </div>
              <SourceMargin sheetRef={sheetRef} onPage={onPage} document={document} notes={shown} renderMargin={renderMargin} />
              {!isReadOnly && (
                <BlockTools
                  document={document}
                  corrections={corrections}
                  actions={actions}
                  onPage={onPage}
                  scrollerRef={scrollerRef}
                  sheetRef={sheetRef}
                  articleRef={articleRef}
                  selected={passage?.range ?? null}
                  reachedByKey={passage?.by === 'keyboard' ? passage.range : null}
                  openAt={menuAt}
                  onOpenAt={setMenuAt}
                  onDone={clear}
                />
              )}
              {passage?.by === 'pointer' && tools}
            </div>
          </div>
          {passage?.by === 'keyboard' && tools}
        </div>
        {factToEdit !== null && (
          <FactsEditor
            document={document}
            asRead={asRead}
            corrections={corrections}
            actions={actions}
            first={factToEdit}
            onClose={() => setFactToEdit(null)}
          />
        )}
        <p id={helpId} className={styles['unseen']} hidden>
          {w.help}
        </p>
        <output className={styles['unseen']}>{spoken}</output>
      </GuidepostNoteContext>
    </section>
  );
}
