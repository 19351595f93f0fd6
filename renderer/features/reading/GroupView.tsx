import type { Group, SingleBlock } from './block-groups.ts';
import styles from './GroupView.module.css';
import { CorrectionMark } from './correcting/CorrectionMark.tsx';
import type { GuidepostNumber } from './headings.ts';
import { HeadingView } from './HeadingView.tsx';
import { ListView } from './ListView.tsx';
import { PageMark } from './PageMark.tsx';
import { TableView } from './TableView.tsx';
import { TextRun } from './TextRun.tsx';
import type { Page } from '../../../shared/domain/source-document.ts';

type GroupViewProps = {
  readonly text: string;
  readonly group: Group;
  readonly numbers: ReadonlyMap<number, GuidepostNumber>;
  /** What a screen reader calls a side box. */
  readonly sideBoxLabel: string;
};

function SingleView({
  text,
  block,
  pages,
  numbers,
}: Omit<GroupViewProps, 'group' | 'sideBoxLabel'> & { readonly block: SingleBlock; readonly pages: readonly Page[] }) {
  const words = (
    <>
      <CorrectionMark start={block.start} />
      <TextRun text={text} range={block} pages={pages} />
    </>
  );
  switch (block.kind) {
    case 'heading':
      return (
        <HeadingView
          text={text}
          block={block}
          pages={pages}
          number={block.role === 'guidepost' ? (numbers.get(block.start) ?? null) : null}
        />
      );
    case 'table':
      return <TableView text={text} block={block} pages={pages} />;
    case 'paragraph':
      return <p className={styles['paragraph']}>{words}</p>;
    case 'quote':
      return <blockquote className={styles['quote']}>{words}</blockquote>;
    case 'caption':
      return <p className={styles['caption']}>{words}</p>;
    case 'footnote':
      return (
        <p className={styles['footnote']} data-marker={block.marker}>
          {words}
        </p>
      );
    case 'aside':
      return <p>{words}</p>;
  }
}

export function GroupView({ text, group, numbers, sideBoxLabel }: GroupViewProps) {
  switch (group.kind) {
    case 'page':
      return <PageMark page={group.page} />;
    case 'list':
      return <ListView text={text} list={group} />;
    case 'side-box':
      return (
        <div role="note" aria-label={sideBoxLabel} className={styles['sideBox']}>
          {group.parts.map(({ block, pages }) => (
            <SingleView key={block.start} text={text} block={block} pages={pages} numbers={numbers} />
          ))}
        </div>
      );
    case 'single':
      return <SingleView text={text} block={group.block} pages={group.pages} numbers={numbers} />;
  }
}
