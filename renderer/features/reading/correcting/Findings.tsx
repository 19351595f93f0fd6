import { useEffect, useId, useRef, useState } from 'react';
import { Button as PlainButton } from 'react-aria-components/Button';
import type { AppliedCorrection, DocumentFacts } from '../../../../shared/corrections/correction.ts';
import type { Finding, SourceDocument, TextRange } from '../../../../shared/domain/source-document.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../words.ts';
import { FindingItem } from './FindingItem.tsx';
import styles from './Findings.module.css';
import { passageAround } from './passage-around.ts';
import { SettledItem } from './SettledItem.tsx';
import { isLost, isSettled } from './settled.ts';
import type { CorrectionActions, NewCorrection } from './use-correction-actions.ts';
import { correctingWords } from './words.ts';

type FindingsProps = {
  readonly document: SourceDocument;
  readonly corrections: readonly AppliedCorrection[];
  readonly actions: CorrectionActions;
  readonly onShow: (range: TextRange) => void;
  /** Opens what the document says of itself, at a field. */
  readonly onFacts: (field: keyof DocumentFacts) => void;
};

/** From this many on, dashes can be accepted together. */
const TOGETHER = 2;

const decisionOn = (document: SourceDocument, finding: Finding, kind: 'accept-finding' | 'dismiss-finding'): NewCorrection => ({
  range: passageAround(document, finding)?.range ?? null,
  change: { kind, code: finding.code, message: finding.message, ...(finding.facts !== undefined && { facts: finding.facts }) },
});

/** What was noticed while the document was read, for the reader to judge, and what the document says of itself. One calm line until it is opened. */
export function Findings({ document, corrections, actions, onShow, onFacts }: FindingsProps) {
  const { findings: w, facts, done } = useWords(correctingWords);
  const listId = useId();
  const toggleRef = useRef<HTMLButtonElement>(null);
  const listRef = useRef<HTMLUListElement>(null);
  const [isOpen, setOpen] = useState(false);
  /** Which item was decided on: the focus goes to the one that takes its place. */
  const decidedAt = useRef<number | null>(null);
  const { findings } = document;
  const settled = corrections.filter(isSettled);
  const lost = corrections.filter(isLost);

  useEffect(() => {
    const at = decidedAt.current;
    if (at === null) return;
    decidedAt.current = null;
    const items = listRef.current?.querySelectorAll<HTMLElement>('[data-finding]');
    const next = items?.[Math.min(at, items.length - 1)];
    (next?.querySelector<HTMLElement>('[data-decide] button') ?? toggleRef.current)?.focus({ preventScroll: true });
  }, [findings]);

  const decide = (finding: Finding, kind: 'accept-finding' | 'dismiss-finding'): void => {
    decidedAt.current = findings.indexOf(finding);
    void actions.correct(done[kind], [decisionOn(document, finding, kind)]);
  };
  const dashes = findings.filter(({ code }) => code === 'lost-dash');
  const summary = [
    ...(findings.length > 0 ? [w.count(findings.length)] : []),
    ...(settled.length > 0 ? [w.settledCount(settled.length)] : []),
    ...(lost.length > 0 ? [w.lostCount(lost.length)] : []),
  ];
  return (
    <div className={styles['findings']}>
      <div className={styles['line']}>
        {summary.length > 0 && (
          <PlainButton
            ref={toggleRef}
            className={styles['toggle'] ?? ''}
            aria-expanded={isOpen}
            aria-controls={listId}
            onPress={() => setOpen(!isOpen)}
          >
            <Icon name="info" />
            {summary.join(' · ')}
            <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
          </PlainButton>
        )}
        <PlainButton className={styles['toggle'] ?? ''} onPress={() => onFacts('title')}>
          <Icon name="edit" />
          {facts.open}
        </PlainButton>
      </div>
      <div id={listId} hidden={!isOpen || summary.length === 0} className={styles['lists']}>
        {dashes.length >= TOGETHER && (
          <div className={styles['together']}>
            <Button
              size="s"
              onPress={() => {
                decidedAt.current = 0;
                void actions.correct(
                  done.dashes(dashes.length),
                  dashes.map((finding) => decisionOn(document, finding, 'accept-finding')),
                );
              }}
            >
              {w.acceptDashes(dashes.length)}
            </Button>
          </div>
        )}
        <ul ref={listRef} className={styles['list']} aria-label={w.list}>
          {findings.map((finding) => (
            <FindingItem
              key={`${finding.code}-${finding.range?.start ?? finding.message}`}
              finding={finding}
              passage={passageAround(document, finding)}
              onShow={onShow}
              onDecide={(kind) => decide(finding, kind)}
              onWriteDeadline={() => onFacts('deadline')}
            />
          ))}
        </ul>
        {settled.length > 0 && (
          <section aria-label={w.settled}>
            <h3 className={styles['subheading']}>{w.settled}</h3>
            <ul className={styles['list']}>
              {settled.map((applied) => (
                <SettledItem
                  key={applied.correction.id}
                  applied={applied}
                  onTakeBack={() => void actions.takeBack(done.reopened, [applied.correction.id])}
                />
              ))}
            </ul>
          </section>
        )}
        {lost.length > 0 && (
          <section aria-label={w.lost}>
            <h3 className={styles['subheading']}>{w.lost}</h3>
            <ul className={styles['list']}>
              {lost.map((applied) => (
                <SettledItem
                  key={applied.correction.id}
                  applied={applied}
                  onTakeBack={() => void actions.takeBack(done.removed, [applied.correction.id])}
                />
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
