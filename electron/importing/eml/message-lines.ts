import type { MarkedLine } from '../../../shared/text/line-mark.ts';

type TextLine = { readonly depth: number; readonly text: string };

/** '> > words': how deep the quotation is, and its words. */
const partQuote = (line: string): TextLine => {
  const signs = /^(?:>\s?)+/.exec(line)?.[0] ?? '';
  return { depth: signs.replace(/[^>]/g, '').length, text: line.slice(signs.length) };
};

/** Lines that the sender's program wrapped, put together again (RFC 3676: a space at the end, and the same quotation). */
const unflow = (lines: readonly TextLine[], isDelSp: boolean): TextLine[] => {
  const whole: TextLine[] = [];
  let goesOn = false;
  for (const line of lines) {
    const last = whole.at(-1);
    // A space put before 'From ' and '>' so that they are not taken for signs.
    const text = line.depth === 0 ? line.text.replace(/^ (?=From |>| )/, '') : line.text;
    const isSignature = text === '-- ';
    if (goesOn && last !== undefined && last.depth === line.depth && !isSignature) {
      whole[whole.length - 1] = { depth: last.depth, text: (isDelSp ? last.text.slice(0, -1) : last.text) + text };
    } else whole.push({ depth: line.depth, text });
    goesOn = text.endsWith(' ') && !isSignature && text.trim() !== '';
  }
  return whole;
};

export type Flow = 'fixed' | 'flowed' | 'flowed-delsp';

/** A message's plain text as lines; what it quotes of other messages is marked as quotation, a passage at a time. */
export const messageLines = (text: string, flow: Flow): MarkedLine[] => {
  const parted = text.split(/\r\n?|\n/).map(partQuote);
  const lines: MarkedLine[] = [];
  let quotation: string[] = [];
  let blankBefore = true;
  const closeQuotation = (): void => {
    if (quotation.length > 0) lines.push({ text: quotation.join(' '), mark: { kind: 'quote' }, page: -1, blankBefore: true });
    quotation = [];
  };
  for (const { depth, text: words } of flow === 'fixed' ? parted : unflow(parted, flow === 'flowed-delsp')) {
    const isBlank = words.trim() === '';
    if (depth > 0 && !isBlank) quotation.push(words.trim());
    else {
      closeQuotation();
      if (!isBlank)
        lines.push({ text: words.trimEnd(), mark: null, page: -1, blankBefore: blankBefore || lines.at(-1)?.mark?.kind === 'quote' });
    }
    blankBefore = isBlank;
  }
  closeQuotation();
  return lines;
};
