import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import type { PrintableBlock, PrintableResponse } from '../../../shared/response/printable.ts';
import { bullets, citation, cited, heading, paragraph, text } from './nordfyn-answer.ts';

/** Text that means something to Typst, XML, HTML, Markdown or a PDF reader, or that no font can draw. */
export const HOSTILE: readonly string[] = [
  '#let x = 1; #panic("x")',
  '$x^2$ @ref <label> *fed* _kursiv_ `kode`',
  '\\ // kommentar /* mere */ = Overskrift',
  '<script>alert(1)</script> & "citat" \'apostrof\' ]]> <!-- -->',
  '%PDF-1.4 endstream endobj trailer',
  '😀 🧑‍🤝‍🧑 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'مرحبا بالعالم',
  'abc\u202Edef\u2066ghi',
  '漢字仮名 नमस्ते \u{10FFFF}\uFDD0\uFFFF\uFEFF\u{1F3FB}',
  'a\u0000b\u0001c\u000Bd\u0085e\u2028f\uD800g\u007F',
  'x'.repeat(10_000),
  `a${'\u0301'.repeat(10_000)}`,
];

const everywhere = (words: string): PrintableBlock[] => [
  heading(3, words),
  paragraph(words, text(words, { bold: true, italic: true, strike: true, underline: true }), cited(words, words)),
  paragraph(text(words, { link: `https://example.dk/?q=${words.toWellFormed().slice(0, 50)}#a#b` })),
  citation(words, words),
  bullets([paragraph(words)]),
];

/** Each of them in every place a person or an imported file can put text. */
export const hostileAnswer = (words: readonly string[] = HOSTILE): PrintableResponse => {
  const line = words.join(' ');
  const lines = words.join('\n');
  return {
    title: line,
    letter: {
      ...EMPTY_LETTER,
      senderName: line,
      senderAddress: lines,
      senderContact: lines,
      recipient: lines,
      journalNumber: line,
      ownCaseNumber: line,
      place: line,
      date: '2025-09-03',
      subject: line,
      signatoryName: line,
      signatoryRole: line,
    },
    blocks: words.flatMap(everywhere),
  };
};
