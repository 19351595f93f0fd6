import { useEffect, useState } from 'react';
import { wholeNumber } from '../../../shared/words/dates.ts';
import { onNotice } from '../../api.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { surroundingsWords } from './words.ts';

/** Stands before the window from the first file on: what is written must wait until the library has its new place. */
export function MovingDialog() {
  const w = useWords(surroundingsWords);
  const language = useLanguage();
  const [come, setCome] = useState<{ readonly done: number; readonly total: number } | null>(null);
  useEffect(
    () =>
      onNotice((notice) => {
        if (notice.kind === 'moving-progress') setCome({ done: notice.done, total: notice.total });
      }),
    [],
  );
  // Until then the system's own dialog asks where.
  if (come === null) return null;
  const valueText = w.progress(wholeNumber(come.done, language), wholeNumber(come.total, language));
  return (
    <Dialog isOpen onClose={() => undefined} isQuestion title={w.moving} description={w.movingText} size="s">
      <ProgressBar label={w.moving} done={come.done} total={come.total} valueText={valueText} />
    </Dialog>
  );
}
