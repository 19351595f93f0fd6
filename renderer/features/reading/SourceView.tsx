import { useEffect, useEffectEvent, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import type { AppliedCorrection, DocumentFacts } from '../../../shared/corrections/correction.ts';
import type { Annotation, AnnotationType } from '../../../shared/domain/annotation.ts';
import type { AnnotationId, SourceVersionId } from '../../../shared/domain/ids.ts';
import type { SourceDocument, TextRange } from '../../../shared/domain/source-document.ts';
import { annotationTypeWords } from '../../../shared/words/annotation-types.ts';
import { useWords } from '../../words.ts';
import { annotationAt } from './annotation-at.ts';
import { zonesOf, type Zone } from './block-groups.ts';
import { BlockTools } from './correcting/BlockTools.tsx';
import type { Facts } from './correcting/facts-draft.ts';
import { FactsEditor } from './correcting/FactsEditor.tsx';
import { Findings } from './correcting/Findings.tsx';
import { ReadingMarksContext, readingMarks } from './correcting/reading-marks.ts';
import { useCorrectionActions } from './correcting/use-correction-actions.ts';
import { headingsOf } from './headings.ts';
import type { MarginLayout } from './margin-positions.ts';
import type { NoteFilterChoice } from './NoteFilter.tsx';
import { pageMarks } from './page-marks.ts';
import { bringIntoView } from './scrolling.ts';
import { SelectionTools } from './SelectionTools.tsx';
import { readingSteps } from './sentences.ts';
import { SourceHeader } from './SourceHeader.tsx';
import { SourceText } from './SourceText.tsx';
import styles from './SourceView.module.css';
import { isOnWords, offsetAtPoint } from './text-map.ts';
import { useFlash } from './use-flash.ts';
import { useHighlights } from './use-highlights.ts';
import { useMarginLayout } from './use-margin-layout.ts';
import { usePassage } from './use-passage.ts';
import { useReadingKeys } from './use-reading-keys.ts';
import { useTextOnPage } from './use-text-map.ts';
import { readingWords } from './words.ts';

/** A place to show. A new key shows it again, though it be the same place. */
export type Jump = { readonly range: TextRange; readonly key: number };

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
  readonly onAnnotate: (versionId: SourceVersionId, range: TextRange, type: AnnotationType) => void;
  readonly onCite: ((versionId: SourceVersionId, range: TextRange) => void) | undefined;
  readonly jump: Jump | null;
  readonly renderMargin: (layout: MarginLayout) => ReactNode;
  readonly headerEnd: ReactNode;
};

/** Enough of the selected words to know which they are. */
const SPOKEN_LENGTH = 300;

const contains = (outer: TextRange, inner: TextRange): boolean => inner.start < outer.end && inner.end > outer.start;

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
  onCite,
  jump,
  renderMargin,
  headerEnd,
}: SourceViewProps) {
  const w = useWords(readingWords);
  const typeWords = useWords(annotationTypeWords);
  const helpId = useId();
  const paneRef = useRef<HTMLElement>(null);
  const scrollerRef = useRef<HTMLDivElement>(null);
  const sheetRef = useRef<HTMLDivElement>(null);
  const marginRef = useRef<HTMLDivElement>(null);
  const articleRef = useRef<HTMLElement>(null);
  const [filter, setFilter] = useState<NoteFilterChoice>('all');
  const [spoken, setSpoken] = useState('');
  /** Where the menu of a block is open. */
  const [menuAt, setMenuAt] = useState<number | null>(null);
  /** The field of the document's particulars that is to be put right. */
  const [factToEdit, setFactToEdit] = useState<keyof DocumentFacts | null>(null);
  const actions = useCorrectionActions(versionId);

  // Memoised: these walk the whole document, and the drawn text must stay the same object to stay as it is.
  const zones = useMemo(() => zonesOf(document.blocks, pageMarks(document.blocks, document.pages)), [document]);
  const headings = useMemo(() => headingsOf(document), [document]);
  const marks = useMemo(() => readingMarks(document, corrections), [document, corrections]);
  const numbers = useMemo(
    () => new Map(headings.flatMap(({ blockStart, number }) => (number === null ? [] : [[blockStart, number] as const]))),
    [headings],
  );
  const [openZones, setOpenZones] = useState<ReadonlySet<number>>(
    () => new Set(zones.filter(({ provenance }) => provenance === 'attachment-list').map(({ start }) => start)),
  );
  const [toggleZone] = useState(
    () =>
      ({ start }: Zone) =>
        setOpenZones((open) => new Set(open.has(start) ? [...open].filter((other) => other !== start) : [...open, start])),
  );
  const steps = useMemo(() => {
    const closed = zones.filter(({ provenance, start }) => provenance !== 'official' && !openZones.has(start));
    return readingSteps(
      document.text,
      document.blocks.filter((block) => !closed.some((zone) => contains(zone, block))),
    );
  }, [document, zones, openZones]);
  const shown = useMemo(
    () =>
      annotations
        .filter(
          ({ id, type, sourceVersionId }) =>
            sourceVersionId === versionId && (filter === 'all' || type === filter || id === activeAnnotationId),
        )
        .toSorted((a, b) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end),
    [annotations, filter, activeAnnotationId, versionId],
  );

  const onPage = useTextOnPage(articleRef, document);
  const flash = useFlash();
  const layout = useMarginLayout(sheetRef, marginRef, onPage, document, shown);

  const { passage, select, clear } = usePassage({
    articleRef,
    paneRef,
    text: document.text,
    onPage,
    onClick: (x, y) => {
      const map = onPage.map();
      const offset = map === null ? null : offsetAtPoint(map, x, y);
      if (offset !== null) keys.placeAt(offset);
      const near = offset === null ? [] : shown.filter(({ anchor }) => anchor.start <= offset && anchor.end >= offset);
      const hit = near.filter(({ anchor }) => isOnWords(onPage.wordsOf(anchor), x, y));
      onActivateAnnotation(annotationAt(hit, activeAnnotationId)?.id ?? null);
    },
  });
  useHighlights(onPage, document, shown, activeAnnotationId, passage?.range ?? null);

  const show = (range: TextRange, placement: 'centre' | 'top' | 'if-hidden'): void => {
    const words = onPage.rangeOf(range);
    if (words !== null && scrollerRef.current !== null) bringIntoView(scrollerRef.current, words, placement);
  };
  const say = (sentence: string): void => setSpoken(sentence.length > SPOKEN_LENGTH ? `${sentence.slice(0, SPOKEN_LENGTH)} …` : sentence);
  const selectByKey = (range: TextRange): void => {
    select(range);
    show(range, 'if-hidden');
    say(w.selected(document.text.slice(range.start, range.end)));
  };
  const annotate = (type: AnnotationType): void => {
    if (passage === null) return;
    keys.placeAt(passage.range.start);
    clear();
    onAnnotate(versionId, passage.range, type);
  };
  const cite =
    onCite === undefined
      ? undefined
      : (): void => {
          if (passage === null) return;
          keys.placeAt(passage.range.start);
          clear();
          onCite(versionId, passage.range);
        };
  const keys = useReadingKeys({
    articleRef,
    scrollerRef,
    text: document.text,
    steps,
    headings: headings.map(({ range }) => range),
    annotations: shown,
    activeId: activeAnnotationId,
    selected: passage?.range ?? null,
    select: selectByKey,
    clear,
    activate: (annotation) => {
      onActivateAnnotation(annotation.id);
      say(w.noteAt(typeWords[annotation.type], annotation.anchor.exact));
    },
    annotate,
    cite,
    correct: setMenuAt,
  });

  const goTo = (range: TextRange, placement: 'centre' | 'top'): void => {
    const closed = zones.find((zone) => zone.provenance !== 'official' && contains(zone, range) && !openZones.has(zone.start));
    if (closed !== undefined) setOpenZones((open) => new Set([...open, closed.start]));
    // After the box is open, if it was closed.
    requestAnimationFrame(() => {
      articleRef.current?.focus({ preventScroll: true });
      show(range, placement);
      flash(onPage.wordsOf(range));
      keys.placeAt(range.start);
      say(document.text.slice(range.start, range.end));
    });
  };
  const followJump = useEffectEvent((to: Jump) => {
    clear();
    goTo(to.range, 'centre');
  });
  useEffect(() => {
    if (jump !== null) followJump(jump);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says when to jump; the same place may come as a new object
  }, [jump?.key]);

  const showActive = useEffectEvent((id: AnnotationId) => {
    const active = shown.find((annotation) => annotation.id === id);
    if (active !== undefined) show(active.anchor, 'if-hidden');
  });
  useEffect(() => {
    if (activeAnnotationId !== null) showActive(activeAnnotationId);
  }, [activeAnnotationId]);

  return (
    <section ref={paneRef} className={styles['pane']} aria-label={w.sourceNamed(title)}>
      <SourceHeader
        document={document}
        headings={headings}
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
              <Findings
                document={document}
                corrections={corrections}
                actions={actions}
                onShow={(range) => goTo(range, 'centre')}
                onFacts={setFactToEdit}
              />
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
            <div ref={marginRef} className={styles['margin']}>
              {renderMargin(layout)}
            </div>
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
            {passage?.by === 'pointer' && (
              <SelectionTools
                range={passage.range}
                wordsOf={onPage.wordsOf}
                scrollerRef={scrollerRef}
                onAnnotate={annotate}
                onCite={cite}
                onClose={clear}
              />
            )}
          </div>
        </div>
        {passage?.by === 'keyboard' && (
          <SelectionTools
            range={null}
            wordsOf={onPage.wordsOf}
            scrollerRef={scrollerRef}
            onAnnotate={annotate}
            onCite={cite}
            onClose={clear}
          />
        )}
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
    </section>
  );
}
