import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { MAX_THEMES, Theme } from '../../../../shared/domain/annotation.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../words.ts';
import menuStyles from '../../../ui/Menu.module.css';
import { annotationWords } from '../words.ts';
import { knownSpelling, themeChoices } from './theme-choices.ts';
import styles from './ThemesField.module.css';

type ThemesFieldProps = {
  readonly themes: readonly string[];
  /** Themes that are in use in the hearing. */
  readonly known: readonly string[];
  /** Headings of the document. */
  readonly headings: readonly string[];
  readonly onChange: (themes: readonly string[]) => void;
};

/** The themes of a note as chips, and a field that suggests the hearing's themes and the document's headings. */
export function ThemesField({ themes, known, headings, onChange }: ThemesFieldProps) {
  const w = useWords(annotationWords);
  const [typed, setTyped] = useState('');
  const { groups, isNew } = themeChoices({ typed, themes, known, headings });
  const add = (theme: string): void => {
    const parsed = Theme.safeParse(theme);
    setTyped('');
    if (!parsed.success || themes.length >= MAX_THEMES) return;
    const spelt = knownSpelling(parsed.data, [...themes, ...known, ...headings]);
    if (!themes.includes(spelt)) onChange([...themes, spelt]);
  };
  return (
    <div className={styles['field']}>
      {themes.length > 0 && (
        <ul className={styles['chips']} aria-label={w.themes}>
          {themes.map((theme) => (
            <li key={theme} className={styles['chip']}>
              <span className={styles['name']}>{theme}</span>
              <Button
                className={styles['remove'] ?? ''}
                aria-label={w.removeTheme(theme)}
                onPress={() => onChange(themes.filter((other) => other !== theme))}
              >
                <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ComboBox
        aria-label={w.addTheme}
        inputValue={typed}
        onInputChange={setTyped}
        value={null}
        onChange={(key) => {
          if (typeof key === 'string') add(key);
        }}
        // What matches has been decided already.
        defaultFilter={() => true}
        allowsCustomValue
        allowsEmptyCollection={false}
      >
        <div className={styles['entry']}>
          <Input
            className={styles['input'] ?? ''}
            placeholder={w.addTheme}
            maxLength={200}
            onKeyDown={(event) => {
              // Without a choice under the arrows, Enter takes the words as they stand.
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
              if (event.currentTarget.getAttribute('aria-activedescendant') === null && typed.trim() !== '') add(typed);
            }}
          />
          <Button className={styles['open'] ?? ''} aria-label={w.showThemes}>
            <Icon name="chevron-down" />
          </Button>
        </div>
        <Popover className={menuStyles['popover'] ?? ''} placement="bottom start">
          <ListBox className={menuStyles['menu'] ?? ''}>
            {groups.map(({ id, options }) => (
              // The id begins with a space, as no theme does.
              <ListBoxSection key={id} id={` ${id}`} className={menuStyles['section'] ?? ''}>
                <Header className={menuStyles['heading'] ?? ''}>{w[id]}</Header>
                {options.map((option) => (
                  <ListBoxItem key={option} id={option} textValue={option} className={menuStyles['item'] ?? ''}>
                    <span className={menuStyles['text']}>{option}</span>
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ))}
            {isNew && (
              <ListBoxItem key={typed.trim()} id={typed.trim()} textValue={typed} className={menuStyles['item'] ?? ''}>
                <Icon name="plus" />
                <span className={menuStyles['text']}>{w.newTheme(typed.trim())}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}
