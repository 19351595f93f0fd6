import styles from './Spinner.module.css';

/** Says that something is under way. Shown only after a moment, so that quick answers do not flicker. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <div className={styles['spinner']} role="status">
      <span className={styles['wheel']} aria-hidden="true" />
      {label}
    </div>
  );
}
