import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import styles from './Hint.module.css';
import { Keys } from './Keys.tsx';

type HintProps = {
  readonly text: string;
  readonly shortcut?: string | undefined;
  /** The pressable thing the hint is about. */
  readonly children: ReactElement;
};

/** A line that tells what a button does, on hover and on keyboard focus. */
export function Hint({ text, shortcut, children }: HintProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip className={styles['hint'] ?? ''} offset={6}>
        {text}
        {shortcut !== undefined && <Keys keys={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
