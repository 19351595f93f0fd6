import type { List } from './block-groups.ts';
import { CorrectionMark } from './correcting/CorrectionMark.tsx';
import styles from './ListView.module.css';
import { TextRun } from './TextRun.tsx';

/** A list with the source's own markers; bullets where it had bullet signs. */
export function ListView({ text, list }: { readonly text: string; readonly list: List }) {
  const Tag = list.ordered ? 'ol' : 'ul';
  return (
    <Tag className={styles['list']} data-ordered={list.ordered}>
      {list.items.map(({ block, pages, sublists }) => (
        <li key={block.start} className={styles['item']} data-marker={block.kind === 'numbered' ? block.marker : undefined}>
          <CorrectionMark start={block.start} />
          <TextRun text={text} range={block} pages={pages} />
          {sublists.map((sublist) => (
            <ListView key={sublist.items[0]?.block.start} text={text} list={sublist} />
          ))}
        </li>
      ))}
    </Tag>
  );
}
