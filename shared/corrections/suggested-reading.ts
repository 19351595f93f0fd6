import type { Finding, TextRange } from '../domain/source-document.ts';

/** What a finding suggests that the words say: `text` instead of what stands in `range`. */
type SuggestedReading = { readonly range: TextRange; readonly text: string };

const LOST_DASH = /^(\S+)\s(\S+)$/u;
const STRAY_INITIAL = /^(\p{Lu}) (\p{Ll})/u;

/** The words a finding is about: where it points at a space, the words on both sides of it. Null where it is about no passage. */
export function passageOf(text: string, range: TextRange | null): TextRange | null {
  if (range === null || text.slice(range.start, range.end).trim() !== '') return range;
  let { start, end } = range;
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !/\s/.test(text.charAt(end))) end += 1;
  return { start, end };
}

/** What a finding of this code suggests for its passage; null where it suggests no other reading. */
export function suggestedReading(text: string, code: Finding['code'], passage: TextRange): SuggestedReading | null {
  const written = text.slice(passage.start, passage.end);
  switch (code) {
    case 'lost-dash': {
      const [, before, after] = LOST_DASH.exec(written) ?? [];
      return before === undefined || after === undefined ? null : { range: passage, text: `${before} – ${after}` };
    }
    case 'broken-word': {
      const initial = STRAY_INITIAL.exec(written);
      if (initial !== null && initial[1]?.toLocaleLowerCase('da') === initial[2])
        return { range: passage, text: `${initial[1] ?? ''}${written.slice(3)}` };
      const whole = written.replace(/-?\s+/u, '');
      return whole === written ? null : { range: passage, text: whole };
    }
    case 'guideposts-announced-not-found':
    case 'table-sum-mismatch':
    case 'dates-contradict':
    case 'no-deadline':
    case 'orphan-footnote':
    case 'tracked-changes':
    case 'comments':
    case 'handover-unreadable':
      return null;
  }
}
