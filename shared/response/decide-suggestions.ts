import type { Mark, Node, ResolvedPos } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import { DELETION, FORMATTING, formatsBefore, INSERTION, isProposed, restylingFrom } from './suggestion.ts';
import { addedSince } from './suggested-words.ts';
import { suggestionIdOf } from './suggestions.ts';

type Verdict = 'accept' | 'reject';

/** Which proposals are meant, by what their marks and attributes hold. */
export type Chosen = (value: unknown) => boolean;

export const everySuggestion: Chosen = () => true;
export const theSuggestion =
  (id: string): Chosen =>
  (value) =>
    suggestionIdOf(value) === id;

const markOf = (node: Node, name: string): Mark | undefined => node.marks.find(({ type }) => type.name === name);

/** Per text node that is proposed to go: which of its units someone else wrote meanwhile, so that they stay. */
function lateWords(doc: Node): ReadonlyMap<number, readonly boolean[]> {
  const late = new Map<number, readonly boolean[]>();
  type Run = { readonly id: string; readonly recorded: string; text: string; readonly parts: { at: number; length: number }[] };
  const close = (run: Run | null): void => {
    if (run === null || run.recorded === '' || run.recorded === run.text) return;
    const added = addedSince(run.recorded, run.text);
    let from = 0;
    for (const { at, length } of run.parts) {
      late.set(at, added.slice(from, from + length));
      from += length;
    }
  };
  doc.descendants((block, position) => {
    if (!block.inlineContent) return true;
    let run: Run | null = null;
    block.forEach((child, offset) => {
      const deletion = markOf(child, DELETION);
      const at = position + 1 + offset;
      if (!child.isText || deletion === undefined) {
        if (child.isText) {
          close(run);
          run = null;
        }
        return;
      }
      const id = suggestionIdOf(deletion.attrs);
      const recorded: unknown = deletion.attrs['words'];
      const words = child.text ?? '';
      if (run?.id !== id || run.recorded !== recorded) {
        close(run);
        run = { id, recorded: typeof recorded === 'string' ? recorded : '', text: '', parts: [] };
      }
      run.text += words;
      run.parts.push({ at, length: words.length });
    });
    close(run);
    return true;
  });
  return late;
}

function restoreFormats(tr: Transform, from: number, to: number, before: unknown): void {
  const { marks } = tr.doc.type.schema;
  for (const [name, was] of Object.entries(formatsBefore(before))) {
    const type = marks[name];
    if (type === undefined) continue;
    tr.removeMark(from, to, type);
    if (was === true) tr.addMark(from, to, type.create());
    else if (typeof was === 'string') tr.addMark(from, to, type.create({ href: was }));
  }
}

/** Takes out what is true in `isDropped`, from the end, and leaves the rest where it is. */
function drop(tr: Transform, from: number, isDropped: readonly boolean[]): void {
  for (let end = isDropped.length; end > 0; end -= 1) {
    if (isDropped[end - 1] !== true) continue;
    let start = end - 1;
    while (start > 0 && isDropped[start - 1] === true) start -= 1;
    tr.delete(from + start, from + end);
    end = start + 1;
  }
}

function decideText(tr: Transform, verdict: Verdict, chosen: Chosen, node: Node, at: number, late: readonly boolean[] | undefined): void {
  const end = at + node.nodeSize;
  const isChosen = (mark: Mark | undefined): mark is Mark => mark !== undefined && chosen(mark.attrs);
  const insertion = markOf(node, INSERTION);
  const deletion = markOf(node, DELETION);
  const formatting = markOf(node, FORMATTING);
  if (isChosen(formatting)) {
    if (verdict === 'reject') restoreFormats(tr, at, end, formatting.attrs['before']);
    tr.removeMark(at, end, formatting.type);
  }
  const goesAsInsertion = isChosen(insertion) && verdict === 'reject';
  const goesAsDeletion = isChosen(deletion) && verdict === 'accept';
  if (isChosen(insertion) && !goesAsInsertion) tr.removeMark(at, end, insertion.type);
  if (isChosen(deletion) && (!goesAsDeletion || late !== undefined)) tr.removeMark(at, end, deletion.type);
  if (!goesAsInsertion && !goesAsDeletion) return;
  drop(
    tr,
    at,
    Array.from({ length: node.nodeSize }, (_, unit) => goesAsInsertion || late?.[unit] !== true),
  );
}

const LISTS: ReadonlySet<string> = new Set(['bulletList', 'orderedList']);
const HOLLOW: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'listItem', 'blockquote']);

/** Takes out an empty paragraph with whatever would be left empty by it; a text or a cell keeps its last one. */
function removeEmpty(tr: Transform, position: number): void {
  const place = tr.doc.resolve(position);
  let depth = place.depth;
  while (depth > 0 && place.node(depth).childCount === 1 && HOLLOW.has(place.node(depth).type.name)) depth -= 1;
  const around = place.node(depth);
  // What is to go: the paragraph itself, or the outermost thing that holds nothing else.
  const start = depth === place.depth ? position : place.before(depth + 1);
  const end = depth === place.depth ? position + (place.nodeAfter?.nodeSize ?? 0) : place.after(depth + 1);
  const isFirstOfItem = around.type.name === 'listItem' && place.index(depth) === 0;
  if (isFirstOfItem) return;
  if (around.childCount > 1) tr.delete(start, end);
  else if (depth < place.depth) tr.replaceWith(start, end, tr.doc.type.schema.node('paragraph'));
}

/** Where the words of a list end that stands before a place; null where no list stands there, or it ends in something else. */
function endOfList(place: ResolvedPos): number | null {
  let last = place.nodeBefore;
  if (last === null || !LISTS.has(last.type.name)) return null;
  let end = place.pos - 1;
  for (; last !== null && last.type.name !== 'paragraph'; end -= 1) {
    if (!LISTS.has(last.type.name) && last.type.name !== 'listItem') return null;
    last = last.lastChild;
  }
  return last === null ? null : end;
}

/** Takes out the break before a paragraph: its words go on behind those of the one before it. See `joined` in decided-text. */
function dropBreak(tr: Transform, position: number, verdict: Verdict): void {
  const place = tr.doc.resolve(position);
  const paragraph = place.nodeAfter;
  if (paragraph === null) return;
  const isFirstOfItem = place.parent.type.name === 'listItem' && place.index() === 0;
  if (isFirstOfItem) {
    const itemBefore = tr.doc.resolve(place.before()).nodeBefore;
    if (itemBefore?.type.name === 'listItem' && itemBefore.lastChild?.type.name === 'paragraph') tr.join(place.before(), 2);
    else if (paragraph.content.size === 0) removeEmpty(tr, position);
    return;
  }
  const before = place.nodeBefore;
  if (paragraph.content.size === 0) {
    if (before?.type.name === 'paragraph') tr.delete(position, position + paragraph.nodeSize);
    else removeEmpty(tr, position);
  } else if (before?.type.name === 'paragraph') {
    if (before.content.size === 0 && verdict === 'accept') tr.delete(position - before.nodeSize, position);
    else tr.join(position);
  } else if (verdict === 'accept') {
    const end = endOfList(place);
    if (end !== null) tr.delete(end, position + 1);
  }
}

/**
 * Accepts or rejects proposals as steps on the text. Words and whole nodes first, from the end; then the breaks between
 * paragraphs, from the start, when it is known which paragraphs have become empty.
 */
export function decideSuggestions(tr: Transform, verdict: Verdict, chosen: Chosen): void {
  const { doc } = tr;
  const begun = tr.mapping.maps.length;
  const late = verdict === 'accept' ? lateWords(doc) : new Map<number, readonly boolean[]>();
  const pieces: { readonly at: number; readonly node: Node }[] = [];
  const breaks: { readonly at: number; readonly drops: boolean }[] = [];
  doc.descendants((node, at) => {
    const { inserted, deleted, restyled } = node.attrs;
    const [comes, goes, looks] = [inserted, deleted, restyled].map((value) => isProposed(value) && chosen(value));
    if (node.isText ? node.marks.length > 0 : comes === true || goes === true || looks === true) pieces.push({ at, node });
    if (node.type.name === 'paragraph' && (comes === true || goes === true))
      breaks.push({ at, drops: verdict === 'accept' ? goes === true : comes === true });
  });
  for (const { at, node } of pieces.toReversed()) {
    if (node.isText) {
      decideText(tr, verdict, chosen, node, at, late.get(at));
      continue;
    }
    const { inserted, deleted, restyled } = node.attrs;
    const comes = isProposed(inserted) && chosen(inserted);
    const goes = isProposed(deleted) && chosen(deleted);
    const isParagraph = node.type.name === 'paragraph';
    if (!isParagraph && (verdict === 'accept' ? goes : comes)) {
      const whole = tr.doc.nodeAt(at);
      if (whole !== null) tr.delete(at, at + whole.nodeSize);
      continue;
    }
    if (comes) tr.setNodeAttribute(at, 'inserted', null);
    if (goes) tr.setNodeAttribute(at, 'deleted', null);
    if (!isParagraph || !isProposed(restyled) || !chosen(restyled)) continue;
    const was = restylingFrom(restyled)?.level;
    if (verdict === 'reject' && was !== undefined) tr.setNodeAttribute(at, 'level', was);
    tr.setNodeAttribute(at, 'restyled', null);
  }
  for (const { at, drops } of breaks) {
    if (!drops) continue;
    const { pos, deleted } = tr.mapping.slice(begun).mapResult(at, 1);
    if (!deleted && tr.doc.nodeAt(pos)?.type.name === 'paragraph') dropBreak(tr, pos, verdict);
  }
}
