import { Fragment, type ReactNode } from 'react';
import type { NoteParagraph, NoteRun, NoteText } from '../../../shared/domain/note-text.ts';
import { useCommand } from '../../queries.ts';
import styles from './NoteTextView.module.css';

/** Neighbouring points of one kind are one list. */
type Part = { readonly kind: NoteParagraph['kind']; readonly paragraphs: NoteParagraph[] };

function partsOf(text: NoteText): readonly Part[] {
  const parts: Part[] = [];
  for (const paragraph of text) {
    const last = parts.at(-1);
    if (paragraph.kind !== 'paragraph' && last?.kind === paragraph.kind) last.paragraphs.push(paragraph);
    else parts.push({ kind: paragraph.kind, paragraphs: [paragraph] });
  }
  return parts;
}

/** The text of a note or a reply as it was written. */
export function NoteTextView({ text }: { readonly text: NoteText }) {
  const { mutate: open } = useCommand('link.open');
  const runView = ({ text: words, bold, italic, link }: NoteRun, key: number): ReactNode => {
    const leaning = italic === true ? <em>{words}</em> : words;
    const view = bold === true ? <strong>{leaning}</strong> : leaning;
    if (link === undefined) return <Fragment key={key}>{view}</Fragment>;
    return (
      <a
        key={key}
        href={link}
        title={link}
        onClick={(event) => {
          // The page never leaves itself: the main process opens it, after showing where it leads.
          event.preventDefault();
          event.stopPropagation();
          open({ href: link });
        }}
      >
        {view}
      </a>
    );
  };
  const words = ({ runs }: NoteParagraph): ReactNode => runs.map(runView);
  return (
    <div className={styles['text']} lang="da">
      {/* Paragraphs never change places while they are shown: another text is another drawing. */}
      {partsOf(text).map(({ kind, paragraphs }, index) => {
        if (kind === 'paragraph') return <p key={index}>{paragraphs.map(words)}</p>;
        const List = kind === 'bullet' ? 'ul' : 'ol';
        return (
          <List key={index}>
            {paragraphs.map((paragraph, at) => (
              <li key={at}>{words(paragraph)}</li>
            ))}
          </List>
        );
      })}
    </div>
  );
}
