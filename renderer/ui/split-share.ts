/** How much of the width the left side takes, in percent. */
export const MIN_SHARE = 28;
export const MAX_SHARE = 72;
/** A little more for the left: what is read there has notes beside it. */
export const DEFAULT_SHARE = 54;

export const clampShare = (share: number): number => Math.min(MAX_SHARE, Math.max(MIN_SHARE, share));

/** The remembered share. A store that is blocked or holds nonsense is no reason to fail. */
export function readShare(key: string): number {
  try {
    const stored = Number.parseFloat(localStorage.getItem(key) ?? '');
    return Number.isFinite(stored) ? clampShare(stored) : DEFAULT_SHARE;
  } catch {
    return DEFAULT_SHARE;
  }
}

export function writeShare(key: string, share: number): void {
  try {
    localStorage.setItem(key, share.toFixed(1));
  } catch {
    // Then it is not remembered; the pane works all the same.
  }
}
