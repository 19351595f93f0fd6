import { Extension, Mark } from '@tiptap/core';
import { COMMENT, DELETION, FORMATTING, INSERTION } from '../suggestion.ts';

const stampAttributes = () => ({
  id: { default: '', rendered: false },
  authorId: { default: '', rendered: false },
  name: { default: '', rendered: false },
  role: { default: 'other', rendered: false },
  at: { default: 0, rendered: false },
});

type Clipped = { readonly getAttribute: (name: string) => string | null };

/** Words that a remark stands on. Several may stand on the same words, so it does not shut itself out. */
export const CommentMark = Mark.create({
  name: COMMENT,
  inclusive: false,
  excludes: '',
  addAttributes: () => ({
    id: {
      default: '',
      parseHTML: (element: Clipped) => element.getAttribute('data-comment') ?? '',
      renderHTML: ({ id }: Record<string, unknown>) => ({ 'data-comment': typeof id === 'string' ? id : '' }),
    },
  }),
  // Words that are moved by cutting and pasting keep their remarks.
  parseHTML: () => [{ tag: 'span[data-comment]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
});

/** Words that are proposed to come. Read from no clipboard: what is pasted is one's own. */
export const InsertionMark = Mark.create({
  name: INSERTION,
  inclusive: false,
  excludes: INSERTION,
  addAttributes: stampAttributes,
  renderHTML: () => ['ins', {}, 0],
});

/** Words that are proposed to go. */
export const DeletionMark = Mark.create({
  name: DELETION,
  inclusive: false,
  excludes: DELETION,
  addAttributes: () => ({
    ...stampAttributes(),
    /**
     * The run of words as it stood when it was proposed to go. What another wrote in its midst at the same time comes to lie
     * under the mark when copies are merged; it was never meant to go, and stays when the rest does.
     */
    words: { default: '', rendered: false },
  }),
  renderHTML: () => ['del', {}, 0],
});

/** Words that are proposed to look otherwise, and look so already; `before` holds how they looked, `FormatsBefore` as JSON. */
export const FormattingMark = Mark.create({
  name: FORMATTING,
  inclusive: false,
  excludes: FORMATTING,
  addAttributes: () => ({ ...stampAttributes(), before: { default: '{}', rendered: false } }),
  renderHTML: () => ['span', { 'data-formatting': '' }, 0],
});

/** Nodes that can be proposed to come or to go as a whole. Of a paragraph it is the break before it. */
export const WHOLE_NODES: readonly string[] = [
  'citation',
  'blockCitation',
  'picture',
  'pageBreak',
  'sourceList',
  'horizontalRule',
  'table',
  'amendment',
  'footnote',
  'hardBreak',
];

const proposal = () => ({ default: null, keepOnSplit: false, parseHTML: () => null });

/** What marks cannot say, since Yjs keeps none on nodes. Each is a stamp as JSON; two people's proposals merge as attributes do. */
export const SuggestedNodes = Extension.create({
  name: 'suggestedNodes',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', ...WHOLE_NODES],
      attributes: {
        inserted: { ...proposal(), renderHTML: ({ inserted }) => (inserted === null ? {} : { 'data-inserted': '' }) },
        deleted: { ...proposal(), renderHTML: ({ deleted }) => (deleted === null ? {} : { 'data-deleted': '' }) },
      },
    },
    {
      types: ['paragraph'],
      /** A `Restyling`. */
      attributes: { restyled: { ...proposal(), renderHTML: ({ restyled }) => (restyled === null ? {} : { 'data-restyled': '' }) } },
    },
  ],
});
