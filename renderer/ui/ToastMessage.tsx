import { useEffect, useState } from 'react';
import { useWords } from '../words.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import type { IconName } from './icon-shapes.tsx';
import { closeToast, lifetimeOf, type ShownToast, type ToastTone } from './toast.ts';
import styles from './Toast.module.css';
import { uiWords } from './words.ts';

const icons: Readonly<Record<ToastTone, IconName>> = { info: 'info', success: 'check', warning: 'warning', danger: 'warning' };

/** One message; its clock stands still while the pointer or the focus is on it, and starts afresh after. */
export function ToastMessage({ toast }: { readonly toast: ShownToast }) {
  const w = useWords(uiWords);
  const [isHeld, setHeld] = useState(false);
  const tone = toast.tone ?? 'info';

  useEffect(() => {
    const lifetime = lifetimeOf(toast);
    if (isHeld || lifetime === null) return undefined;
    const timer = setTimeout(() => closeToast(toast.id), lifetime);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);

  const { action } = toast;
  return (
    // The message is not pressed; pointer and focus only hold its clock.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={styles['toast']}
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles['icon']}>
        <Icon name={icons[tone]} />
      </span>
      <span className={styles['message']}>{toast.message}</span>
      {action !== undefined && (
        <Button
          size="s"
          variant="quiet"
          onPress={() => {
            closeToast(toast.id);
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton size="s" icon="close" label={w.dismiss} onPress={() => closeToast(toast.id)} />
    </li>
  );
}
