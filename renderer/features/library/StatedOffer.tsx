import { useId } from 'react';
import type { Hearing } from '../../../shared/domain/hearing.ts';
import type { StatedParticulars } from '../../../shared/domain/stated-particulars.ts';
import { shortHash } from '../../../shared/text/short-hash.ts';
import { useRequest } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { withStated } from './hearing-draft.ts';
import styles from './StatedOffer.module.css';
import { statedLines, statedWords } from './stated-words.ts';
import { useHearingActions } from './use-hearing-actions.ts';

type StatedOfferProps = {
  readonly hearing: Hearing;
  /** What has been answered no to, as {@link offerKey} names it; null for nothing. */
  readonly declined: string | null;
  readonly onDecline: (offer: string) => void;
  /** The offer is about to go, with the button that was pressed. */
  readonly onLeave: () => void;
};

/** The same offer has the same name; a document that states something else makes it another. No word of the case is in it: the window keeps it. */
const offerKey = ({ authority, journalNumber, deadline }: StatedParticulars): string =>
  shortHash(JSON.stringify([authority, journalNumber, deadline]));

/** What the material states of its hearing and the hearing lacks, with one press to put it there. Nothing where nothing is lacking. */
export function StatedOffer({ hearing, declined, onDecline, onLeave }: StatedOfferProps) {
  const w = useWords(statedWords);
  const language = useLanguage();
  const id = useId();
  const { update } = useHearingActions();
  const stated = useRequest('hearing.stated', { hearingId: hearing.id }).data;
  if (stated === undefined) return null;
  const lines = statedLines(stated, w, language);
  if (lines.length === 0 || declined === offerKey(stated)) return null;
  return (
    <section className={styles['offer']} aria-labelledby={id}>
      <h3 id={id} className={styles['title']}>
        {w.title}
      </h3>
      <dl className={styles['lines']}>
        {lines.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles['buttons']}>
        <Button
          size="s"
          label={w.putNamed}
          onPress={() => {
            onLeave();
            void update(hearing, withStated(hearing, stated));
          }}
        >
          {w.put}
        </Button>
        <Button
          size="s"
          variant="quiet"
          label={w.declineNamed}
          onPress={() => {
            onLeave();
            onDecline(offerKey(stated));
          }}
        >
          {w.decline}
        </Button>
      </div>
    </section>
  );
}
