import { Button as AriaButton } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import buttonStyles from './Button.module.css';
import type { ButtonVariant } from './Button.tsx';
import { Hint } from './Hint.tsx';
import { Icon } from './Icon.tsx';
import iconButtonStyles from './IconButton.module.css';
import type { IconName } from './icon-shapes.tsx';
import { Keys } from './Keys.tsx';
import styles from './Menu.module.css';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly shortcut?: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  /** Given for a choice among others: marked with a check when true. */
  readonly isSelected?: boolean;
  readonly onAction: () => void;
};

/** Entries that belong together. Where one of them says whether it is selected, the group is a choice of one. */
type MenuGroup = { readonly id: string; readonly label: string; readonly showsLabel?: boolean; readonly items: readonly MenuEntry[] };

type MenuButtonProps = {
  readonly label: string;
  readonly icon?: IconName;
  readonly variant?: ButtonVariant;
  readonly size?: 's' | 'm';
  /** Shows only the icon; the label is its name and its hint. */
  readonly isIconOnly?: boolean;
  /** Given by who opens it from elsewhere too: by a key or the context menu. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
} & ({ readonly items: readonly MenuEntry[]; readonly groups?: never } | { readonly groups: readonly MenuGroup[]; readonly items?: never });

const isChoice = (group: MenuGroup): boolean => group.items.some((item) => item.isSelected !== undefined);
const hasIcons = (group: MenuGroup): boolean => group.items.some((item) => item.icon !== undefined);

export function MenuButton({
  label,
  icon,
  variant = 'secondary',
  size = 'm',
  isIconOnly = false,
  isOpen,
  onOpenChange,
  items,
  groups,
}: MenuButtonProps) {
  const shown: readonly MenuGroup[] = groups ?? [{ id: 'all', label, items }];
  const entries = shown.flatMap((group) => group.items);
  return (
    <MenuTrigger
      {...(isOpen !== undefined && { isOpen })}
      {...(onOpenChange !== undefined && { onOpenChange: (open) => onOpenChange(open) })}
    >
      {isIconOnly ? (
        <Hint text={label}>
          <AriaButton className={iconButtonStyles['button'] ?? ''} data-size={size} aria-label={label}>
            <Icon name={icon ?? 'more'} />
          </AriaButton>
        </Hint>
      ) : (
        <AriaButton className={buttonStyles['button'] ?? ''} data-variant={variant} data-size={size}>
          {icon !== undefined && <Icon name={icon} />}
          <span className={buttonStyles['text']}>{label}</span>
          <Icon name="chevron-down" />
        </AriaButton>
      )}
      <Popover className={styles['popover'] ?? ''} placement="bottom start" offset={4}>
        <Menu
          className={styles['menu'] ?? ''}
          aria-label={label}
          disabledKeys={entries.filter((item) => item.isDisabled === true).map((item) => item.id)}
          onAction={(key) => entries.find((item) => item.id === key)?.onAction()}
        >
          {shown.map((group) => (
            <MenuSection
              key={group.id}
              className={styles['section'] ?? ''}
              aria-label={group.label}
              {...(isChoice(group) && {
                selectionMode: 'single',
                selectedKeys: group.items.filter((item) => item.isSelected === true).map((item) => item.id),
              })}
            >
              {group.showsLabel === true && <Header className={styles['heading'] ?? ''}>{group.label}</Header>}
              {group.items.map((item) => (
                <MenuItem
                  key={item.id}
                  id={item.id}
                  textValue={item.label}
                  className={styles['item'] ?? ''}
                  data-danger={item.isDanger === true ? true : undefined}
                >
                  {isChoice(group) && (
                    <span className={styles['mark']}>
                      <Icon name="check" />
                    </span>
                  )}
                  {item.icon !== undefined && <Icon name={item.icon} />}
                  {/* So that the labels of a group begin on one edge. */}
                  {item.icon === undefined && hasIcons(group) && <span className={styles['noIcon']} />}
                  <span className={styles['text']}>{item.label}</span>
                  {item.shortcut !== undefined && <Keys keys={item.shortcut} />}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
