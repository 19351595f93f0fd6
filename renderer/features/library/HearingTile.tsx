import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Hearing } from '../../../shared/domain/hearing.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import type { HearingOverview } from '../../../shared/ipc/shapes.ts';
import { useRequest } from '../../queries.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useWords } from '../../words.ts';
import { DeletionDateDialog } from './erasing/DeletionDateDialog.tsx';
import { EraseDialog } from './erasing/EraseDialog.tsx';
import { erasingWords } from './erasing/words.ts';
import { DeadlineChip } from './DeadlineChip.tsx';
import styles from './HearingTile.module.css';
import { useHearingActions } from './use-hearing-actions.ts';
import { libraryWords } from './words.ts';

type HearingTileProps = {
  readonly overview: HearingOverview;
  readonly now: number;
  readonly onOpen: (hearingId: HearingId) => void;
  readonly onEdit: (hearing: Hearing) => void;
  readonly onSend: (hearingId: HearingId) => void;
};

export function HearingTile({ overview, now, onOpen, onEdit, onSend }: HearingTileProps) {
  const { library: w, hearing: wHearing } = useWords(libraryWords);
  const actions = useHearingActions();
  const { menu: wErasing } = useWords(erasingWords);
  const dates = useRequest('hearing.deletionDates', {});
  const [asking, setAsking] = useState<'delete' | 'date' | 'erase' | null>(null);
  const { hearing, sources, responses } = overview;
  const notes = sources.reduce((sum, source) => sum + source.annotationCount, 0);
  const counts = w.counts(sources.length, notes, responses.length);
  return (
    <article className={styles['tile']}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>
          <AriaButton className={styles['open'] ?? ''} onPress={() => onOpen(hearing.id)}>
            {hearing.title}
          </AriaButton>
        </h2>
        <div className={styles['menu']}>
          <MenuButton
            isIconOnly
            icon="more"
            label={w.menu(hearing.title)}
            items={[
              { id: 'edit', label: w.edit, icon: 'edit', onAction: () => onEdit(hearing) },
              { id: 'date', label: wErasing.date, icon: 'clock', onAction: () => setAsking('date') },
              { id: 'send', label: w.sendTo, icon: 'export', onAction: () => onSend(hearing.id) },
              { id: 'delete', label: w.remove, icon: 'trash', isDanger: true, onAction: () => setAsking('delete') },
              { id: 'erase', label: wErasing.erase, icon: 'trash', isDanger: true, onAction: () => setAsking('erase') },
            ]}
          />
        </div>
      </div>
      {hearing.authority !== '' && <p className={styles['authority']}>{hearing.authority}</p>}
      <p>
        <DeadlineChip deadline={hearing.deadline} now={now} />
      </p>
      <p className={styles['counts']}>{counts}</p>
      <ConfirmDialog
        isOpen={asking === 'delete'}
        title={wHearing.deleteTitle(hearing.title)}
        message={wHearing.deleteText(counts.replaceAll(' · ', ', '))}
        confirmLabel={w.remove}
        isDanger
        onCancel={() => setAsking(null)}
        onConfirm={() => {
          setAsking(null);
          void actions.remove(hearing);
        }}
      />
      {asking === 'date' && (
        <DeletionDateDialog
          hearingId={hearing.id}
          title={hearing.title}
          on={dates.data?.find(({ hearingId }) => hearingId === hearing.id)?.on ?? null}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'erase' && <EraseDialog hearingId={hearing.id} title={hearing.title} onClose={() => setAsking(null)} />}
    </article>
  );
}
