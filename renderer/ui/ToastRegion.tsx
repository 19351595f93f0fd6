import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../words.ts';
import { toastStore } from './toast.ts';
import { ToastMessage } from './ToastMessage.tsx';
import styles from './Toast.module.css';
import { uiWords } from './words.ts';

/** Where messages appear. Marked as a top layer, so that a dialog neither hides it nor takes a press on it for one outside. */
export function ToastRegion() {
  const w = useWords(uiWords);
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read);
  return createPortal(
    <section className={styles['region']} aria-label={w.messages} aria-live="polite" data-react-aria-top-layer="true">
      <ol className={styles['list']}>
        {toasts.map((toast) => (
          <ToastMessage key={toast.id} toast={toast} />
        ))}
      </ol>
    </section>,
    document.body,
  );
}
