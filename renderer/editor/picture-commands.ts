import type { Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { factsOfBlocks, throughBlock } from '../../shared/response/facts-of-blocks.ts';
import { lacksAlternative, NARROWEST_PICTURE, Picture, WIDEST_PICTURE } from '../../shared/response/picture.ts';
import { depthOf } from './amendment-parts.ts';
import type { KeptPicture } from './picture-shelf.ts';

/** Per cent of the text's width that one press of a key adds or takes. */
const STEP = 5;
/** CSS pixels of the text on a wide sheet: a smaller picture is not blown up. */
const TEXT_PIXELS = 640;

export const isPicture = (node: Node): boolean => node.type.name === 'picture';

/** The picture a node holds, or null when its attributes are damaged. */
export function pictureOfNode(node: Node): Picture | null {
  const parsed = Picture.strip().safeParse(node.attrs);
  return parsed.success ? parsed.data : null;
}

/** The picture that is selected, and where it stands. */
export function selectedPicture(state: EditorState): { readonly position: number; readonly picture: Picture } | null {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || !isPicture(selection.node)) return null;
  const picture = pictureOfNode(selection.node);
  return picture === null ? null : { position: selection.from, picture };
}

const within = (width: number): number => Math.min(WIDEST_PICTURE, Math.max(NARROWEST_PICTURE, Math.round(width)));

/** Puts a picture at `position`, as a block of its own, and selects it. False where none can stand. */
export function insertPicture(tr: Transaction, { sha256, pixelWidth, pixelHeight }: KeptPicture, position: number): boolean {
  const type = tr.doc.type.schema.nodes['picture'];
  if (type === undefined) return false;
  const $at = tr.doc.resolve(Math.min(position, tr.doc.content.size));
  const empty = $at.parent.isTextblock && $at.parent.content.size === 0 && $at.depth === 1;
  // An amendment holds words only.
  const beside = $at.parent.isTextblock ? ($at.parentOffset === 0 ? $at.before() : $at.after()) : $at.pos;
  const at = depthOf($at, 'amendment') === null ? beside : $at.after(1);
  const picture = type.create({ sha256, pixelWidth, pixelHeight, width: within((pixelWidth / TEXT_PIXELS) * 100) });
  const before = tr.doc.content.size;
  if (empty) tr.replaceWith($at.before(), $at.after(), picture);
  else tr.insert(at, picture);
  if (tr.doc.content.size === before) return false;
  const placed = empty ? $at.before() : at;
  const $placed = tr.doc.resolve(placed);
  const last = $placed.parent.childCount - 1 === $placed.index();
  const paragraph = tr.doc.type.schema.nodes['paragraph'];
  // There must be somewhere to go on writing.
  if (last && paragraph !== undefined) tr.insert(placed + picture.nodeSize, paragraph.create());
  tr.setSelection(NodeSelection.create(tr.doc, placed)).scrollIntoView();
  return true;
}

/** Gives the picture at `position` another width, in per cent of the text's. */
export function setPictureWidth(tr: Transaction, position: number, width: number): boolean {
  const node = tr.doc.nodeAt(position);
  if (node === null || !isPicture(node)) return false;
  tr.setNodeAttribute(position, 'width', within(width));
  return true;
}

/** Makes the selected picture larger (1) or smaller (-1) by a step. */
export function resizeSelected(tr: Transaction, direction: 1 | -1): boolean {
  const { selection } = tr;
  if (!(selection instanceof NodeSelection) || !isPicture(selection.node)) return false;
  const position = selection.from;
  setPictureWidth(tr, position, Number(selection.node.attrs['width'] ?? WIDEST_PICTURE) + direction * STEP);
  tr.setSelection(NodeSelection.create(tr.doc, position));
  return true;
}

/** Says what the picture at `position` shows, and puts the caret behind it: one goes on writing there. */
export function describePicture(
  tr: Transaction,
  position: number,
  { alternative, decorative }: Pick<Picture, 'alternative' | 'decorative'>,
): boolean {
  const node = tr.doc.nodeAt(position);
  if (node === null || !isPicture(node)) return false;
  tr.setNodeAttribute(position, 'alternative', alternative.trim()).setNodeAttribute(position, 'decorative', decorative);
  const behind = tr.doc.resolve(position + node.nodeSize);
  tr.setSelection(behind.nodeAfter?.isTextblock === true ? TextSelection.near(behind, 1) : NodeSelection.create(tr.doc, position));
  return true;
}

const undescribedInBlocks = factsOfBlocks((block) => {
  const found: number[] = [];
  throughBlock(block, (node, at) => {
    const picture = isPicture(node) ? pictureOfNode(node) : null;
    if (picture !== null && lacksAlternative(picture)) found.push(at);
    return !node.isTextblock;
  });
  return found;
});

/** Where pictures stand that no one has described. */
export const undescribedPictures = (doc: Node): number[] =>
  undescribedInBlocks(doc).flatMap(({ at, facts }) => facts.map((within) => at + within));
