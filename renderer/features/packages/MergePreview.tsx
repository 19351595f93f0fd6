import { dayAndTime } from '../../../shared/words/dates.ts';
import { mergeReportInWords } from '../../../shared/words/packages.ts';
import { useRequest } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { mergeWords } from './merge-words.ts';
import styles from './Packages.module.css';
import { useLasting } from './use-lasting.ts';
import type { OpeningStep } from './use-package-opening.ts';

type MergePreviewProps = {
  readonly step: Extract<OpeningStep, { kind: 'opened' }>;
  readonly onMerge: () => void;
  readonly onClose: () => void;
};

/** What merging a package would change, before it does. */
export function MergePreview({ step: { file, report, isBusy }, onMerge, onClose }: MergePreviewProps) {
  const w = useWords(mergeWords);
  const language = useLanguage();
  const isSlow = useLasting(isBusy);
  const { maker, packedAt, from, changesAnything, isNew } = report;
  const when = packedAt === null ? null : dayAndTime(packedAt, language);
  const library = useRequest('library.overview', {}).data;
  // Made by two people each for themselves, two hearings are two, whatever they are called.
  const hasNamesake = isNew && library?.hearings.some(({ hearing }) => hearing.title === report.title) === true;
  const makerName = maker?.author.name ?? '';
  const named = from.filter(({ name }) => name !== '');
  const [head, ...lines] = mergeReportInWords(report, true, language).split('\n');
  return (
    <Dialog
      isOpen
      onClose={isBusy ? () => undefined : onClose}
      title={w.openedTitle(file)}
      footer={
        changesAnything ? (
          <>
            <Button onPress={onClose} isDisabled={isBusy}>
              {w.cancel}
            </Button>
            <Button variant="primary" autoFocus onPress={onMerge} isDisabled={isBusy}>
              {isNew ? w.add : w.merge}
            </Button>
          </>
        ) : (
          <Button variant="primary" autoFocus onPress={onClose}>
            {w.close}
          </Button>
        )
      }
    >
      <div className={styles['form']}>
        {when !== null && <p>{makerName === '' ? w.fromNameless(when) : w.from(makerName, when)}</p>}
        <section className={styles['contents']}>
          <p>{head}</p>
          {lines.length > 0 && (
            <ul>
              {lines.map((line) => (
                <li key={line}>{line.trim()}</li>
              ))}
            </ul>
          )}
        </section>
        {named.length > 0 && (
          <section className={styles['contents']}>
            <p>{w.who}</p>
            <ul>
              {named.map(({ authorId, name, noteEdits }) => (
                <li key={authorId}>{w.changesBy(name, noteEdits)}</li>
              ))}
            </ul>
          </section>
        )}
        {hasNamesake && <p>{w.namesake}</p>}
        {report.kind === 'comment-only' && <p>{w.forComments}</p>}
        {report.isBroughtBack && <p>{w.broughtBack}</p>}
        {report.conflicts.count > 0 && <p>{w.bothKept}</p>}
        {changesAnything && <p className={styles['hint']}>{w.isSafe}</p>}
        {isSlow && <ProgressBar label={w.merging} done={0} total={0} valueText={w.merging} />}
      </div>
    </Dialog>
  );
}
