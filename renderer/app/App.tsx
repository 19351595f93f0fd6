import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useEffect } from 'react';
import { failureOf, useRequest } from '../queries.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { UndoProvider } from '../ui/undo-stack.tsx';
import { LanguageContext } from '../words.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import styles from './ErrorScreen.module.css';
import { useTheme } from './theme.ts';
import { WindowPane } from './WindowPane.tsx';
import { appWords } from './words.ts';

const locales = { da: 'da-DK', en: 'en-GB' } as const;

/** Language and theme from the preferences, and what every part of the window shares. */
export function App() {
  const preferences = useRequest('preferences.read', {});
  const language = preferences.data?.language ?? 'da';
  useTheme(preferences.data?.theme ?? 'system');
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <LanguageContext value={language}>
      <I18nProvider locale={locales[language]}>
        <UndoProvider>
          <ErrorBoundary>
            {preferences.isPending ? (
              <Spinner label={appWords[language].loading} />
            ) : preferences.isError ? (
              <main className={styles['screen']}>
                <FailureNotice failure={failureOf(preferences.error)} onRetry={() => void preferences.refetch()} />
              </main>
            ) : (
              <WindowPane theme={preferences.data.theme} />
            )}
          </ErrorBoundary>
          <ToastRegion />
        </UndoProvider>
      </I18nProvider>
    </LanguageContext>
  );
}
