import { trimmed } from '../anchoring/letters.ts';
import type { TextRange } from '../domain/source-document.ts';

/** Danish whatever language the program speaks: it is the documents that are divided. */
const sentences = new Intl.Segmenter('da', { granularity: 'sentence' });

/** Abbreviations that stand before a capital or a figure without ending the sentence. */
const CONTINUES =
  /(?:^|[\s(])(?:jf|bl\.a|f\.eks|kl|nr|stk|pkt|kap|art|bekg|lbk|ca|dvs|hhv|evt|inkl|ekskl|vedr|tlf|hr|fr|dr|pr|sml|s|d|mio|mia|kr|pct)\.\s*$/iu;

/** A block that was put together of two holds a line break: a space, and no end of a sentence. */
export function sentencesIn(text: string, block: TextRange): TextRange[] {
  const found: TextRange[] = [];
  let from = block.start;
  for (const { segment, index } of sentences.segment(text.slice(block.start, block.end).replaceAll('\n', ' '))) {
    const end = block.start + index + segment.length;
    if (CONTINUES.test(segment) && end < block.end) continue;
    const sentence = trimmed(text, { start: from, end });
    if (sentence.end > sentence.start) found.push(sentence);
    from = end;
  }
  return found;
}
