import type { SourceSummary } from '../../../shared/domain/source.ts';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useWords } from '../../words.ts';
import { FirstPagePreview } from './FirstPagePreview.tsx';
import styles from './ImportPanel.module.css';
import { ImportResult } from './ImportResult.tsx';
import type { ImportEntry } from './import-queue.ts';
import { libraryWords } from './words.ts';

type ImportRowProps = {
  readonly entry: ImportEntry;
  /** Whether its first page is folded out, once there is one. */
  readonly isPageOpen: boolean;
  readonly onTogglePage: () => void;
  readonly onCancel: () => void;
  readonly onShow: (source: SourceSummary) => void;
};

/** One file: how far it has come, then what became of it and of what came with it. */
export function ImportRow({ entry: { file, state }, isPageOpen, onTogglePage, onCancel, onShow }: ImportRowProps) {
  const { importing: w } = useWords(libraryWords);
  if (state.kind === 'settled')
    // Two attachments may have the same name, and the outcomes never change: the place is the only identity there is.
    return state.outcomes.map((outcome, index) => <ImportResult key={index} outcome={outcome} onShow={onShow} />);
  const inWords = (): string => {
    if (state.kind === 'waiting') return w.waiting;
    const { done, total } = state;
    if (total === 0) return w.reading;
    return done < total ? w.readingPage(Math.max(1, done), total) : w.arranging;
  };
  return (
    <li className={styles['row']}>
      <div className={styles['text']}>
        <p className={styles['file']}>{file}</p>
        <div className={styles['line']}>
          <p className={styles['state']}>{inWords()}</p>
          <Button size="s" variant="quiet" label={w.cancelFile(file)} onPress={onCancel}>
            {w.cancel}
          </Button>
        </div>
        {state.kind === 'reading' && <ProgressBar label={file} done={state.done} total={state.total} valueText={inWords()} />}
        {state.kind === 'reading' && state.firstPage !== null && (
          <>
            <div className={styles['fold']}>
              <Button size="s" variant="quiet" onPress={onTogglePage} isExpanded={isPageOpen}>
                {isPageOpen ? w.hideFirstPage : w.readFirstPage}
              </Button>
            </div>
            {isPageOpen && <FirstPagePreview file={file} page={state.firstPage} />}
          </>
        )}
      </div>
    </li>
  );
}
