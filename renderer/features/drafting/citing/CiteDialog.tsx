import { useRef, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { anchorFor } from '../../../../shared/anchoring/anchor.ts';
import type { HearingId } from '../../../../shared/domain/ids.ts';
import type { SourceDocument, TextRange } from '../../../../shared/domain/source-document.ts';
import type { Citation } from '../../../../shared/response/citation.ts';
import type { SearchHit } from '../../../../shared/searching/search-hit.ts';
import { sentencesIn } from '../../../../shared/text/sentences.ts';
import { placeInWords } from '../../../../shared/words/search-place.ts';
import { useRequest } from '../../../queries.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import type { SourceLookup } from '../citation-reader.ts';
import styles from './CiteDialog.module.css';
import { citingWords } from './words.ts';

type CiteDialogProps = {
  readonly hearingId: HearingId;
  readonly sources: SourceLookup;
  readonly onCite: (citation: Citation) => void;
  readonly onClose: () => void;
};

type SourceHit = Extract<SearchHit, { kind: 'source' }>;

/** Places that are shown: more than one looks through. */
const MOST = 30;

/** The sentence around words that were found; a heading, a cell or a list item whole. */
function passageAround(document: SourceDocument, range: TextRange): TextRange {
  const block = document.blocks.find(({ start, end }) => start <= range.start && range.start < end);
  if (block === undefined) return range;
  if (block.kind === 'heading') return { start: block.titleStart, end: block.end };
  if (block.kind === 'table') return block.rows.flat().find(({ start, end }) => start <= range.start && range.end <= end) ?? range;
  const sentences = sentencesIn(document.text, block).filter(({ start, end }) => start < range.end && range.start < end);
  return { start: sentences.at(0)?.start ?? range.start, end: sentences.at(-1)?.end ?? range.end };
}

/** Searches the hearing's sources for words to quote. */
export function CiteDialog({ hearingId, sources, onCite, onClose }: CiteDialogProps) {
  const { insert: w } = useWords(citingWords);
  const language = useLanguage();
  const [query, setQuery] = useState('');
  const [isGone, setGone] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const isAsked = query.trim() !== '';
  const { data } = useRequest(
    'search.query',
    { query: query.slice(0, 1000), isTyping: true, hearingId, sourceId: null, scope: 'all', limit: 100 },
    { enabled: isAsked },
  );
  const [last, setLast] = useState(data);
  // What was found last stays while the next is looked for, so that nothing flickers.
  if (data !== undefined && data !== last) setLast(data);
  const found = isAsked ? (last?.hits ?? []).filter((hit): hit is SourceHit => hit.kind === 'source').slice(0, MOST) : [];

  const cite = (hit: SourceHit | undefined): void => {
    const reading = hit === undefined ? undefined : sources(hit.sourceId);
    if (hit === undefined || reading === undefined) return;
    const { document, summary } = reading;
    const isSame = summary.versionId === hit.sourceVersionId;
    const anchor = isSame ? anchorFor(document.text, passageAround(document, hit.range)) : null;
    if (anchor === null) setGone(true);
    else onCite({ sourceId: hit.sourceId, versionId: summary.versionId, annotationId: null, ...anchor });
  };

  return (
    <Dialog isOpen onClose={onClose} title={w.title} description={w.about}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // Not what was found for the words before.
          if (data !== undefined) cite(found[0]);
        }}
      >
        <TextField
          label={w.label}
          type="search"
          value={query}
          onChange={(next) => {
            setQuery(next);
            setGone(false);
          }}
          autoFocus
          error={isGone ? w.gone : undefined}
          onArrowDown={() => list.current?.querySelector<HTMLElement>('[role="option"]')?.focus()}
        />
      </form>
      {isAsked && data !== undefined && found.length === 0 && <p className={styles['none']}>{w.none}</p>}
      {found.length > 0 && (
        <ListBox ref={list} aria-label={w.results} className={styles['hits'] ?? ''} onAction={(key) => cite(found[Number(key)])}>
          {found.map((hit, index) => (
            <ListBoxItem
              key={index}
              id={String(index)}
              textValue={hit.runs.map(({ text }) => text).join('')}
              className={styles['hit'] ?? ''}
            >
              <span className={styles['snippet']}>
                {hit.runs.map(({ text, isHit }, run) => {
                  const key = `${String(run)} ${text}`;
                  return isHit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
                })}
              </span>
              <span className={styles['around']}>
                {[hit.title, hit.place === null ? '' : placeInWords(hit.place, language), hit.isOfficial ? '' : w.notOfficial]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      )}
    </Dialog>
  );
}
