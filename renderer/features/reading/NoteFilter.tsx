import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { AnnotationType, type Annotation } from '../../../shared/domain/annotation.ts';
import { annotationTypeWords } from '../../../shared/words/annotation-types.ts';
import { Hint } from '../../ui/Hint.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words.ts';
import styles from './NoteFilter.module.css';
import { readingWords } from './words.ts';

export type NoteFilterChoice = AnnotationType | 'all';

type NoteFilterProps = {
  readonly annotations: readonly Annotation[];
  readonly chosen: NoteFilterChoice;
  readonly onChoose: (choice: NoteFilterChoice) => void;
};

/** Which notes are shown. Types without notes cannot be chosen, but keep their place. */
export function NoteFilter({ annotations, chosen, onChoose }: NoteFilterProps) {
  const w = useWords(readingWords);
  const typeWords = useWords(annotationTypeWords);
  const countOf = (type: AnnotationType): number => annotations.filter((annotation) => annotation.type === type).length;
  return (
    <ToggleButtonGroup
      className={styles['group'] ?? ''}
      aria-label={w.filter}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        const type = AnnotationType.safeParse(key);
        onChoose(type.success ? type.data : 'all');
      }}
    >
      <ToggleButton id="all" className={styles['choice'] ?? ''} aria-label={w.filterCount(w.all, annotations.length)}>
        <span>{w.all}</span>
      </ToggleButton>
      {AnnotationType.options.map((type) => (
        <Hint key={type} text={w.filterCount(typeWords[type], countOf(type))}>
          <ToggleButton
            id={type}
            className={styles['choice'] ?? ''}
            data-type={type}
            isDisabled={countOf(type) === 0 && chosen !== type}
            aria-label={w.filterCount(typeWords[type], countOf(type))}
          >
            <Icon name={type} />
            <span className={styles['word']}>{typeWords[type]}</span>
            <span className={styles['count']}>{countOf(type)}</span>
          </ToggleButton>
        </Hint>
      ))}
    </ToggleButtonGroup>
  );
}
