import { useEffect } from 'react';
import type { Preferences } from '../../shared/ipc/shapes.ts';

const DARK = '(prefers-color-scheme: dark)';

/** Puts the theme on the page; 'system' follows the computer, also when it changes. */
export function useTheme(theme: Preferences['theme']): void {
  useEffect(() => {
    const query = matchMedia(DARK);
    const apply = (): void => {
      document.documentElement.dataset['theme'] = theme === 'system' ? (query.matches ? 'dark' : 'light') : theme;
    };
    apply();
    query.addEventListener('change', apply);
    return () => query.removeEventListener('change', apply);
  }, [theme]);
}
