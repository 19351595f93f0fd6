import { useEffect } from 'react';
import { AFTER_CRASH } from '../../shared/ipc/after-crash.ts';
import type { Preferences } from '../../shared/ipc/shapes.ts';
import { SurroundingsPane } from '../features/surroundings/SurroundingsPane.tsx';
import { failureOf, useRequest } from '../queries.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { showToast } from '../ui/toast.ts';
import { useWords } from '../words.ts';
import styles from './ErrorScreen.module.css';
import { WindowFrame } from './WindowFrame.tsx';
import frame from './WindowPane.module.css';
import { appWords } from './words.ts';

export function WindowPane({ theme }: { readonly theme: Preferences['theme'] }) {
  const w = useWords(appWords);
  const library = useRequest('library.overview', {});
  const lastView = useRequest('preferences.lastView', {});
  useEffect(() => {
    if (location.hash !== AFTER_CRASH) return;
    // Said once: a page that is loaded again by hand has not gone down.
    history.replaceState(null, '', location.pathname);
    showToast({ message: w.revived, tone: 'danger' });
  }, [w]);
  if (library.isPending || lastView.isPending) return <Spinner label={w.loading} />;
  if (library.isError)
    return (
      <main className={styles['screen']}>
        <FailureNotice failure={failureOf(library.error)} onRetry={() => void library.refetch()} />
      </main>
    );
  return (
    <div className={frame['pane']}>
      <div>
        <SurroundingsPane />
      </div>
      <WindowFrame library={library.data} lastView={lastView.data ?? null} theme={theme} />
    </div>
  );
}
