import type { AuthorId } from '../../../shared/domain/ids.ts';
import type { Choice, Conflict } from '../../../shared/packages/conflict.ts';
import { dayAndTime } from '../../../shared/words/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { otherWays, sideLetter } from './conflict-choices.ts';
import { fieldInWords, valueInWords } from './conflict-in-words.ts';
import { conflictWords } from './conflict-words.ts';
import styles from './Conflicts.module.css';

/** A person as a sentence names them: who did it, or whom it was done by. */
export type NameOf = (id: AuthorId, as: 'did' | 'by') => string;

type ConflictViewProps = {
  readonly conflict: Conflict;
  readonly nameOf: NameOf;
  readonly isBusy: boolean;
  readonly onChoose: (choice: Choice, label: string) => void;
};

/** One conflict: what it is about, both sides, and the choice between them. */
export function ConflictView({ conflict, nameOf, isBusy, onChoose }: ConflictViewProps) {
  const w = useWords(conflictWords);
  const language = useLanguage();
  const ways = otherWays(conflict, w);
  return (
    <article className={styles['conflict']} aria-labelledby="conflict-about">
      <h3 id="conflict-about" className={styles['about']}>
        {aboutInWords(conflict, nameOf, w)}
      </h3>
      {conflict.title !== '' && <p className={styles['facts']}>{w.about(conflict.title)}</p>}
      {conflict.kind === 'field' && (
        <ol className={styles['sides']}>
          {conflict.sides.map((side, index) => {
            const letter = sideLetter(index);
            const label = w.choose(letter);
            return (
              <li key={side.editId} className={styles['side']}>
                <p className={styles['facts']}>{w.wrote(nameOf(side.authorId, 'did'), dayAndTime(side.madeAt, language))}</p>
                <p className={styles['words']}>{valueInWords(conflict, side.value, w)}</p>
                <Button
                  size="s"
                  shortcut={letter}
                  isDisabled={isBusy}
                  onPress={() => onChoose({ kind: 'take', editId: side.editId }, label)}
                >
                  {label}
                </Button>
              </li>
            );
          })}
        </ol>
      )}
      {conflict.kind === 'deleted' && conflict.changedBy.length > 0 && (
        <p>{w.changedBy(conflict.changedBy.map((id) => nameOf(id, 'by')).join(', '))}</p>
      )}
      {conflict.kind === 'lost' && (
        <ol className={styles['sides']}>
          {conflict.pieces.map((piece, index) => (
            <li key={index} className={styles['side']}>
              {piece.authorId !== null && <p className={styles['facts']}>{w.lostBy(nameOf(piece.authorId, 'by'))}</p>}
              <p className={styles['words']}>{piece.words}</p>
              {piece.paragraph !== '' && <p className={styles['facts']}>{w.lostFrom(piece.paragraph)}</p>}
            </li>
          ))}
        </ol>
      )}
      {ways.length > 0 && (
        <div className={styles['ways']}>
          {ways.map(({ choice, label, key }) => (
            <Button key={key} shortcut={key} isDisabled={isBusy} onPress={() => onChoose(choice, label)}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </article>
  );
}

/** What a conflict is about, in a sentence. */
export function aboutInWords(conflict: Conflict, nameOf: NameOf, w: (typeof conflictWords)['da']): string {
  switch (conflict.kind) {
    case 'field':
      return fieldInWords(conflict, w);
    case 'deleted':
      return w.deleted[conflict.subject](nameOf(conflict.deletedBy, 'did'));
    case 'lost':
      return w.lost;
  }
}
