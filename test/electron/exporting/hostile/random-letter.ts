import type { PrintableCell } from '../../../../shared/response/printable-table.ts';
import type { PrintedComment } from '../../../../shared/response/printable-review.ts';
import type { PrintableBlock, PrintableInline, PrintableMarks, PrintableResponse } from '../../../../shared/response/printable.ts';
import { EMPTY_LETTER } from '../../../../shared/response/letter.ts';
import { createRandom, type Random } from '../../../shared/comparing/random.ts';
import { heading, paragraph, text } from '../nordfyn-answer.ts';
import { bars, cell, note, pictureOf, table } from '../rich-answer.ts';
import { checksumOf } from '../small-png.ts';

const WORDS = (
  'vi ser positivt på en sammenhængende indsats for borgerne og foreslår at kommunalbestyrelsen prioriterer ' +
  'beskæftigelsesindsatsen (jf. § 14, stk. 2) i 2026: 12,5 mio. kr. til arbejdsmarkedspolitiske initiativer s. 3'
).split(' ');
const FROM_RIGHT = ['שלום', 'עולם', 'خطة', 'المدينة'];
const MARKS = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const;

/** What a letter is made with. `comments`: how many remarks there are to be on its words. `left`: characters until it is long enough. */
type Making = { readonly random: Random; readonly comments: number; left: number };

/** Some words; more than half of the times few, else up to some half a page of them. */
function someWords(making: Making): string {
  const { random } = making;
  const count = random.chance(0.6) ? 1 + random.below(12) : random.below(random.chance(0.2) ? 400 : 90);
  const from = random.chance(0.04) ? FROM_RIGHT : WORDS;
  const words = Array.from({ length: Math.max(1, count) }, () => random.of(from));
  if (random.chance(0.02)) words.push('x'.repeat(50 + random.below(1500)));
  const said = `${words.join(' ')} `;
  making.left -= said.length;
  return said;
}

function someMarks(random: Random): PrintableMarks {
  if (random.chance(0.55)) return {};
  const marks = Object.fromEntries(MARKS.filter(() => random.chance(0.25)).map((mark) => [mark, true as const]));
  return random.chance(0.3) ? { ...marks, link: `https://x.dk/${String(random.below(9))}` } : marks;
}

const some = <T>(random: Random, most: number, make: () => T): T[] => Array.from({ length: random.below(most + 1) }, make);

/** On some words lies a remark: `k0`, `k1` and so on. */
function someReview({ random, comments }: Making): Pick<PrintableInline, 'review'> {
  return comments === 0 || random.chance(0.7) ? {} : { review: { comments: [`k${String(random.below(comments))}`] } };
}

function inlines(making: Making, inNote = false): PrintableInline[] {
  const { random } = making;
  const inline = (): PrintableInline => {
    const kind = random.below(10);
    const review = someReview(making);
    if (kind === 0 && !inNote) return { ...note(...inlines(making, true)), ...review };
    if (kind === 1)
      return { kind: 'citation', exact: someWords(making), reference: random.chance(0.5) ? 'pejlemærke 2, s. 3' : '', ...review };
    if (kind === 2) return { kind: 'break' };
    return { ...text(someWords(making), someMarks(random)), ...review };
  };
  return [text('ord '), ...some(random, making.left < 0 ? 0 : 5, inline)];
}

/** A block, or what stands in one: `depth` is how many others it stands in. */
function someBlock(making: Making, depth: number): PrintableBlock {
  const { random } = making;
  const inner = (most = 4): PrintableBlock[] => some(random, making.left < 0 ? 0 : most, () => someBlock(making, depth + 1));
  const kind = random.below(depth > 4 || making.left < 0 ? 5 : 14);
  switch (kind) {
    case 0:
      return heading(random.of([1, 2, 3] as const), random.chance(0.9) ? 'Et afsnit' : someWords(making));
    case 1:
      return { kind: 'citation', exact: someWords(making), reference: random.chance(0.5) ? 'pejlemærke 2, s. 3' : '' };
    case 2:
      return random.chance(0.5) ? { kind: 'page-break' } : { kind: 'rule' };
    case 5:
      return { kind: 'bullet-list', items: some(random, 6, () => inner(3)) };
    case 6:
      return { kind: 'ordered-list', start: random.below(12), items: some(random, 6, () => inner(3)) };
    case 7:
      return { kind: 'quote', content: inner() };
    case 8:
    case 9:
      return someTable(making, depth);
    case 10:
      return { kind: 'amendment', current: inner(), proposed: inner() };
    case 11:
      return pictureOf(random.chance(0.5) ? 'Et kort' : '', { width: 5 + random.below(96), decorative: random.chance(0.3) });
    default:
      return paragraph(...inlines(making));
  }
}

function someTable(making: Making, depth: number): PrintableBlock {
  const { random } = making;
  const columns = random.chance(0.1) ? 8 + random.below(8) : 1 + random.below(4);
  const headers = random.of([0, 1, 1, 2, 3]);
  const one = (isHeader: boolean): PrintableCell<PrintableBlock> =>
    cell(random.chance(0.6) ? [paragraph(...inlines(making))] : some(random, 4, () => someBlock(making, depth + 1)), {
      isHeader,
      alignment: random.of(['left', 'center', 'right']),
      colspan: random.chance(0.1) ? 1 + random.below(3) : 1,
      rowspan: random.chance(0.1) ? 1 + random.below(3) : 1,
    });
  return table(
    ...Array.from({ length: 1 + random.below(7) }, (_, row) =>
      Array.from({ length: columns }, () => one(row < headers || random.chance(0.03))),
    ),
  );
}

const someComments = (making: Making): PrintedComment[] =>
  Array.from({ length: making.comments }, (_, index) => {
    const { random } = making;
    const said = { name: 'Karen', at: 1_757_665_000_000, text: someWords(making) };
    return { id: `k${String(index)}`, ...said, quote: 'ord', isResolved: random.chance(0.2), replies: some(random, 2, () => said) };
  });

/** An answer that no one wrote, of up to some 30 pages: the same for the same seed. */
export function randomLetter(seed: number): PrintableResponse {
  const random = createRandom(seed);
  const making: Making = {
    random,
    comments: random.chance(0.3) ? 1 + random.below(12) : 0,
    left: random.of([2000, 6000, 6000, 20_000]),
  };
  const blocks: PrintableBlock[] = [];
  while (making.left > 0) blocks.push(someBlock(making, 0));
  return {
    title: 'Svar',
    letter: { ...EMPTY_LETTER, ...(random.chance(0.5) && { subject: 'Høringssvar', signatoryName: 'Åse Ørsted' }) },
    blocks,
    pictures: new Map([[checksumOf(bars), bars]]),
    ...(making.comments > 0 && { comments: someComments(making) }),
  };
}
