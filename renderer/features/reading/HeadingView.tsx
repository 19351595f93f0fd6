import type { HeadingBlock, Page } from '../../../shared/domain/source-document.ts';
import { useWords } from '../../words.ts';
import { CorrectionMark } from './correcting/CorrectionMark.tsx';
import { GuidepostNoteButton } from './GuidepostNoteButton.tsx';
import styles from './HeadingView.module.css';
import type { GuidepostNumber } from './headings.ts';
import { TextRun } from './TextRun.tsx';
import { readingWords } from './words.ts';

type HeadingViewProps = {
  readonly text: string;
  readonly block: HeadingBlock;
  readonly pages: readonly Page[];
  /** For a guidepost: its number and whose it is. */
  readonly number: GuidepostNumber | null;
};

const TAGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** A heading as the source writes it. A guidepost wears its number on a badge: filled when the source wrote it, hollow when Pejling counted it. */
export function HeadingView({ text, block, pages, number }: HeadingViewProps) {
  const w = useWords(readingWords);
  // The title is level 1 of the page; the document's own level 1 comes below it.
  const Tag = block.role === 'subtitle' ? 'p' : (TAGS[Math.min(block.level, TAGS.length - 1)] ?? 'h6');
  const title = <TextRun text={text} range={{ start: block.titleStart, end: block.end }} pages={pages} />;
  if (number === null) {
    return (
      <Tag className={styles['heading']} data-role={block.role} data-level={block.level}>
        <CorrectionMark start={block.start} calledNow={block.shownTitle} />
        {block.titleStart > block.start && (
          <TextRun text={text} range={{ start: block.start, end: block.titleStart }} pages={pages} className={styles['written']} />
        )}
        {title}
        {block.role === 'guidepost' && <GuidepostNoteButton start={block.start} />}
      </Tag>
    );
  }
  const name = number.isAssigned ? w.assigned(number.noun, number.value) : w.number(number.noun, number.value);
  return (
    <Tag className={styles['heading']} data-role="guidepost">
      <CorrectionMark start={block.start} calledNow={block.shownTitle} />
      <span
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a number drawn by the stylesheet, no image file
        role="img"
        aria-label={name}
        title={name}
        className={styles['badge']}
        data-assigned={number.isAssigned}
        data-number={number.value}
      />
      <span>
        {block.titleStart > block.start && (
          <TextRun text={text} range={{ start: block.start, end: block.titleStart }} className={styles['onBadge']} />
        )}
        {title}
        <GuidepostNoteButton start={block.start} />
      </span>
    </Tag>
  );
}
