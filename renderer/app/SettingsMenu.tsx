import type { Preferences } from '../../shared/ipc/shapes.ts';
import { useFailureToast } from '../features/library/use-failure-toast.ts';
import { packageWords } from '../features/packages/words.ts';
import { useCommand } from '../queries.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import { useLanguage, useWords } from '../words.ts';
import { appWords } from './words.ts';

type SettingsMenuProps = {
  readonly theme: Preferences['theme'];
  readonly onShortcuts: () => void;
  readonly onAuthor: () => void;
  readonly onSpelling: () => void;
  readonly onBackups: () => void;
  readonly onOpenPackage: () => void;
  /** Null outside the workbench. */
  readonly onIntroduction: (() => void) | null;
};

export function SettingsMenu({ theme, onShortcuts, onAuthor, onSpelling, onBackups, onOpenPackage, onIntroduction }: SettingsMenuProps) {
  const { bar: w } = useWords(appWords);
  const packages = useWords(packageWords);
  const language = useLanguage();
  const tell = useFailureToast();
  const setTheme = useCommand('preferences.setTheme');
  const setLanguage = useCommand('preferences.setLanguage');
  const themeItem = (id: Preferences['theme'], label: string) => ({
    id,
    label,
    isSelected: theme === id,
    onAction: () => setTheme.mutate({ theme: id }, { onError: tell }),
  });
  const languageItem = (id: Preferences['language'], label: string) => ({
    id,
    label,
    isSelected: language === id,
    onAction: () => setLanguage.mutate({ language: id }, { onError: tell }),
  });
  return (
    <MenuButton
      isIconOnly
      icon="settings"
      label={w.settings}
      groups={[
        {
          id: 'theme',
          label: w.theme,
          showsLabel: true,
          items: [themeItem('system', w.themeSystem), themeItem('light', w.themeLight), themeItem('dark', w.themeDark)],
        },
        { id: 'language', label: w.language, showsLabel: true, items: [languageItem('da', w.danish), languageItem('en', w.english)] },
        {
          id: 'author',
          label: w.author,
          items: [
            { id: 'author', label: w.author, icon: 'pen', onAction: onAuthor },
            { id: 'spelling', label: w.spelling, icon: 'book', onAction: onSpelling },
            { id: 'backups', label: w.backups, onAction: onBackups },
          ],
        },
        {
          id: 'packages',
          label: packages.group,
          items: [{ id: 'open-package', label: packages.open, icon: 'folder', onAction: onOpenPackage }],
        },
        {
          id: 'help',
          label: w.help,
          showsLabel: true,
          items: [
            { id: 'shortcuts', label: w.shortcuts, icon: 'keyboard', shortcut: 'F1', onAction: onShortcuts },
            ...(onIntroduction === null
              ? []
              : [{ id: 'introduction', label: w.introduction, icon: 'info' as const, onAction: onIntroduction }]),
          ],
        },
      ]}
    />
  );
}
