import { useState } from 'react';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { GuidepostDecision } from '../../../shared/domain/guidepost-decision.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words.ts';
import type { CoverageRow } from './coverage-store.ts';
import { CoverageState } from './CoverageState.tsx';
import styles from './CoverageItem.module.css';
import { Evidence } from './Evidence.tsx';
import materialStyles from './Material.module.css';
import { MaterialNote, type MaterialUse } from './MaterialNote.tsx';
import { coverageWords } from './words.ts';

/** What can be done about one guidepost. */
export type RowCommands = {
  readonly write: () => void;
  readonly skip: () => void;
  readonly unskip: (decision: GuidepostDecision) => void;
  readonly showSource: () => void;
  readonly showEvidence: (place: CoverageRow['evidence'][number]['place']) => void;
  readonly use: (note: Annotation, use: MaterialUse) => void;
};

type CoverageItemProps = {
  readonly row: CoverageRow;
  readonly name: string;
  /** The caret stands in its section. */
  readonly isCurrent: boolean;
  readonly notes: readonly Annotation[];
  readonly canWrite: boolean;
  readonly wordsAt: (place: CoverageRow['evidence'][number]['place']) => string;
  readonly commands: RowCommands;
};

/** One guidepost: what the answer says to it, the notes on it, and the next step. */
export function CoverageItem({ row, name, isCurrent, notes, canWrite, wordsAt, commands }: CoverageItemProps) {
  const w = useWords(coverageWords);
  const [isOpen, setOpen] = useState(false);
  const { state, guidepost, evidence, section, mentions, skip } = row;
  const hasSection = section !== null;
  return (
    <li className={styles['item']} data-state={state} data-current={isCurrent ? true : undefined} data-guidepost-row={guidepost.index}>
      <div className={styles['head']}>
        <h3 className={styles['name']}>
          <button type="button" className={styles['title']} title={w.show(name)} onClick={commands.showSource}>
            {name}
          </button>
        </h3>
        {guidepost.page !== null && <span className={styles['page']}>{w.page(guidepost.page)}</span>}
        <CoverageState state={state} />
      </div>
      {state === 'missing' && hasSection && <p className={styles['said']}>{w.begun}</p>}
      {state === 'missing' && mentions.length > 0 && <p className={styles['said']}>{w.mentions(mentions.length)}</p>}
      {skip !== null && (
        <p className={styles['said']}>
          {state === 'answered' ? `${w.answeredToo} ` : ''}
          {skip.reason === '' ? (state === 'answered' ? '' : w.noReason) : w.reason(skip.reason)}
        </p>
      )}
      {evidence.length > 0 && <Evidence evidence={evidence} wordsAt={wordsAt} onShow={commands.showEvidence} />}
      <div className={styles['acts']}>
        {canWrite && (
          <Button size="s" icon="pen" label={w.about(hasSection ? w.go : w.write, name)} onPress={commands.write}>
            {hasSection ? w.go : w.write}
          </Button>
        )}
        {state === 'missing' && (
          <Button size="s" variant="quiet" icon="skip-over" label={w.about(w.skip, name)} onPress={commands.skip}>
            {w.skip}
          </Button>
        )}
        {skip !== null && (
          <Button size="s" variant="quiet" icon="undo" label={w.unskipNamed(name)} onPress={() => commands.unskip(skip)}>
            {w.unskip}
          </Button>
        )}
        {notes.length > 0 && (
          <Button
            size="s"
            variant="quiet"
            icon={isOpen || isCurrent ? 'chevron-down' : 'chevron-right'}
            isExpanded={isOpen || isCurrent}
            label={`${w.material(notes.length)}: ${name}`}
            onPress={() => setOpen(!isOpen)}
          >
            {w.material(notes.length)}
          </Button>
        )}
      </div>
      {(isOpen || isCurrent) && notes.length > 0 && (
        <ul className={materialStyles['list']} aria-label={w.materialOf(name)}>
          {notes.map((note) => (
            <MaterialNote key={note.id} note={note} canWrite={canWrite} onUse={(use) => commands.use(note, use)} />
          ))}
        </ul>
      )}
    </li>
  );
}
