import type { Node } from '@tiptap/pm/model';
import { Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { AnswerPlace } from '../../shared/response/answer-parts.ts';
import { writeGuidepostMark } from '../../shared/response/guidepost-mark.ts';
import type { SectionHeading } from '../../shared/response/section-heading.ts';
import { endOfSection, isSpecificRemarks, sectionPlace, type TopBlock } from '../../shared/response/section-place.ts';
import { saysNothing } from './citation-commands.ts';
import { levelOf } from './heading-level.ts';

/** A guidepost as the answer knows it; all of them are given, in the documents' order. */
export type GuidepostLine = {
  readonly heading: SectionHeading;
  /** The heading that is its own, if it has one. */
  readonly section: AnswerPlace | null;
};

/** Words of headings only: this is looked at while one writes. */
const topBlocks = (doc: Node): TopBlock[] =>
  doc.content.content.map((block) => {
    const level = block.type.name === 'paragraph' ? levelOf(block) : 0;
    return { level, words: level > 0 ? block.textContent : '' };
  });

/** The number of the block in the text itself that a section begins with; null for one in a table or a list. */
const blockOf = (doc: Node, section: AnswerPlace | null): number | null => {
  const [index] = section?.path ?? [];
  return section?.path.length === 1 && index !== undefined && index < doc.childCount ? index : null;
};

const positionOf = (doc: Node, index: number): number => {
  let position = 0;
  for (let before = 0; before < index; before += 1) position += doc.child(before).nodeSize;
  return position;
};

/** The guidepost in whose section the caret stands: the innermost, by its place in `sections`; null outside all. */
export function sectionAt({ doc, selection }: EditorState, sections: readonly (AnswerPlace | null)[]): number | null {
  if (selection.$from.depth === 0) return null;
  const caret = selection.$from.index(0);
  const starts = sections.map((section) => blockOf(doc, section));
  const before = starts.filter((start) => start !== null && start <= caret).toSorted((a, b) => Number(b) - Number(a));
  const blocks = topBlocks(doc);
  const found = before.find((start) => start !== null && caret < endOfSection(blocks, start, starts));
  return found === undefined || found === null ? null : starts.indexOf(found);
}

/** Where the section that begins with a block ends, as a position between blocks. */
function sectionEnd(doc: Node, heading: number, lines: readonly GuidepostLine[]): number {
  const sections = lines.map(({ section }) => blockOf(doc, section));
  return positionOf(doc, endOfSection(topBlocks(doc), heading, sections));
}

/**
 * The transaction that begins sections for the wanted guideposts that have none: a heading and an empty paragraph each, in the documents'
 * order among the sections there are. The caret goes to the first. Null when none is to be begun.
 */
export function beginSections(state: EditorState, lines: readonly GuidepostLine[], wanted: ReadonlySet<number>): Transaction | null {
  const { tr } = state;
  const { paragraph } = state.schema.nodes;
  if (paragraph === undefined) throw new Error('The schema of an answer has paragraphs.');
  const sections = lines.map(({ section }) => blockOf(tr.doc, section));
  let caret: number | null = null;
  lines.forEach(({ heading, section }, line) => {
    if (!wanted.has(line) || section !== null) return;
    const { index, level } = sectionPlace(topBlocks(tr.doc), sections, line);
    const at = positionOf(tr.doc, index);
    const made = [
      paragraph.create({ level, guidepost: writeGuidepostMark(heading.mark) }, state.schema.text(heading.words)),
      paragraph.create({ level: 0 }),
    ];
    const last = index > 0 ? tr.doc.child(index - 1) : null;
    const givesWay = last !== null && isWaiting(tr.doc, index - 1);
    const from = givesWay ? at - last.nodeSize : at;
    tr.replaceWith(from, at, made);
    const first = givesWay ? index - 1 : index;
    const grown = givesWay ? 1 : 2;
    sections.forEach((other, place) => {
      if (other !== null && other >= index) sections[place] = other + grown;
    });
    sections[line] = first;
    const inside = from + (made[0]?.nodeSize ?? 0) + 1;
    if (caret === null) caret = inside;
    else if (from < caret) caret += (made[0]?.nodeSize ?? 0) + (made[1]?.nodeSize ?? 0) - (at - from);
  });
  if (caret === null) return null;
  return tr.setSelection(TextSelection.create(tr.doc, caret)).scrollIntoView();
}

/** True for a field of the template that asks for these remarks, and for an empty line that no heading stands over. */
function isWaiting(doc: Node, index: number): boolean {
  const block = doc.child(index);
  if (block.type.name !== 'paragraph' || levelOf(block) > 0 || !saysNothing(block)) return false;
  const above = index > 0 ? doc.child(index - 1) : null;
  if (above === null || above.type.name !== 'paragraph' || levelOf(above) === 0) return block.content.size === 0;
  return isSpecificRemarks(above.textContent);
}

/** The transaction that puts the caret where one goes on writing in a section. Null for a section that is not there. */
export function goToSection(state: EditorState, lines: readonly GuidepostLine[], line: number): Transaction | null {
  const section = lines[line]?.section ?? null;
  const heading = blockOf(state.doc, section);
  if (section === null) return null;
  const end = heading === null ? null : sectionEnd(state.doc, heading, lines);
  const selection = end === null ? null : Selection.findFrom(state.doc.resolve(end), -1, true);
  return selection === null ? null : state.tr.setSelection(selection).scrollIntoView();
}

/**
 * The transaction that makes room for material in a section, with the caret in it: where the caret stands when it is in the section
 * already, else in an empty paragraph at its end.
 */
export function caretInSection(state: EditorState, lines: readonly GuidepostLine[], line: number): Transaction {
  const { tr, doc, selection } = state;
  const heading = blockOf(doc, lines[line]?.section ?? null);
  const { paragraph } = state.schema.nodes;
  if (heading === null || paragraph === undefined) return tr;
  const start = positionOf(doc, heading);
  const end = sectionEnd(doc, heading, lines);
  const below = start + doc.child(heading).nodeSize;
  if (selection.from > below && selection.to < end) return tr;
  const last = doc.resolve(end).nodeBefore;
  const canTake = end > below && last?.type === paragraph && levelOf(last) === 0 && last.content.size === 0;
  if (!canTake) tr.insert(end, paragraph.create({ level: 0 }));
  return tr.setSelection(TextSelection.create(tr.doc, canTake ? end - 1 : end + 1));
}
