import { Button as AriaButton } from 'react-aria-components/Button';
import { Hint } from './Hint.tsx';
import { Icon } from './Icon.tsx';
import styles from './IconButton.module.css';
import type { IconName } from './icon-shapes.tsx';

type IconButtonProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
  /** Given for a button that is on or off. */
  readonly isSelected?: boolean;
  readonly isDisabled?: boolean;
  readonly shortcut?: string;
  readonly size?: 's' | 'm';
  /** For toolbars of a text: a press leaves the cursor where it stands. */
  readonly keepsFocus?: boolean;
};

export function IconButton({
  icon,
  label,
  onPress,
  isSelected,
  isDisabled = false,
  shortcut,
  size = 'm',
  keepsFocus = false,
}: IconButtonProps) {
  return (
    <Hint text={label} shortcut={shortcut}>
      <AriaButton
        className={styles['button'] ?? ''}
        data-size={size}
        aria-label={label}
        isDisabled={isDisabled}
        preventFocusOnPress={keepsFocus}
        onPress={() => onPress()}
        {...(isSelected !== undefined && { 'aria-pressed': isSelected })}
      >
        <Icon name={icon} />
      </AriaButton>
    </Hint>
  );
}
