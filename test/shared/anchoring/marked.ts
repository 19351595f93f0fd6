import { type Anchor, anchorFor } from '../../../shared/anchoring/anchor.ts';

/** A text in which «…» marks a quote: the text without the marks, and the quote's anchor. */
export const marked = (picture: string): { readonly text: string; readonly anchor: Anchor } => {
  const start = picture.indexOf('«');
  const end = picture.indexOf('»') - 1;
  const text = picture.replace('«', '').replace('»', '');
  const anchor = start < 0 || end < start ? null : anchorFor(text, { start, end });
  if (anchor === null) throw new Error('the picture marks no quote');
  return { text, anchor };
};
