import type { Finding } from '../../../shared/domain/source-document.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What a reader should know of a file that was sent while people were still working in it. */
export const findChanges = (changes: { readonly inserted: number; readonly deleted: number }, comments: number): Finding[] => {
  const parts = [
    ...(changes.inserted > 0 ? [counted(changes.inserted, 'indsættelse', 'indsættelser')] : []),
    ...(changes.deleted > 0 ? [counted(changes.deleted, 'sletning', 'sletninger')] : []),
  ];
  const found: Finding[] = [];
  if (parts.length > 0)
    found.push({
      code: 'tracked-changes',
      message: `Dokumentet har sporede ændringer (${parts.join(' og ')}). Teksten er læst, som den ser ud, hvis de godkendes.`,
      range: null,
    });
  if (comments > 0)
    found.push({
      code: 'comments',
      message: `Dokumentet har ${counted(comments, 'kommentar', 'kommentarer')} i margenen. ${comments === 1 ? 'Den er' : 'De er'} ikke med i teksten.`,
      range: null,
    });
  return found;
};
