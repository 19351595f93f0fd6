import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import styles from './Button.module.css';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.tsx';
import { Keys } from './Keys.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

type ButtonProps = {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: 's' | 'm';
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  /** Given for a button that is on or off. */
  readonly isPressed?: boolean;
  /** Given for a button that folds something out. */
  readonly isExpanded?: boolean;
  readonly icon?: IconName;
  readonly type?: 'button' | 'submit';
  readonly autoFocus?: boolean;
  readonly shortcut?: string;
  /** Replaces the visible text for a screen reader, where that text alone would not tell what it is about. */
  readonly label?: string;
  /** Id of the form that a submit button outside it submits. */
  readonly form?: string;
};

export function Button({
  children,
  variant = 'secondary',
  size = 'm',
  onPress,
  isDisabled = false,
  isPressed,
  isExpanded,
  icon,
  type = 'button',
  autoFocus = false,
  shortcut,
  label,
  form,
}: ButtonProps) {
  return (
    <AriaButton
      className={styles['button'] ?? ''}
      data-variant={variant}
      data-size={size}
      type={type}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      {...(onPress !== undefined && { onPress: () => onPress() })}
      {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
      {...(isExpanded !== undefined && { 'aria-expanded': isExpanded })}
      {...(label !== undefined && { 'aria-label': label })}
      {...(form !== undefined && { form })}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span className={styles['text']}>{children}</span>
      {shortcut !== undefined && <Keys keys={shortcut} />}
    </AriaButton>
  );
}
