import { Fragment, useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words.ts';
import type { Zone } from './block-groups.ts';
import { estimatedLines, keyOf, offsetOf } from './group-size.ts';
import type { GuidepostNumber } from './headings.ts';
import { GroupView } from './GroupView.tsx';
import { readingWords } from './words.ts';
import styles from './ZoneView.module.css';

type ZoneViewProps = {
  readonly text: string;
  readonly zone: Zone;
  readonly numbers: ReadonlyMap<number, GuidepostNumber>;
  readonly isOpen: boolean;
  readonly onToggle: (zone: Zone) => void;
  /** A line about the document that is no part of its text, and the block it stands after. */
  readonly facts: { readonly line: string; readonly after: number } | null;
  /** In a long document what is out of sight is not laid out. */
  readonly isLazy: boolean;
};

/** A stretch of one provenance. What is not the authority's own words stands in a box of its own that says so. */
export function ZoneView({ text, zone, numbers, isOpen, onToggle, facts, isLazy }: ZoneViewProps) {
  const w = useWords(readingWords);
  const bodyId = useId();
  const groups = zone.groups.map((group) => {
    const view = (
      <Fragment key={keyOf(group)}>
        <GroupView text={text} group={group} numbers={numbers} sideBoxLabel={w.sideBox} />
        {facts !== null && group.kind === 'single' && group.block.start === facts.after && <p className={styles['facts']}>{facts.line}</p>}
      </Fragment>
    );
    if (!isLazy) return view;
    return (
      <div
        key={keyOf(group)}
        className={styles['lazy']}
        data-lazy
        data-place={offsetOf(group)}
        style={{ containIntrinsicBlockSize: `auto ${estimatedLines(group)}lh` }}
      >
        {view}
      </div>
    );
  });
  if (zone.provenance === 'official') return groups;
  return (
    <div className={styles['zone']} data-provenance={zone.provenance} data-place={zone.start}>
      <Button className={styles['toggle'] ?? ''} aria-expanded={isOpen} aria-controls={bodyId} onPress={() => onToggle(zone)}>
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
        {w.zones[zone.provenance]}
      </Button>
      <div id={bodyId} hidden={!isOpen} className={styles['body']}>
        {groups}
      </div>
    </div>
  );
}
