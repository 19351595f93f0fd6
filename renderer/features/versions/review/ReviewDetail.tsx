import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import type { TextRange } from '../../../../shared/domain/source-document.ts';
import type { WordsInContext } from '../../../../shared/versions/words-in-context.ts';
import { wordPieces } from '../../../../shared/versions/word-pieces.ts';
import { whereaboutsInWords } from '../../../../shared/words/whereabouts.ts';
import { failureOf, useRequest } from '../../../queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import { Pieces } from '../Pieces.tsx';
import type { Mark } from '../text/lines.ts';
import { TextColumn } from '../text/TextColumn.tsx';
import { Candidates } from './Candidates.tsx';
import { isSamePlace, outcomeOf, wordsOf, type OpenItem } from './open-items.ts';
import styles from './Review.module.css';
import { stateInSentence } from './say.ts';
import type { Decisions } from './use-decisions.ts';
import { useTextChoice } from './use-text-choice.ts';
import { reviewWords } from './words.ts';

export type ReviewLinks = {
  readonly onShowNote: (item: Extract<OpenItem, { kind: 'note' }>) => void;
  readonly onShowCitation: (item: Extract<OpenItem, { kind: 'citation' }>) => void;
  readonly onCompare: (item: OpenItem) => void;
};

type ReviewDetailProps = ReviewLinks & {
  readonly item: OpenItem;
  /** What the source calls its guideposts. */
  readonly noun: string;
  readonly decisions: Decisions;
  /** Is given what answers the keys for this item; true when a key was for it. */
  readonly onKeys: (press: (event: KeyboardEvent) => boolean) => void;
};

/** One thing that waits: the old text and the new side by side, and what can be done. To be mounted anew for each. */
export function ReviewDetail({ item, noun, decisions, onKeys, onShowNote, onShowCitation, onCompare }: ReviewDetailProps) {
  const w = useWords(reviewWords);
  const language = useLanguage();
  const { oldVersionId, old, versionId, candidates } = wordsOf(item);
  const before = useRequest('source.readVersion', { sourceVersionId: oldVersionId });
  const now = useRequest('source.readVersion', { sourceVersionId: versionId });
  const [looked, look] = useState<TextRange | null>(candidates[0] ?? null);
  const placeable = item.kind === 'citation' ? null : item;
  const outcome = outcomeOf(item);
  const isSkip = item.kind === 'skip';
  const place = (range: TextRange): void => void (placeable !== null && decisions.place(placeable, range));
  const text = useTextChoice(now.data?.document, looked?.start ?? old.start, place);
  const whereIs = (words: WordsInContext): string => whereaboutsInWords(words, noun, language);
  const { choice } = text;

  const press = (event: KeyboardEvent): boolean => {
    if (text.press(event)) return true;
    if (placeable === null || event.ctrlKey || event.metaKey || event.altKey) return false;
    const chosen = /^[1-9]$/.test(event.key) ? candidates[Number(event.key) - 1] : undefined;
    if (chosen !== undefined) place(chosen);
    else if (event.key === 'Enter' && choice !== null) place(choice.range);
    else if (event.key === 'Enter' && outcome === 'moved') void decisions.confirm(placeable);
    else if (event.key.toLowerCase() === 'l') void decisions.letGo(placeable);
    else if (event.key.toLowerCase() === 's') text.begin();
    else return false;
    return true;
  };
  useEffect(() => onKeys(press));

  const marks = useMemo((): readonly Mark[] => {
    const numbered = candidates.map((candidate, index): Mark => {
      const isLooked = looked !== null && isSamePlace(candidate, looked);
      const kind = isLooked ? 'chosen' : 'candidate';
      return { start: candidate.start, end: candidate.end, kind, ...(candidates.length > 1 && { label: String(index + 1) }) };
    });
    return choice?.by === 'keyboard' ? [...numbered, { ...choice.range, kind: 'selected' }] : numbered;
  }, [candidates, looked, choice]);
  const oldMarks = useMemo((): readonly Mark[] => [{ start: old.start, end: old.end, kind: 'words' }], [old]);
  const ownWords = item.kind === 'note' ? item.passage.text : item.kind === 'skip' ? item.skip.reason : item.citation.responseTitle;
  const [found] = candidates;
  const hasChanged =
    found !== undefined &&
    found.words !== old.words &&
    (item.kind === 'citation' ? item.citation.state === 'changed' : outcome === 'moved');
  const failed = before.error ?? now.error;
  const shown = choice?.by === 'keyboard' ? choice.range : (looked ?? null);

  return (
    <article className={styles['detail']} aria-labelledby="review-item">
      <header className={styles['about']}>
        <p id="review-item" className={styles['note']} data-empty={ownWords === '' ? true : undefined}>
          {ownWords || (isSkip ? w.noReason : w.noText)}
        </p>
        <p className={styles['sentence']}>{stateInSentence(item, w, [whereIs(old), found === undefined ? '' : whereIs(found)])}</p>
        {hasChanged && <Pieces pieces={wordPieces(old.words, found.words)} />}
      </header>
      <div className={styles['acts']}>
        {placeable !== null && (
          <>
            {choice !== null ? (
              <Button variant="primary" icon="check" shortcut="Enter" onPress={() => place(choice.range)}>
                {isSkip ? w.skipSelected : w.placeOnSelected}
              </Button>
            ) : (
              outcome === 'moved' && (
                <Button variant="primary" icon="check" shortcut="Enter" onPress={() => void decisions.confirm(placeable)}>
                  {w.confirm}
                </Button>
              )
            )}
            <Button icon="edit" shortcut="S" onPress={text.begin}>
              {w.select}
            </Button>
            <Button shortcut="L" onPress={() => void decisions.letGo(placeable)}>
              {isSkip ? w.letGoSkip : w.letGo}
            </Button>
          </>
        )}
        <span className={styles['space']} />
        <Button variant="quiet" size="s" onPress={() => onCompare(item)}>
          {w.showInComparison}
        </Button>
        {item.kind === 'note' && (
          <Button variant="quiet" size="s" onPress={() => onShowNote(item)}>
            {w.showNote}
          </Button>
        )}
        {item.kind === 'citation' && (
          <Button variant="primary" onPress={() => onShowCitation(item)}>
            {w.showCitation}
          </Button>
        )}
      </div>
      {choice?.by === 'keyboard' && <output className={styles['help']}>{w.selectHelp}</output>}
      {(candidates.length > 1 || (outcome !== 'moved' && !hasChanged)) && (
        <Candidates candidates={candidates} whereIs={whereIs} onLook={look} onPlace={placeable === null ? undefined : place} />
      )}
      {failed !== null ? (
        <FailureNotice failure={failureOf(failed)} />
      ) : before.data === undefined || now.data === undefined ? (
        <Spinner label={w.loading} />
      ) : (
        <div className={styles['columns']}>
          <TextColumn
            title={[w.oldColumn(String(before.data.edition.number)), whereIs(old)].filter((part) => part !== '').join(' · ')}
            label={w.oldLabel}
            document={before.data.document}
            marks={oldMarks}
            shown={old}
          />
          <TextColumn
            title={[w.newColumn(String(now.data.edition.number)), looked !== null && found !== undefined ? whereIs(found) : '']
              .filter((part) => part !== '')
              .join(' · ')}
            label={w.newLabel}
            document={now.data.document}
            marks={marks}
            shown={shown ?? nearest(old.start, before.data.document.text.length, now.data.document.text.length)}
            onSelect={placeable === null ? undefined : text.byPointer}
            textRef={text.textRef}
          />
        </div>
      )}
    </article>
  );
}

const known = new Map<string, TextRange>();

/** About as far into the new text as the words stood in the old, where nothing better is known. The same object for the same question. */
function nearest(start: number, oldLength: number, newLength: number): TextRange {
  const key = `${String(start)} ${String(oldLength)} ${String(newLength)}`;
  const at = oldLength === 0 ? 0 : Math.floor((start / oldLength) * newLength);
  const range = known.get(key) ?? { start: at, end: at };
  known.set(key, range);
  return range;
}
