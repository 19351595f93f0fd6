import { useEditorState } from '@tiptap/react';
import type { RefObject } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { citeWords } from '../../../editor/check-remedies.ts';
import { offeredAt } from '../../../editor/quote-marks.ts';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../words.ts';
import { backToText } from '../back-to-text.ts';
import { inOneStep } from './citation-actions.ts';
import styles from './CitationBar.module.css';
import { useTextBar } from './use-text-bar.ts';
import { WordDifference } from './WordDifference.tsx';
import { citingWords } from './words.ts';

type QuoteBarProps = {
  readonly desk: WritingDesk;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly onKeep: (words: string) => void;
};

/** Below a quotation typed by hand that the caret stands in: what it quotes, and what can be made of it. */
export function QuoteBar({ desk, sheet, onKeep }: QuoteBarProps) {
  const w = useWords(citingWords);
  const { editor } = desk;
  const quote = useEditorState({
    editor,
    selector: ({ editor: { state } }) => (state.selection.empty ? offeredAt(state, state.selection.from) : null),
    equalityFn: (a, b) => a?.from === b?.from && a?.to === b?.to && a?.offer === b?.offer,
  });
  const { bar, isShown } = useTextBar({
    desk,
    sheet,
    about: quote === null ? null : { key: `${String(quote.from)} ${quote.words}`, from: quote.from, to: quote.to },
  });
  if (!isShown || quote === null) return null;

  const { from, to, words, offer } = quote;
  const isSame = offer.difference.length === 0;
  const back = (act: () => unknown) => () => {
    act();
    backToText(editor);
  };
  const cite = back(() => inOneStep(desk, (state) => citeWords(state, { from, to }, offer.citation)));
  const correct = back(() => inOneStep(desk, ({ tr }) => tr.insertText(offer.citation.exact.replaceAll(/\s*\n\s*/g, ' '), from, to)));
  return (
    <Toolbar ref={bar} className={styles['bar'] ?? ''} aria-label={w.quoteBar}>
      <p className={styles['state']} data-tone={isSame ? 'fine' : 'warning'}>
        <Icon name={isSame ? 'citation' : 'warning'} />
        <span>{isSame ? w.quote.same(offer.reference) : w.quote.differs(offer.reference)}</span>
      </p>
      {offer.provenance !== 'official' && <p className={styles['about']}>{`${w.provenance.title[offer.provenance]}.`}</p>}
      {!isSame && <WordDifference pieces={offer.difference} />}
      {!offer.isWhole && <p className={styles['about']}>{w.quote.gaps}</p>}
      <div className={styles['buttons']}>
        {offer.isWhole && (
          <Button size="s" variant="primary" onPress={cite}>
            {w.quote.cite}
          </Button>
        )}
        {offer.isWhole && !isSame && (
          <Button size="s" onPress={correct}>
            {w.quote.correct}
          </Button>
        )}
        <Button size="s" onPress={back(() => onKeep(words))}>
          {w.quote.keep}
        </Button>
      </div>
    </Toolbar>
  );
}
