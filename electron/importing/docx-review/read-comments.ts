import { timeOfWord } from '../../../shared/response/word-time.ts';
import type { WordComment } from '../../../shared/response/word-review.ts';
import { relatedParts, readPart } from '../docx/word-package.ts';
import { elementsOf, textInside, type XmlElement } from '../docx/xml-element.ts';
import type { ZipFile } from '../zip/open-zip.ts';

/** An attribute of one of the namespaces that Word has added since: 'paraId' for 'w14:paraId'. */
const lateAttribute = (element: XmlElement | undefined, name: string): string | undefined =>
  Object.entries(element?.attributes ?? {}).find(([written]) => written.endsWith(`:${name}`))?.[1];

const paragraphsIn = (element: XmlElement): XmlElement[] =>
  elementsOf(element).flatMap((child) => (child.name === 'w:p' ? [child] : paragraphsIn(child)));

const wordsIn = (element: XmlElement): string =>
  elementsOf(element)
    .map((child) => {
      if (child.name === 'w:t') return textInside(child);
      if (child.name === 'w:tab') return '\t';
      if (child.name === 'w:br' || child.name === 'w:cr') return '\n';
      return child.name === 'w:pPr' || child.name === 'w:rPr' || child.name === 'w:del' ? '' : wordsIn(child);
    })
    .join('');

/** Remarks of a document with what they answer, in the file's order. Throws `Unreadable`. */
export function readComments(zip: ZipFile, document: string): WordComment[] {
  const related = relatedParts(zip, document);
  const threads = new Map<string, { readonly parent: string | undefined; readonly isDone: boolean }>();
  readPart(zip, related('commentsExtended')[0]?.path ?? null, ['w15:commentsEx'], (element) => {
    const own = lateAttribute(element, 'paraId');
    const done = lateAttribute(element, 'done');
    if (own !== undefined) threads.set(own, { parent: lateAttribute(element, 'paraIdParent'), isDone: done === '1' || done === 'true' });
  });
  const found: { readonly comment: WordComment; readonly paragraph: string | undefined }[] = [];
  readPart(zip, related('comments')[0]?.path ?? null, ['w:comments'], (element) => {
    const id = element.attributes['w:id'];
    if (element.name !== 'w:comment' || id === undefined) return;
    const paragraphs = paragraphsIn(element);
    const author = element.attributes['w:author'] ?? '';
    const at = timeOfWord(element.attributes['w:date']);
    const text = paragraphs.map(wordsIn).join('\n').trim();
    // A thread is known by the last paragraph of each of its remarks.
    found.push({
      comment: { id, author, at, text, parent: null, isResolved: false },
      paragraph: lateAttribute(paragraphs.at(-1), 'paraId'),
    });
  });
  const byParagraph = new Map(found.map(({ comment, paragraph }) => [paragraph, comment.id]));
  return found.map(({ comment, paragraph }) => {
    const thread = paragraph === undefined ? undefined : threads.get(paragraph);
    const parent = thread?.parent === undefined ? undefined : byParagraph.get(thread.parent);
    return { ...comment, parent: parent === comment.id ? null : (parent ?? null), isResolved: thread?.isDone === true };
  });
}
