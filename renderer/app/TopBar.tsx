import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useWords } from '../words.ts';
import styles from './TopBar.module.css';
import { appWords } from './words.ts';

type TopBarProps = {
  readonly hearing: string | null;
  readonly source: string | null;
  readonly onLibrary: () => void;
  readonly onSearch: () => void;
  /** Null where there is no sidebar. */
  readonly sidebar: { readonly isOpen: boolean; readonly onToggle: () => void } | null;
  readonly settings: ReactNode;
  /** Null where there is nothing to export. */
  readonly onExport: (() => void) | null;
};

export function TopBar({ hearing, source, onLibrary, onSearch, sidebar, settings, onExport }: TopBarProps) {
  const { name, bar: w } = useWords(appWords);
  return (
    <header className={styles['bar']}>
      {sidebar !== null && (
        <IconButton icon="sidebar" label={sidebar.isOpen ? w.hideSidebar : w.showSidebar} shortcut="F9" onPress={sidebar.onToggle} />
      )}
      <span className={styles['brand']}>{name}</span>
      {hearing !== null && (
        <nav className={styles['trail']} aria-label={w.here}>
          <ol className={styles['crumbs']}>
            <li className={styles['crumb']}>
              <Button size="s" variant="quiet" onPress={onLibrary}>
                {w.library}
              </Button>
            </li>
            <li className={styles['crumb']}>
              <span className={styles['text']}>{hearing}</span>
            </li>
            {source !== null && (
              <li className={styles['crumb']} aria-current="page">
                <span className={styles['text']}>{source}</span>
              </li>
            )}
          </ol>
        </nav>
      )}
      <span className={styles['space']} />
      <IconButton icon="search" label={w.search} shortcut="Ctrl+K" onPress={onSearch} />
      {settings}
      {onExport !== null && (
        <Button variant="primary" icon="export" onPress={onExport}>
          {w.export}
        </Button>
      )}
    </header>
  );
}
