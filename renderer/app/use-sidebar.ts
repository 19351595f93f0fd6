import { useState } from 'react';
import { useNarrow } from '../ui/use-narrow.ts';
import { useStoredFlag } from './use-stored-flag.ts';

/** Narrower than this the sidebar lies over the work, and goes away when something was chosen in it. CSS pixels. */
const BESIDE_FITS = 900;

export function useSidebar(): {
  readonly isOpen: boolean;
  /** It lies over the work instead of beside it. */
  readonly isOver: boolean;
  readonly toggle: () => void;
  /** Puts it away if it lies over the work. */
  readonly close: () => void;
} {
  const isOver = useNarrow(BESIDE_FITS);
  const [isWanted, setWanted] = useStoredFlag('pejling.sidebar', true);
  const [isPulledOver, setPulledOver] = useState(false);
  const isOpen = isOver ? isPulledOver : isWanted;
  return {
    isOpen,
    isOver,
    toggle: () => (isOver ? setPulledOver(!isPulledOver) : setWanted(!isWanted)),
    close: () => setPulledOver(false),
  };
}
