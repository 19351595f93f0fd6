import styles from './Packages.module.css';

type TickProps = { readonly label: string; readonly isOn: boolean; readonly onChange: (isOn: boolean) => void; readonly hint?: string };

/** Something that goes along or does not. */
export function Tick({ label, isOn, onChange, hint }: TickProps) {
  return (
    <label className={styles['tick']}>
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      <span>
        {label}
        {hint !== undefined && <span className={styles['hint']}> {hint}</span>}
      </span>
    </label>
  );
}
