import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import buttonStyles from '../../../ui/Button.module.css';
import { Icon } from '../../../ui/Icon.tsx';
import menuStyles from '../../../ui/Menu.module.css';
import { useWords } from '../../../words.ts';
import { panelWords } from './words.ts';

type FilterMenuProps<Value extends string> = {
  readonly kind: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly count: number }[];
  readonly chosen: readonly Value[];
  readonly onChoose: (chosen: readonly Value[]) => void;
};

/** One kind of filter: any number of its values may be chosen, and the menu stays open meanwhile. */
export function FilterMenu<Value extends string>({ kind, options, chosen, onChoose }: FilterMenuProps<Value>) {
  const w = useWords(panelWords);
  return (
    <MenuTrigger>
      <Button
        className={buttonStyles['button'] ?? ''}
        data-variant={chosen.length > 0 ? 'primary' : 'secondary'}
        data-size="s"
        isDisabled={options.length === 0}
      >
        <span className={buttonStyles['text']}>{w.chosen(kind, chosen.length)}</span>
        <Icon name="chevron-down" />
      </Button>
      <Popover className={menuStyles['popover'] ?? ''} placement="bottom start" offset={4}>
        <Menu
          className={menuStyles['menu'] ?? ''}
          aria-label={w.filterBy(kind)}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) => onChoose(options.filter(({ value }) => keys === 'all' || keys.has(value)).map(({ value }) => value))}
        >
          {options.map(({ value, label, count }) => (
            <MenuItem key={value} id={value} textValue={label} className={menuStyles['item'] ?? ''}>
              <span className={menuStyles['mark']}>
                <Icon name="check" />
              </span>
              <span className={menuStyles['text']}>{label}</span>
              <span>{count}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
