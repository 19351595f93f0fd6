import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import styles from './ProgressBar.module.css';

type ProgressBarProps = {
  /** What is under way, for a screen reader. */
  readonly label: string;
  readonly done: number;
  /** 0 when it is not known how much there is. */
  readonly total: number;
  /** Said in place of a percentage. */
  readonly valueText: string;
};

export function ProgressBar({ label, done, total, valueText }: ProgressBarProps) {
  return (
    <AriaProgressBar
      className={styles['bar'] ?? ''}
      aria-label={label}
      value={done}
      maxValue={Math.max(1, total)}
      valueLabel={valueText}
      isIndeterminate={total === 0}
    >
      {({ percentage, isIndeterminate }) => (
        <div
          className={styles['fill']}
          data-indeterminate={isIndeterminate ? true : undefined}
          style={isIndeterminate ? {} : { inlineSize: `${percentage ?? 0}%` }}
        />
      )}
    </AriaProgressBar>
  );
}
