import type { ComparedPart } from '../../../../shared/comparing/by-guidepost.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { useWords } from '../../../words.ts';
import styles from './Compare.module.css';
import { compareWords } from './words.ts';

/** The heading of a part, and what has become of the part as a whole. */
export function PartHead({ part, noun }: { readonly part: ComparedPart; readonly noun: string }) {
  const w = useWords(compareWords);
  const heading = part.new ?? part.old;
  const named = (number: string | null): string => (number === null ? `${noun} ${w.noNumber}` : `${noun} ${number}`);
  const isGuidepost = heading?.role === 'guidepost';
  const number = heading?.number ?? null;
  return (
    <header className={styles['head']}>
      <h3 className={styles['name']}>
        {heading === null ? w.preamble : [...(isGuidepost && number !== null ? [number] : []), heading.title].join(' ')}
      </h3>
      {heading !== null && heading.page !== null && <span className={styles['page']}>{w.page(heading.page)}</span>}
      {part.change === 'added' && (
        <Chip tone="support" icon="plus">
          {w.partAdded}
        </Chip>
      )}
      {part.change === 'removed' && (
        <Chip tone="danger" icon="close">
          {w.partRemoved}
        </Chip>
      )}
      {part.isRenumbered && <Chip tone="question">{w.renumbered(named(part.old?.number ?? null), named(part.new?.number ?? null))}</Chip>}
      {part.isRetitled && part.old !== null && <Chip tone="question">{w.retitled(part.old.title)}</Chip>}
      {part.hasMoved && <Chip tone="amendment">{w.partMoved}</Chip>}
    </header>
  );
}
