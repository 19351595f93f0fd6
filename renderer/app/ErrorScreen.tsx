import { Button } from '../ui/Button.tsx';
import { useWords } from '../words.ts';
import styles from './ErrorScreen.module.css';
import { appWords } from './words.ts';

export function ErrorScreen({ reason }: { readonly reason: string }) {
  const w = useWords(appWords);
  return (
    <main className={styles['screen']} role="alert">
      <h1 className={styles['title']}>{w.failedTitle}</h1>
      <p>{w.failedText}</p>
      <Button variant="primary" icon="redo" onPress={() => location.reload()}>
        {w.reload}
      </Button>
      <p className={styles['reason']}>{reason}</p>
    </main>
  );
}
