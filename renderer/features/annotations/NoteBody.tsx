import { use } from 'react';
import type { Annotation, Passage } from '../../../shared/domain/annotation.ts';
import { placeOf } from '../../../shared/notes/places.ts';
import { plainNoteText } from '../../../shared/domain/note-text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words.ts';
import styles from './NoteBody.module.css';
import { isWithoutPlace, noteQuote } from './note-place.ts';
import { NoteTextView } from './NoteTextView.tsx';
import { MovedFromContext } from './moved-from.ts';
import type { NoteCommands } from './note-commands.ts';
import { annotationWords } from './words.ts';

type NoteBodyProps = { readonly annotation: Annotation; readonly commands: NoteCommands; readonly isActive: boolean };

/** Enough of a passage to know which it is, in characters. */
const NAMED_BY = 60;

const shortened = (words: string): string => (words.length > NAMED_BY ? `${words.slice(0, NAMED_BY).trimEnd()} …` : words);

/** What the note says, what it is on, and its themes. */
export function NoteBody({ annotation, commands, isActive }: NoteBodyProps) {
  const w = useWords(annotationWords);
  const { text, passages, themes } = annotation;
  const movedFrom = use(MovedFromContext);
  const moved = passages.flatMap(({ id }) => movedFrom(id) ?? []);
  const isOnGuidepost = passages.some(({ scope }) => scope === 'guidepost');
  const showsPlaces = isActive && (passages.length > 1 || isWithoutPlace(annotation));
  return (
    <>
      {isOnGuidepost && <p className={styles['about']}>{w.wholeGuidepost}</p>}
      {plainNoteText(text) === '' ? (
        <p className={styles['quote']}>»{noteQuote(annotation)}«</p>
      ) : (
        <div className={styles['body']} data-whole={isActive}>
          <NoteTextView text={text} />
        </div>
      )}
      {[...new Set(moved)].map((line) => (
        <p key={line} className={styles['moved']}>
          <Icon name="redo" />
          {line}
        </p>
      ))}
      {!isActive && isWithoutPlace(annotation) && (
        <p className={styles['unplaced']}>
          <Icon name="warning" />
          {w.withoutPlace}
        </p>
      )}
      {showsPlaces && (
        <ul className={styles['passages']} aria-label={w.passages}>
          {passages.map((passage) => (
            <PassageLine key={passage.id} passage={passage} annotation={annotation} commands={commands} isOnly={passages.length === 1} />
          ))}
        </ul>
      )}
      {themes.length > 0 && (
        <ul className={styles['themes']} aria-label={w.themes}>
          {themes.map((theme) => (
            <li key={theme} className={styles['theme']}>
              {theme}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type PassageLineProps = {
  readonly passage: Passage;
  readonly annotation: Annotation;
  readonly commands: NoteCommands;
  readonly isOnly: boolean;
};

function PassageLine({ passage, annotation, commands, isOnly }: PassageLineProps) {
  const w = useWords(annotationWords);
  const words = shortened(passage.anchor.exact.replaceAll('\n', ' '));
  const { kind } = passage.placement;
  return (
    <li className={styles['passage']}>
      {placeOf(passage) === null ? (
        <span className={styles['words']}>
          »{words}«{kind !== 'exact' && kind !== 'moved' && <span className={styles['unplaced']}>{w.unplaced[kind]}</span>}
        </span>
      ) : (
        <button
          type="button"
          className={styles['words']}
          aria-label={w.showPassage(words)}
          onClick={(event) => {
            event.stopPropagation();
            commands.show(annotation, passage);
          }}
        >
          »{words}«
        </button>
      )}
      {!isOnly && (
        <button
          type="button"
          className={styles['drop']}
          title={w.removePassage(words)}
          aria-label={w.removePassage(words)}
          onClick={(event) => {
            event.stopPropagation();
            commands.removePassage(passage);
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </li>
  );
}
