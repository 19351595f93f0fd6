import { Spinner } from '../../ui/Spinner.tsx';
import { useWords } from '../../words.ts';
import styles from './TemplateChooser.module.css';
import type { FirstPage } from './use-first-page.ts';
import { templateWords } from './words.ts';

/** The first page of what the chosen template would begin. */
export function FirstPageView({ page, name }: { readonly page: FirstPage; readonly name: string }) {
  const w = useWords(templateWords);
  return (
    <div className={styles['page']}>
      {page.kind === 'set' && <img src={page.address} alt={w.preview(name)} />}
      {page.kind === 'setting' && <Spinner label={w.previewing} />}
      {page.kind === 'failed' && <p className={styles['none']}>{w.noPreview}</p>}
    </div>
  );
}
