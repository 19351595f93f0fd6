import { useEffect, useState, type RefObject } from 'react';

/**
 * True while the focus is beside the text, in the source or a remark on it: what floats over the text is then in the way. The menus and dialogs
 * that it opens stand outside both.
 */
export function useIsAway(sheet: RefObject<HTMLElement | null>): boolean {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const look = ({ target }: FocusEvent): void => {
      const answer = sheet.current?.closest('section');
      if (!(target instanceof Element) || answer?.closest('main')?.contains(target) !== true) return;
      setAway(!answer.contains(target) || target.closest('[data-review-margin]') !== null);
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [sheet]);
  return isAway;
}
