import type { FirstPage } from '../../../shared/domain/first-page.ts';
import { useWords } from '../../words.ts';
import styles from './FirstPagePreview.module.css';
import { libraryWords } from './words.ts';

type FirstPagePreviewProps = { readonly file: string; readonly page: FirstPage };

/** The first page of a file that is still being read, to read in the meantime. */
export function FirstPagePreview({ file, page }: FirstPagePreviewProps) {
  const { importing: w } = useWords(libraryWords);
  return (
    <section className={styles['page']} aria-label={w.firstPageOf(file)}>
      {/* The page never changes while it is shown: the place of a block is the only identity there is. */}
      {page.blocks.map(({ kind, text }, index) => (
        <p key={index} className={styles[kind]} {...(kind === 'heading' && { role: 'heading', 'aria-level': 3 })}>
          {text}
        </p>
      ))}
      <p className={styles['meanwhile']}>{w.meanwhile}</p>
    </section>
  );
}
