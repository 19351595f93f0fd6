import { getSchema } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { expect, it } from 'vitest';
import { createCitationDirectory } from '../../../renderer/editor/citation-directory.ts';
import { editorExtensions } from '../../../renderer/editor/editor-extensions.ts';
import { createNoteFocus } from '../../../renderer/editor/note-focus.ts';
import { createPictureShelf } from '../../../renderer/editor/picture-shelf.ts';
import { createReviewLink } from '../../../renderer/editor/review/review-link.ts';
import { responseSchema } from '../../../shared/response/schema.ts';

const nothing = (): void => undefined;

/** What decides which documents a schema holds; how they are drawn may differ. */
const shape = ({ nodes, marks }: Schema) => ({
  nodes: Object.fromEntries(
    Object.values(nodes).map(({ name, spec, isLeaf, isInline }) => [
      name,
      {
        content: spec.content,
        group: spec.group,
        marks: spec.marks,
        atom: spec.atom,
        isLeaf,
        isInline,
        attrs: Object.entries(spec.attrs ?? {}).map(([attr, { default: value }]) => [attr, value]),
      },
    ]),
  ),
  marks: Object.fromEntries(
    Object.values(marks).map(({ name, spec }) => [
      name,
      {
        inclusive: spec.inclusive,
        excludes: spec.excludes,
        group: spec.group,
        attrs: Object.entries(spec.attrs ?? {}).map(([attr, { default: value }]) => [attr, value]),
      },
    ]),
  ),
});

it('writes with the very schema that the exporters read', () => {
  const reading = {
    kind: 'pending',
    inlineReference: '',
    blockReference: '',
    kindInWords: '',
    provenanceInWords: '',
    report: null,
    name: '',
  } as const;
  const citations = createCitationDirectory(() => reading, nothing);
  const gone = { ok: false, failure: { code: 'invalid-request', reason: '' } } as const;
  const shelf = createPictureShelf({ add: async () => gone, read: async () => gone });
  const editor = getSchema(
    editorExtensions({
      citations,
      onPasteLimit: nothing,
      onEditLink: nothing,
      onOpenLink: nothing,
      notes: { focus: createNoteFocus(), nameOf: String },
      pictures: { shelf, words: () => ({ undescribed: '', missing: '', resize: '' }), onFiles: nothing, onDescribe: nothing },
      keys: { onFind: nothing, onAddTable: nothing, onCite: nothing },
      amendmentWords: () => ({ name: '', current: '', proposed: '', currentHint: '', proposedHint: '' }),
      review: { link: createReviewLink('write'), isKnownComment: () => false },
    }),
  );
  expect(shape(editor)).toEqual(shape(responseSchema()));
});

it('lets a link end where its words end', () => {
  expect(responseSchema().marks['link']?.spec.inclusive).toBe(false);
});
