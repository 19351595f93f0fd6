import styles from './Spinner.module.css';

/** Says that something is under way. Shown only after a moment, so that quick answers do not flicker. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <output className={styles['spinner']}>
      <span className={styles['wheel']} aria-hidden="true" />
      {label}
    </output>
  );
}
