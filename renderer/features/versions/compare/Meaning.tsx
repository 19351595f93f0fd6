import type { CitationOutcome, NoteOutcome } from '../../../../shared/versions/version-difference.ts';
import { annotationTypeWords } from '../../../../shared/words/annotation-types.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../words.ts';
import styles from './Compare.module.css';
import { compareWords } from './words.ts';

export type CompareLinks = {
  readonly onShowNote: (note: NoteOutcome) => void;
  readonly onShowCitation: (citation: CitationOutcome) => void;
  /** Opens the review at what waits. */
  readonly onReview: (key: string | null) => void;
};

type MeaningProps = CompareLinks & { readonly notes: readonly NoteOutcome[]; readonly citations: readonly CitationOutcome[] };

const waits = ({ outcome }: NoteOutcome): boolean => outcome === 'moved' || outcome === 'ambiguous' || outcome === 'orphaned';

/** Enough of a note to know it by, in characters. */
const SHOWN = 80;

/** "Hvad betyder det for vores noter og citater?": what stands on a passage, and what has become of it. */
export function Meaning({ notes, citations, onShowNote, onShowCitation, onReview }: MeaningProps) {
  const w = useWords(compareWords);
  const typeWords = useWords(annotationTypeWords);
  if (notes.length + citations.length === 0) return null;
  return (
    <section className={styles['meaning']} aria-label={w.meaning}>
      <p className={styles['asks']}>{w.meaning}</p>
      <ul className={styles['outcomes']}>
        {notes.map((note) => (
          <li key={note.passageId} className={styles['outcome']} data-waits={waits(note) ? true : undefined}>
            <span className={styles['who']} data-type={note.type}>
              <Icon name={note.type} />
              {typeWords[note.type]}
            </span>
            <span className={styles['said']}>{note.text === '' ? w.noText : note.text.slice(0, SHOWN)}</span>
            <span className={styles['became']}>{w.note[note.outcome]}</span>
            {waits(note) ? (
              <Button size="s" onPress={() => onReview(note.passageId)}>
                {w.review}
              </Button>
            ) : (
              note.new !== null && (
                <Button size="s" variant="quiet" onPress={() => onShowNote(note)}>
                  {w.showNote}
                </Button>
              )
            )}
          </li>
        ))}
        {citations.map((citation, index) => (
          // The same words may be cited twice in one answer: the place in the list tells them apart.
          <li key={index} className={styles['outcome']} data-waits={citation.state === 'verbatim' ? undefined : true}>
            <span className={styles['who']}>
              <Icon name="quote" />
              {w.citationIn(citation.responseTitle)}
            </span>
            <span className={styles['became']}>{w.citation[citation.state]}</span>
            <Button size="s" variant="quiet" onPress={() => onShowCitation(citation)}>
              {w.showCitation}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
