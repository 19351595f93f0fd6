import { useEffect, useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react';
import { overlaps } from '../../../../shared/corrections/carve.ts';
import type { AppliedCorrection } from '../../../../shared/corrections/correction.ts';
import type { SourceDocument, TextRange } from '../../../../shared/domain/source-document.ts';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { useWords } from '../../../words.ts';
import { linesOf, offsetAtPoint } from '../text-map.ts';
import type { TextOnPage } from '../use-text-map.ts';
import { blockChoices, type BlockChoice } from './block-menu.ts';
import styles from './BlockTools.module.css';
import { headingChange, type HeadingChoice } from './heading-choice.ts';
import { HeadingDialog } from './HeadingDialog.tsx';
import { blockAt, usePointedOffset } from './use-block-at.ts';
import type { CorrectionActions } from './use-correction-actions.ts';
import { correctingWords } from './words.ts';

type BlockToolsProps = {
  readonly document: SourceDocument;
  readonly corrections: readonly AppliedCorrection[];
  readonly actions: CorrectionActions;
  readonly onPage: TextOnPage;
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly sheetRef: RefObject<HTMLElement | null>;
  readonly articleRef: RefObject<HTMLElement | null>;
  readonly selected: TextRange | null;
  /** Words the reader has reached by keyboard: the button stands at them when the pointer is elsewhere. */
  readonly reachedByKey: TextRange | null;
  /** Where the menu is open, as an offset in the text. */
  readonly openAt: number | null;
  readonly onOpenAt: (offset: number | null) => void;
  /** A correction was made: what was selected is dealt with. */
  readonly onDone: () => void;
};

/** The way to put right what a block is: a button that appears beside it, the context menu, and Shift+F10. */
export function BlockTools(props: BlockToolsProps) {
  const { document, corrections, actions, onPage, scrollerRef, sheetRef, articleRef, selected, reachedByKey, openAt, onOpenAt } = props;
  const w = useWords(correctingWords);
  const pointed = usePointedOffset(scrollerRef, articleRef);
  const [heading, setHeading] = useState<HeadingChoice | null>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null);
  const offset = openAt ?? pointed ?? reachedByKey?.start ?? null;
  const index = offset === null ? null : blockAt(document, offset);
  const block = index === null ? undefined : document.blocks[index];

  const openUnderPointer = useEffectEvent((event: MouseEvent) => {
    const map = onPage.map();
    const at = map === null ? null : offsetAtPoint(map, event.clientX, event.clientY);
    if (at === null) return;
    event.preventDefault();
    onOpenAt(at);
  });
  useEffect(() => {
    const { current: article } = articleRef;
    const listen = (event: MouseEvent): void => openUnderPointer(event);
    article?.addEventListener('contextmenu', listen);
    return () => article?.removeEventListener('contextmenu', listen);
  }, [articleRef]);

  // Beside the selected words, where the tools for making a note never lie over it.
  const beside = block !== undefined && selected !== null && overlaps(selected, block) ? selected : block;
  const start = beside?.start;
  useLayoutEffect(() => {
    const sheet = sheetRef.current?.getBoundingClientRect();
    const article = articleRef.current?.getBoundingClientRect();
    const line = beside === undefined ? undefined : linesOf(onPage.wordsOf(beside))[0];
    setPlace(
      sheet === undefined || article === undefined || line === undefined
        ? null
        : { left: article.left - sheet.left, top: line.top + line.height / 2 - sheet.top },
    );
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- onPage is made anew at each drawing; the place changes with the block and the document
  }, [start, document]);

  const finish = (made: Promise<boolean>): void => {
    articleRef.current?.focus({ preventScroll: true });
    void made.then((isMade) => isMade && props.onDone());
  };
  const choose = (choice: BlockChoice): void => {
    if ('dialog' in choice) return setHeading(choice.dialog);
    if (choice.id === 'takeBack') return finish(actions.takeBack(w.done.removed, choice.ids));
    const { change, range } = choice;
    return finish(actions.correct(change.kind === 'set-provenance' ? w.done[change.provenance] : w.done[change.kind], [{ range, change }]));
  };
  const groups = (index === null ? [] : blockChoices(document, index, selected, corrections)).map((choices, at) => ({
    id: String(at),
    label: w.structure,
    showsLabel: at === 0,
    items: choices.map((choice) => ({ id: choice.id, label: w[choice.id], onAction: () => choose(choice) })),
  }));
  return (
    <>
      {block !== undefined && (
        <div
          className={styles['tools']}
          style={{
            insetInlineStart: place?.left ?? 0,
            insetBlockStart: place?.top ?? 0,
            visibility: place === null ? 'hidden' : 'visible',
          }}
        >
          <MenuButton
            label={w.structure}
            icon="more"
            size="s"
            isIconOnly
            groups={groups}
            isOpen={openAt !== null && place !== null}
            onOpenChange={(isOpen) => onOpenAt(isOpen ? (openAt ?? block.start) : null)}
          />
        </div>
      )}
      {heading !== null && (
        <HeadingDialog
          choice={heading}
          onClose={() => setHeading(null)}
          onSave={(choice) => {
            setHeading(null);
            finish(actions.correct(w.done['set-heading'], [{ range: choice.range, change: headingChange(choice) }]));
          }}
        />
      )}
    </>
  );
}
