import type { ParagraphLook } from './own-styles.ts';
import { element } from './xml.ts';

/** A list and the item of it that a paragraph stands in. */
export type ListLevel = {
  /** Tells lists of one text from each other. */
  readonly list: number;
  /** From 0. */
  readonly item: number;
  readonly style: string;
  /** The number of the first item. */
  readonly start: number;
};

/** What stands one below the other: a paragraph, to which more may be added, or a table. */
export type Line =
  | {
      readonly kind: 'paragraph';
      readonly path: readonly ListLevel[];
      readonly tag: 'text:p' | 'text:h';
      attributes: Readonly<Record<string, string | number | undefined>>;
      readonly look: ParagraphLook;
      content: string;
    }
  | { readonly kind: 'table'; readonly xml: string };

const isSameItem = (one: ListLevel | undefined, other: ListLevel | undefined): boolean =>
  one !== undefined && one.list === other?.list && one.item === other.item;

/**
 * Lines with the lists they stand in. ODF has no table within a list: the list ends before it, and goes on after it with the number it
 * had come to.
 */
export function assembled(lines: readonly Line[]): string {
  const begun = new Set<string>();
  let open: { readonly level: ListLevel; readonly tag: string }[] = [];
  let out = '';
  for (const line of lines) {
    const path = line.kind === 'table' ? [] : line.path;
    let same = 0;
    while (same < path.length && isSameItem(path[same], open[same]?.level)) same += 1;
    const staysOpen = open[same] !== undefined && open[same]?.level.list === path[same]?.list;
    for (let depth = open.length - 1; depth >= same; depth -= 1)
      out += `</${open[depth]?.tag ?? ''}>${depth === same && staysOpen ? '' : '</text:list>'}`;
    open = open.slice(0, same);
    for (const [depth, level] of path.entries()) {
      if (depth < same) continue;
      const list = `list ${String(level.list)}`;
      const item = `${list} item ${String(level.item)}`;
      if (depth !== same || !staysOpen)
        out += `<text:list text:style-name="${level.style}"${begun.has(list) ? ' text:continue-numbering="true"' : ''}>`;
      // What is left of an item after a table has no number of its own.
      const tag = begun.has(item) ? 'text:list-header' : 'text:list-item';
      out += begun.has(list) || level.start === 1 ? `<${tag}>` : `<${tag} text:start-value="${String(level.start)}">`;
      begun.add(list).add(item);
      open.push({ level, tag });
    }
    out += line.kind === 'table' ? line.xml : element(line.tag, line.attributes, line.content);
  }
  return (
    out +
    open
      .toReversed()
      .map(({ tag }) => `</${tag}></text:list>`)
      .join('')
  );
}
