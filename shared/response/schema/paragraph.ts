import { Node } from '@tiptap/core';

/** Text and heading in one node: making a paragraph a heading changes an attribute, which merges, not a node, which loses what others typed in it. */
export const ResponseParagraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  addAttributes() {
    return {
      /** 0 = body text, 1–3 = heading. */
      level: { default: 0, rendered: false },
      /** The guidepost that a heading was begun for, a `GuidepostMark`: known again whatever its words become. */
      guidepost: {
        default: null,
        keepOnSplit: false,
        parseHTML: (element: { readonly getAttribute: (name: string) => string | null }) => element.getAttribute('data-guidepost'),
        renderHTML: ({ guidepost }: Record<string, unknown>) => (typeof guidepost === 'string' ? { 'data-guidepost': guidepost } : {}),
      },
    };
  },
  parseHTML() {
    return [
      { tag: 'p', attrs: { level: 0 } },
      { tag: 'h1', attrs: { level: 1 } },
      { tag: 'h2', attrs: { level: 2 } },
      { tag: 'h3', attrs: { level: 3 } },
      { tag: 'h4', attrs: { level: 3 } },
      { tag: 'h5', attrs: { level: 3 } },
      { tag: 'h6', attrs: { level: 3 } },
    ];
  },
  renderHTML({ node, HTMLAttributes }) {
    const level: unknown = node.attrs['level'];
    return [level === 1 || level === 2 || level === 3 ? `h${String(level)}` : 'p', HTMLAttributes, 0];
  },
});
