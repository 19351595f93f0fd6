import type { Block, Page, Provenance } from '../../../shared/domain/source-document.ts';
import type { PageMarks } from './page-marks.ts';

type ListBlock = Extract<Block, { readonly kind: 'bullet' | 'numbered' }>;
export type SingleBlock = Exclude<Block, ListBlock>;

type ListItem = { readonly block: ListBlock; readonly pages: readonly Page[]; readonly sublists: readonly List[] };
export type List = { readonly kind: 'list'; readonly ordered: boolean; readonly depth: number; readonly items: readonly ListItem[] };

/** A block with the pages that begin inside it. */
type SinglePart = { readonly block: SingleBlock; readonly pages: readonly Page[] };

/** What is drawn as one thing: a block by itself, items gathered to a list, lines of one side box, or the line where a page begins. */
export type Group =
  | ({ readonly kind: 'single' } & SinglePart)
  | List
  | { readonly kind: 'side-box'; readonly parts: readonly SinglePart[] }
  | { readonly kind: 'page'; readonly page: Page };

/** Neighbours with the same provenance. Only official text stands in the open; the rest is set apart. */
export type Zone = { readonly provenance: Provenance; readonly start: number; readonly end: number; readonly groups: readonly Group[] };

type OpenItem = { block: ListBlock; pages: readonly Page[]; sublists: OpenList[] };
type OpenList = { kind: 'list'; ordered: boolean; depth: number; items: OpenItem[] };

/** Adds an item to the list it belongs to by depth and kind, and answers the outermost list it went into. */
function addItem(lists: OpenList[], item: OpenItem): void {
  const ordered = item.block.kind === 'numbered';
  const last = lists.at(-1);
  const deeper = last !== undefined && item.block.depth > last.depth;
  const host = deeper ? last.items.at(-1) : undefined;
  if (host !== undefined) addItem(host.sublists, item);
  else if (last !== undefined && last.ordered === ordered && last.depth === item.block.depth) last.items.push(item);
  else lists.push({ kind: 'list', ordered, depth: item.block.depth, items: [item] });
}

/** Divides a document's blocks into what is drawn. A list is parted where a page begins, so that the page line stands between its items. */
export function zonesOf(blocks: readonly Block[], marks: PageMarks): readonly Zone[] {
  const zones: { provenance: Provenance; start: number; end: number; groups: Group[] }[] = [];
  let lists: OpenList[] = [];
  const closeLists = (): void => {
    zones.at(-1)?.groups.push(...lists);
    lists = [];
  };
  for (const [index, block] of blocks.entries()) {
    const last = zones.at(-1);
    const pagesBefore = marks.before.get(index) ?? [];
    const zoneChanges = last?.provenance !== block.provenance;
    if (zoneChanges || pagesBefore.length > 0) closeLists();
    const pageGroups = pagesBefore.map((page): Group => ({ kind: 'page', page }));
    const zone =
      zoneChanges || last === undefined ? { provenance: block.provenance, start: block.start, end: block.end, groups: [] } : last;
    if (zone !== last) zones.push(zone);
    zone.groups.push(...pageGroups);
    zone.end = block.end;
    const pages = marks.inside.get(index) ?? [];
    if (block.kind === 'bullet' || block.kind === 'numbered') {
      addItem(lists, { block, pages, sublists: [] });
    } else {
      closeLists();
      const before = zone.groups.at(-1);
      if (block.kind !== 'aside') zone.groups.push({ kind: 'single', block, pages });
      else if (before?.kind === 'side-box')
        zone.groups[zone.groups.length - 1] = { kind: 'side-box', parts: [...before.parts, { block, pages }] };
      else zone.groups.push({ kind: 'side-box', parts: [{ block, pages }] });
    }
  }
  closeLists();
  return zones;
}
