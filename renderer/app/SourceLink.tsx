import { Button as AriaButton } from 'react-aria-components/Button';
import type { SourceSummary } from '../../shared/domain/source.ts';
import { guidepostsCounted } from '../../shared/words/guidepost-nouns.ts';
import { SourceMenu } from '../features/library/SourceMenu.tsx';
import { useLanguage, useWords } from '../words.ts';
import { dropOn } from './drop-target.ts';
import styles from './SideLink.module.css';
import { appWords } from './words.ts';

type SourceLinkProps = {
  readonly source: SourceSummary;
  /** The body that hears: said of the hearing already, so not of its own documents. */
  readonly authority: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onNewVersion: () => void;
};

export function SourceLink({ source, authority, isOpen, onOpen, onNewVersion }: SourceLinkProps) {
  const { side: w } = useWords(appWords);
  const language = useLanguage();
  const { guidepostCount, guidepostNoun, annotationCount } = source;
  const facts: readonly string[] = [
    ...(source.issuer === null || source.issuer === authority ? [] : [source.issuer]),
    ...(guidepostCount === 0 ? [] : [guidepostsCounted(guidepostCount, guidepostNoun, language)]),
    ...(annotationCount === 0 ? [] : [w.notes(annotationCount)]),
  ];
  return (
    <li className={styles['item']} {...dropOn(source.id)} data-open={isOpen ? true : undefined}>
      <AriaButton className={styles['open'] ?? ''} onPress={onOpen} {...(isOpen && { 'aria-current': 'true' })}>
        <span className={styles['title']}>{source.title}</span>
        <span className={styles['facts']}>
          {source.role === 'heard' && <span className={styles['heard']}>{w.heard}</span>}
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </AriaButton>
      <span className={styles['menu']}>
        <SourceMenu source={source} onNewVersion={onNewVersion} />
      </span>
    </li>
  );
}
