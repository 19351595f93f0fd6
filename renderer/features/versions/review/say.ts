import type { ChipTone } from '../../../ui/Chip.tsx';
import type { OpenItem } from './open-items.ts';
import type { reviewWords } from './words.ts';

type ReviewWords = (typeof reviewWords)['da'];

/** What has become of an item, in a word or two, and how grave that is. */
export function stateInWords(item: OpenItem, w: ReviewWords): { readonly text: string; readonly tone: ChipTone } {
  if (item.kind === 'citation') {
    switch (item.citation.state) {
      case 'changed':
        return { text: w.citationChanged, tone: 'warning' };
      case 'ambiguous':
        return { text: w.citationAmbiguous, tone: 'warning' };
      case 'removed':
        return { text: w.citationRemoved, tone: 'danger' };
    }
  }
  const { outcome, candidates, old } = item.kind === 'note' ? item.passage : item.skip;
  switch (outcome) {
    case 'moved':
      return { text: candidates[0]?.words === old.words ? w.moved : w.changed, tone: 'neutral' };
    case 'ambiguous':
      return { text: w.ambiguous, tone: 'warning' };
    case 'orphaned':
      return { text: w.orphaned, tone: 'danger' };
  }
}

/** The same as a sentence, with what to do; and the places before and now in words, empty where they are not known. */
export function stateInSentence(item: OpenItem, w: ReviewWords, [from, to]: readonly [string, string]): string {
  if (item.kind === 'citation') {
    switch (item.citation.state) {
      case 'changed':
        return w.saysCitationChanged;
      case 'ambiguous':
        return w.saysCitationAmbiguous;
      case 'removed':
        return w.saysCitationRemoved;
    }
  }
  const { outcome, candidates, old } = item.kind === 'note' ? item.passage : item.skip;
  if (item.kind === 'skip') return w.saysSkip[outcome];
  switch (outcome) {
    case 'moved':
      return candidates[0]?.words === old.words ? w.saysMoved(from || w.somewhere, to || w.elsewhere) : w.saysChanged;
    case 'ambiguous':
      return w.saysAmbiguous;
    case 'orphaned':
      return w.saysOrphaned;
  }
}
