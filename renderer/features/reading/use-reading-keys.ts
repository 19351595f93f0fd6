import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import type { AnnotationType } from '../../../shared/domain/annotation.ts';
import type { AnnotationId } from '../../../shared/domain/ids.ts';
import type { TextRange } from '../../../shared/domain/source-document.ts';
import type { PlacedNote } from './placed-notes.ts';
import { readingCommand, type ReadingCommand } from './reading-keys.ts';
import { offsetInView, placesIn } from './reading-place.ts';
import { stepAfter, stepBefore, withWordStep, wordAt } from './sentences.ts';

/** A line that begins less than this below the top of the window is the first one there, in pixels. */
const FIRST_LINE = 16;

type ReadingKeysOptions = {
  readonly articleRef: RefObject<HTMLElement | null>;
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly steps: readonly TextRange[];
  readonly headings: readonly TextRange[];
  /** Those that are shown, in document order. */
  readonly notes: readonly PlacedNote[];
  readonly activeId: AnnotationId | null;
  readonly selected: TextRange | null;
  readonly select: (range: TextRange) => void;
  readonly clear: () => void;
  readonly activate: (note: PlacedNote) => void;
  readonly annotate: (type: AnnotationType) => void;
  /** Adds the selected words to the active note. */
  readonly addPassage: (() => void) | undefined;
  /** Makes a note on the guidepost that holds an offset. */
  readonly annotateGuidepost: (offset: number) => void;
  readonly cite: (() => void) | undefined;
  readonly amend: (() => void) | undefined;
  /** Opens what can be put right about the block at an offset. */
  readonly correct: (offset: number) => void;
};

type ReadingKeys = {
  /** Where reading goes on from when nothing is selected. */
  readonly placeAt: (offset: number) => void;
};

/** Reading and marking by keyboard alone: two keys from any sentence to a note on it. */
export function useReadingKeys(options: ReadingKeysOptions): ReadingKeys {
  const { articleRef, scrollerRef, text, steps, headings, notes, activeId, selected } = options;
  const place = useRef<number | null>(null);

  const inView = (): number => {
    const { current: scroller } = scrollerRef;
    const { current: article } = articleRef;
    return scroller === null || article === null ? 0 : offsetInView(scroller, placesIn(article), FIRST_LINE);
  };
  const select = (range: TextRange | null | undefined): void => {
    if (range === null || range === undefined) return;
    place.current = range.start;
    options.select(range);
  };

  const stepTo = (to: 'next' | 'previous' | 'first' | 'last'): void => {
    const from = selected?.start ?? place.current;
    switch (to) {
      case 'first':
        return select(steps[0]);
      case 'last':
        return select(steps.at(-1));
      case 'next':
        return select(from === null ? stepAfter(steps, inView() - 1) : stepAfter(steps, from));
      case 'previous':
        return select(from === null ? stepAfter(steps, inView() - 1) : stepBefore(steps, from));
    }
  };

  const turnPage = (direction: 1 | -1): void => {
    const { current: scroller } = scrollerRef;
    if (scroller === null) return;
    // A little of what was in view stays, so that the eye finds its way.
    scroller.scrollTop += direction * scroller.clientHeight * 0.85;
    select(stepAfter(steps, inView() - 1));
  };

  const goToHeading = (direction: 1 | -1): void => {
    const from = selected?.start ?? place.current ?? inView();
    select(direction === 1 ? stepAfter(headings, from) : stepBefore(headings, from));
  };

  const goToNote = (direction: 1 | -1): void => {
    const active = notes.findIndex(({ annotation }) => annotation.id === activeId);
    const from = place.current ?? inView() - 1;
    const next =
      active >= 0
        ? notes.at((active + direction + notes.length) % notes.length)
        : direction === 1
          ? notes.find(({ places: [first] }) => first.start > from)
          : notes.findLast(({ places: [first] }) => first.start < from);
    const note = next ?? (direction === 1 ? notes[0] : notes.at(-1));
    if (note === undefined) return;
    place.current = note.places[0].start;
    options.clear();
    options.activate(note);
  };

  const run = (command: ReadingCommand): void => {
    switch (command.kind) {
      case 'step':
        return stepTo(command.to);
      case 'page':
        return turnPage(command.direction);
      case 'heading':
        return goToHeading(command.direction);
      case 'note':
        return goToNote(command.direction);
      case 'word':
        return select(selected === null ? wordAt(text, place.current ?? inView()) : withWordStep(text, selected, command.step));
      case 'annotate':
        return options.annotate(command.type);
      case 'add-passage':
        return options.addPassage?.();
      case 'guidepost':
        return options.annotateGuidepost(selected?.start ?? place.current ?? inView());
      case 'cite':
        return options.cite?.();
      case 'amend':
        return options.amend?.();
      case 'correct':
        return options.correct(selected?.start ?? place.current ?? inView());
      case 'clear':
        return options.clear();
    }
  };

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !(event.target instanceof Element) || event.target.closest('button') !== null) return;
    const command = readingCommand(event);
    if (command === null) return;
    event.preventDefault();
    run(command);
  });
  // Not as a property of the text: that is drawn once and kept.
  useEffect(() => {
    const { current: article } = articleRef;
    const listen = (event: KeyboardEvent): void => press(event);
    article?.addEventListener('keydown', listen);
    return () => article?.removeEventListener('keydown', listen);
  }, [articleRef]);

  return {
    placeAt: (offset) => {
      place.current = offset;
    },
  };
}
