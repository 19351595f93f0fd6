export type ToastTone = 'info' | 'success' | 'warning' | 'danger';

export type Toast = {
  readonly message: string;
  readonly tone?: ToastTone;
  readonly action?: { readonly label: string; readonly onPress: () => void };
};

export type ShownToast = Toast & { readonly id: number };

/** Enough for two read lines; longer when there is something to press, since a late reader loses the chance. */
const PLAIN_MILLISECONDS = 6_000;
const ACTION_MILLISECONDS = 10_000;
/** More than three at once would be a wall, not a message. */
const AT_ONCE = 3;

let shown: readonly ShownToast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

const change = (next: readonly ShownToast[]): void => {
  shown = next;
  for (const listener of listeners) listener();
};

/** Shows a short message at the foot of the window; the oldest that would go by itself gives way to it. Returns its id. */
export function showToast(toast: Toast): number {
  const id = nextId;
  nextId += 1;
  // The same words again take the place of those that stand there.
  const unlike = shown.filter((other) => other.action !== undefined || toast.action !== undefined || other.message !== toast.message);
  const others =
    unlike.length < AT_ONCE
      ? unlike
      : unlike.toSpliced(
          Math.max(
            0,
            unlike.findIndex((other) => lifetimeOf(other) !== null),
          ),
          1,
        );
  change([...others, { ...toast, id }]);
  return id;
}

export const closeToast = (id: number): void => change(shown.filter((toast) => toast.id !== id));

/** How long a message stays, or null when it stays until it is closed. */
export const lifetimeOf = (toast: Toast): number | null => {
  if (toast.tone === 'danger') return null;
  return toast.action === undefined ? PLAIN_MILLISECONDS : ACTION_MILLISECONDS;
};

export const toastStore = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): readonly ShownToast[] => shown,
};
