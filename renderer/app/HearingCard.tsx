import { useRef } from 'react';
import type { Hearing } from '../../shared/domain/hearing.ts';
import type { HearingId } from '../../shared/domain/ids.ts';
import type { HearingOverview } from '../../shared/ipc/shapes.ts';
import { DeadlineChip } from '../features/library/DeadlineChip.tsx';
import { StatedOffer } from '../features/library/StatedOffer.tsx';
import { byUrgency } from '../features/library/sorting.ts';
import { ConflictsWaiting } from '../features/packages/ConflictsWaiting.tsx';
import { packageWords } from '../features/packages/words.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import { useWords } from '../words.ts';
import styles from './HearingCard.module.css';
import { useDeclinedOffer } from './use-declined-offer.ts';
import { appWords } from './words.ts';

type HearingCardProps = {
  readonly overview: HearingOverview;
  readonly hearings: readonly HearingOverview[];
  readonly now: number;
  readonly onHearing: (hearingId: HearingId) => void;
  readonly onLibrary: () => void;
  readonly onEdit: (hearing: Hearing) => void;
  readonly onNewHearing: () => void;
  readonly onSend: () => void;
  readonly onOpenPackage: () => void;
  readonly onMerges: () => void;
  readonly onConflicts: () => void;
};

/** So many hearings leave what can be done with the open one in sight below them. */
const LISTED = 8;

/** The hearings that are due first, and the open one; the others are found among all. */
const nearest = (hearings: readonly HearingOverview[], openId: HearingId, now: number): readonly HearingOverview[] =>
  byUrgency(hearings, now).filter((overview, place) => place < LISTED || overview.hearing.id === openId);

/** The open hearing, and the way to the others. */
export function HearingCard({
  overview: { hearing },
  hearings,
  now,
  onHearing,
  onLibrary,
  onEdit,
  onNewHearing,
  onSend,
  onOpenPackage,
  onMerges,
  onConflicts,
}: HearingCardProps) {
  const packages = useWords(packageWords);
  const { side: w } = useWords(appWords);
  const titleRef = useRef<HTMLHeadingElement>(null);
  const [declined, decline] = useDeclinedOffer(hearing.id);
  return (
    <div className={styles['card']}>
      <div className={styles['head']}>
        <span className={styles['kind']}>{w.hearing}</span>
        <MenuButton
          isIconOnly
          size="s"
          icon="chevron-down"
          label={w.switchHearing}
          groups={[
            {
              id: 'hearings',
              label: w.switchHearing,
              showsLabel: true,
              items: nearest(hearings, hearing.id, now).map((other) => ({
                id: other.hearing.id,
                label: other.hearing.title,
                isSelected: other.hearing.id === hearing.id,
                onAction: () => onHearing(other.hearing.id),
              })),
            },
            {
              id: 'packages',
              label: packages.group,
              items: [
                { id: 'send', label: packages.send, icon: 'export', onAction: onSend },
                { id: 'open-package', label: packages.open, icon: 'folder', onAction: onOpenPackage },
                { id: 'merges', label: packages.merges, icon: 'clock', onAction: onMerges },
              ],
            },
            {
              id: 'more',
              label: w.allHearings,
              items: [
                { id: 'edit', label: w.editHearing, icon: 'edit', onAction: () => onEdit(hearing) },
                { id: 'new', label: w.newHearing, icon: 'plus', shortcut: 'Ctrl+N', onAction: onNewHearing },
                { id: 'library', label: w.allHearings, icon: 'library', shortcut: 'Ctrl+1', onAction: onLibrary },
              ],
            },
          ]}
        />
      </div>
      <h2 ref={titleRef} tabIndex={-1} className={styles['title']}>
        {hearing.title}
      </h2>
      {hearing.authority !== '' && <p className={styles['meta']}>{hearing.authority}</p>}
      {hearing.journalNumber !== '' && (
        <p className={styles['meta']}>{w.journalNumber(hearing.journalNumber.replace(/^j\.?\s*nr\.?:?\s*/i, ''))}</p>
      )}
      <p className={styles['due']}>
        <DeadlineChip deadline={hearing.deadline} now={now} />
      </p>
      <StatedOffer hearing={hearing} declined={declined} onDecline={decline} onLeave={() => titleRef.current?.focus()} />
      <ConflictsWaiting hearingId={hearing.id} className={styles['conflicts']} onOpen={onConflicts} />
    </div>
  );
}
