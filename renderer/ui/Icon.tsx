import { iconShapes, type IconName } from './icon-shapes.tsx';
import styles from './Icon.module.css';

/** Says nothing to a screen reader: the words beside it, or its button's label, do. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={styles['icon']} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {iconShapes[name]}
    </svg>
  );
}
