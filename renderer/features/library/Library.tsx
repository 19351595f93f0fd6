import type { Hearing } from '../../../shared/domain/hearing.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import type { LibraryOverview } from '../../../shared/ipc/shapes.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useWords } from '../../words.ts';
import { HearingTile } from './HearingTile.tsx';
import styles from './Library.module.css';
import { byUrgency } from './sorting.ts';
import { libraryWords } from './words.ts';

type LibraryProps = {
  readonly library: LibraryOverview;
  readonly now: number;
  readonly onOpen: (hearingId: HearingId) => void;
  readonly onCreate: () => void;
  readonly onEdit: (hearing: Hearing) => void;
  readonly onSend: (hearingId: HearingId) => void;
  readonly onOpenPackage: () => void;
  readonly onRestoreExamples: () => void;
  readonly isRestoring: boolean;
};

export function Library({ library, now, onOpen, onCreate, onEdit, onSend, onOpenPackage, onRestoreExamples, isRestoring }: LibraryProps) {
  const { library: w } = useWords(libraryWords);
  const restore = library.examplesMissing && (
    <Button icon="undo" onPress={onRestoreExamples} isDisabled={isRestoring}>
      {w.restoreExamples}
    </Button>
  );
  const open = (
    <Button icon="folder" onPress={onOpenPackage}>
      {w.openPackage}
    </Button>
  );
  const create = (
    <Button variant="primary" icon="plus" onPress={onCreate}>
      {w.create}
    </Button>
  );
  if (library.hearings.length === 0) {
    return (
      <EmptyState
        icon="folder"
        title={w.emptyTitle}
        text={w.emptyText}
        action={
          <>
            {create}
            {open}
            {restore}
          </>
        }
      />
    );
  }
  return (
    <div className={styles['library']}>
      <header className={styles['header']}>
        <h1 className={styles['title']}>{w.title}</h1>
        <div className={styles['actions']}>
          {restore}
          {open}
          {create}
        </div>
      </header>
      <ul className={styles['tiles']}>
        {byUrgency(library.hearings, now).map((overview) => (
          <li key={overview.hearing.id}>
            <HearingTile overview={overview} now={now} onOpen={onOpen} onEdit={onEdit} onSend={onSend} />
          </li>
        ))}
      </ul>
    </div>
  );
}
