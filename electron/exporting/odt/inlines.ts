import type { PrintableMarks } from '../../../shared/response/printable.ts';
import { citationText, plainText, type ComposedInline } from '../composed-inline.ts';
import { runsFromRight } from '../text-direction.ts';
import type { OwnStyles } from './own-styles.ts';
import type { OdtReview } from './review.ts';
import { element, words } from './xml.ts';

/** Names of the styles in styles.xml that running text refers to. */
const LINK = 'Internet_20_link';
const FOOTNOTE = 'Footnote';

/** Writes running text as the content of a paragraph. */
export function inlineWriter(styles: OwnStyles, review: OdtReview) {
  const styled = (text: string, marks: PrintableMarks): string => {
    const { link, underline, ...others } = marks;
    // A link is underlined by itself.
    const style = styles.text(link === undefined && underline === true ? { ...others, underline } : others);
    const run = style === '' ? words(text) : element('text:span', { 'text:style-name': style }, words(text));
    if (link === undefined) return run;
    return element('text:a', { 'xlink:type': 'simple', 'xlink:href': link, 'text:style-name': LINK }, run);
  };
  const bare = (inline: ComposedInline): string => {
    switch (inline.kind) {
      case 'break':
        return '<text:line-break/>';
      case 'citation':
        return words(citationText(inline));
      case 'footnote': {
        const number = String(inline.number);
        return element(
          'text:note',
          { 'text:id': `n${number}`, 'text:note-class': 'footnote' },
          element('text:note-citation', {}, number),
          element(
            'text:note-body',
            {},
            element(
              'text:p',
              { 'text:style-name': styles.paragraph({ style: FOOTNOTE, fromRight: runsFromRight(plainText(inline.content)) }) },
              '<text:s/>',
              runs(inline.content),
            ),
          ),
        );
      }
      case 'text':
        return styled(inline.text, inline.marks);
    }
  };
  const runs = (content: readonly ComposedInline[]): string =>
    content.map((inline) => review.remarked(inline, review.tracked(bare(inline), inline.review))).join('');
  return runs;
}
