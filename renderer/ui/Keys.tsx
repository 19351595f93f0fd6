import { keyNames } from './key-names.ts';
import styles from './Keys.module.css';

/** A keyboard shortcut, a little key for each part. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className={styles['keys']}>
      {keyNames(keys).map((key) => (
        <kbd key={key} className={styles['key']}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
