import type { PackageContents } from '../../../shared/packages/package-choice.ts';
import { packageContentsInWords } from '../../../shared/words/packages.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { packageSize } from './package-size.ts';
import styles from './Packages.module.css';
import { sendWords } from './send-words.ts';

/** Bytes that many mailboxes refuse as one attachment. */
const LARGE_FOR_MAIL = 20 * 1024 * 1024;

/** What leaves with a package, before it does. */
export function PackageContentsList({ contents }: { readonly contents: PackageContents }) {
  const w = useWords(sendWords);
  const language = useLanguage();
  const [head, ...lines] = packageContentsInWords({ ...contents, writers: [] }, language).split('\n');
  const comments = contents.answers.reduce((sum, answer) => sum + answer.comments, 0);
  const names = contents.writers.filter((name) => name !== '');
  return (
    <section className={styles['contents']} aria-live="polite">
      <p>{head}</p>
      <ul>
        {[...lines, ...(comments === 0 ? [] : [w.comments(comments)])].map((line) => (
          <li key={line}>{line.trim()}</li>
        ))}
      </ul>
      <p>{names.length === 0 ? w.noNames : w.names(names.join(', '))}</p>
      <p>{w.size(packageSize(contents.bytes, language))}</p>
      {contents.bytes > LARGE_FOR_MAIL && (
        <p className={styles['warning']}>
          <Icon name="warning" />
          {w.tooLarge}
        </p>
      )}
    </section>
  );
}
