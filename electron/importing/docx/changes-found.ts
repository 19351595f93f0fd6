import type { FindingFacts } from '../../../shared/domain/finding-facts.ts';
import type { Finding } from '../../../shared/domain/source-document.ts';
import { factsInWords } from '../../../shared/words/findings.ts';

const aboutAll = (code: Finding['code'], facts: FindingFacts): Finding => ({
  code,
  message: factsInWords(facts, 'da'),
  facts,
  range: null,
});

/** What a reader should know of a file that was sent while people were still working in it. */
export const findChanges = (
  { inserted, deleted }: { readonly inserted: number; readonly deleted: number },
  comments: number,
): Finding[] => [
  ...(inserted + deleted > 0 ? [aboutAll('tracked-changes', { about: 'changes', inserted, deleted })] : []),
  ...(comments > 0 ? [aboutAll('comments', { about: 'comments', count: comments })] : []),
];
