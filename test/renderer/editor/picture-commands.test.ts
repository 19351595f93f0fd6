import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { insertAmendment } from '../../../renderer/editor/amendment.ts';
import {
  describePicture,
  insertPicture,
  pictureOfNode,
  resizeSelected,
  setPictureWidth,
  undescribedPictures,
} from '../../../renderer/editor/picture-commands.ts';
import { keptSize } from '../../../renderer/editor/prepare-picture.ts';
import { selectNextPlaceholder } from '../../../renderer/editor/placeholder-field.ts';
import { Sha256 } from '../../../shared/domain/ids.ts';
import { pictured } from './picture.ts';

const kept = { sha256: Sha256.parse('a'.repeat(64)), pixelWidth: 320, pixelHeight: 200 };

const withPicture = () => {
  const { tr } = pictured('Før|', 'Efter');
  insertPicture(tr, kept, tr.selection.to);
  return tr;
};
const widthOf = (tr: ReturnType<typeof withPicture>): unknown =>
  tr.selection instanceof NodeSelection ? pictureOfNode(tr.selection.node)?.width : null;

it('puts a picture after the paragraph of the caret, selected, no larger than its pixels', () => {
  const tr = withPicture();
  expect(tr.doc.content.content.map(({ type }) => type.name)).toEqual(['paragraph', 'picture', 'paragraph']);
  expect(widthOf(tr)).toBe(50);
});

it('goes behind an amendment, which holds words only', () => {
  const state = pictured('Før|');
  const tr = insertAmendment(state, { current: null, proposed: [] }, true);
  expect(insertPicture(tr, kept, tr.selection.to)).toBe(true);
  expect(tr.doc.content.content.map(({ type }) => type.name)).toEqual(['paragraph', 'amendment', 'picture', 'paragraph']);
});

it('takes the place of an empty paragraph, and leaves one to go on writing', () => {
  const { tr } = pictured('Før', '|');
  insertPicture(tr, kept, tr.doc.content.size - 1);
  expect(tr.doc.content.content.map(({ type }) => type.name)).toEqual(['paragraph', 'picture', 'paragraph']);
});

it('stays within what a page holds, whatever it is told', () => {
  const tr = withPicture();
  const { from } = tr.selection;
  for (const [asked, width] of [
    [5, 10],
    [250, 100],
    [33.4, 33],
  ] as const) {
    setPictureWidth(tr, from, asked);
    expect(tr.doc.nodeAt(from)?.attrs['width']).toBe(width);
  }
});

it('grows and shrinks by steps, and stays selected', () => {
  const tr = withPicture();
  resizeSelected(tr, 1);
  resizeSelected(tr, 1);
  resizeSelected(tr, -1);
  expect(widthOf(tr)).toBe(55);
});

describe('what a picture shows', () => {
  it('is missing until someone has said it, or that it is decoration', () => {
    const tr = withPicture();
    const { from } = tr.selection;
    expect(undescribedPictures(tr.doc)).toEqual([from]);
    describePicture(tr, from, { alternative: '  Søjler ', decorative: false });
    expect([undescribedPictures(tr.doc), tr.doc.nodeAt(from)?.attrs['alternative']]).toEqual([[], 'Søjler']);
    describePicture(tr, from, { alternative: '', decorative: true });
    expect(undescribedPictures(tr.doc)).toEqual([]);
  });

  it('is said, and one goes on writing behind it', () => {
    const tr = withPicture();
    const { from } = tr.selection;
    describePicture(tr, from, { alternative: 'Søjler', decorative: false });
    expect([tr.selection instanceof TextSelection, tr.selection.from]).toEqual([true, from + 2]);
  });

  it('is among the next things to fill in', () => {
    const tr = withPicture();
    const { from } = tr.selection;
    tr.setSelection(TextSelection.create(tr.doc, 1));
    selectNextPlaceholder(tr);
    expect([tr.selection instanceof NodeSelection, tr.selection.from]).toEqual([true, from]);
  });
});

it('keeps no more pixels than anyone can see', () => {
  expect([keptSize(4000, 3000), keptSize(800, 600), keptSize(1, 100_000)]).toEqual([
    { width: 2400, height: 1800 },
    { width: 800, height: 600 },
    { width: 1, height: 2400 },
  ]);
});
