import type { WordReview } from '../../../../shared/response/word-review.ts';
import { EMPTY_LETTER } from '../../../../shared/response/letter.ts';
import type { InlineReview } from '../../../../shared/response/printable-review.ts';
import type { PrintableBlock, PrintableInline, PrintableResponse } from '../../../../shared/response/printable.ts';
import { bullets, paragraph, text } from '../nordfyn-answer.ts';
import { note } from '../rich-answer.ts';

const KAREN = { name: 'Karen', at: Date.UTC(2025, 8, 12) };
const BO = { name: 'Bo', at: Date.UTC(2025, 8, 13) };

const under = (words: string | PrintableInline, review: InlineReview): PrintableInline => ({
  ...(typeof words === 'string' ? text(words) : words),
  review,
});
const brought = (...content: (string | PrintableInline)[]): PrintableBlock =>
  ({ ...paragraph(...content), review: { inserted: KAREN } }) as PrintableBlock;
const taken = (...content: (string | PrintableInline)[]): PrintableBlock =>
  ({ ...paragraph(...content), review: { deleted: KAREN } }) as PrintableBlock;
const IN = { inserted: KAREN };
const OUT = { deleted: KAREN };

/** Every kind of proposal: of words, breaks, whole paragraphs, items and citations, and words that come and go again. */
export const proposals: PrintableResponse = {
  title: 'Svar',
  letter: EMPTY_LETTER,
  comments: [],
  blocks: [
    paragraph('Første afsnit.'),
    paragraph('halv'),
    brought(' anden halvdel'),
    paragraph('Før et skift'),
    taken(', sammensat.'),
    taken(under('Slettet afsnit.', OUT)),
    brought(under('Nyt afsnit.', IN)),
    paragraph('Skal ', under('ind', IN), under('ud', OUT), under('ind og ud igen', { inserted: KAREN, deleted: BO }), ' her.'),
    bullets([paragraph('et')], [brought(under('nyt punkt', IN))], [taken(under('slettet punkt', OUT))], [paragraph('to')]),
    { kind: 'citation', exact: 'citeret', reference: 's. 1', review: OUT },
    paragraph('Note', under(note('notens ord'), OUT), ' efter'),
    paragraph('Sidste.'),
  ],
};

/** The paragraphs of a Word file when all that is proposed in it is accepted, or rejected. */
export function decidedIn({ paragraphs }: WordReview, verdict: 'accept' | 'reject'): string[] {
  const goes = verdict === 'accept' ? 'deleted' : 'inserted';
  const all = paragraphs.map(
    ({ pieces, end }) => pieces.map((piece) => (piece[goes] === null ? piece.text : '')).join('') + (end[goes] === null ? '\n' : ''),
  );
  return all
    .join('')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
