import type { Failure } from '../../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../../shared/domain/result.ts';
import { WordOrigin } from '../../../shared/response/word-origin.ts';
import type { WordLevel, WordParagraph, WordReview } from '../../../shared/response/word-review.ts';
import { chosenAlternative } from '../docx/read-words.ts';
import { collectStyles, STYLES_PATH, type Styles } from '../docx/styles.ts';
import { openPackage, orNone, readPart, relatedParts } from '../docx/word-package.ts';
import { childNamed, elementsOf, valueOf, type XmlElement } from '../docx/xml-element.ts';
import { openZip, type ZipFile } from '../zip/open-zip.ts';
import { failureOf, Unreadable } from '../zip/unreadable.ts';
import { readComments } from './read-comments.ts';
import { readNotes } from './read-notes.ts';
import { followRemark, handOf, readPieces, type OpenRemarks } from './read-pieces.ts';

const BODY = ['w:document', 'w:body'] as const;

function levelOf(properties: XmlElement | undefined, styles: Styles): WordLevel {
  const { role } = styles.paragraph(valueOf(properties, 'w:pStyle'));
  if (role.kind !== 'heading') return 0;
  return role.level === 1 || role.level === 2 ? role.level : 3;
}

function readParagraph(element: XmlElement, styles: Styles, remarks: OpenRemarks, isCell: boolean): WordParagraph {
  const properties = childNamed(element, 'w:pPr');
  const mark = childNamed(properties, 'w:rPr');
  const change = childNamed(properties, 'w:pPrChange');
  const inserted = childNamed(mark, 'w:ins') ?? childNamed(mark, 'w:moveTo');
  const deleted = childNamed(mark, 'w:del') ?? childNamed(mark, 'w:moveFrom');
  const level = levelOf(properties, styles);
  const was = change === undefined ? level : levelOf(childNamed(change, 'w:pPr'), styles);
  return {
    level,
    isItem: childNamed(properties, 'w:numPr') !== undefined,
    isCell,
    restyled: change === undefined || was === level ? null : { ...handOf(change), level: was },
    end: { inserted: inserted === undefined ? null : handOf(inserted), deleted: deleted === undefined ? null : handOf(deleted) },
    pieces: readPieces(element, remarks),
  };
}

/** Where the answer's own part says so. Of several that say so, none is believed. */
function readOrigin(zip: ZipFile, document: string): WordOrigin | null {
  const found: WordOrigin[] = [];
  for (const { path } of relatedParts(zip, document)('customXml'))
    orNone(
      () =>
        readPart(zip, path, ['pejling-answer'], ({ name, attributes }) => {
          const parsed = WordOrigin.safeParse({ responseId: attributes['answer'], snapshotId: attributes['version'] ?? null });
          if (name === 'origin' && parsed.success) found.push(parsed.data);
        }),
      undefined,
    );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** What stands beside the words of a Word document. Throws `Unreadable`. */
function readWordReview(zip: ZipFile, document: string): WordReview {
  const { add, styles } = collectStyles();
  readPart(zip, relatedParts(zip, document)('styles')[0]?.path ?? null, STYLES_PATH, add);
  const remarks: OpenRemarks = { open: new Set(), placed: new Set() };
  const paragraphs: WordParagraph[] = [];
  let depth = 0;
  const read = (element: XmlElement): void => {
    switch (element.name) {
      case 'w:p':
        paragraphs.push(readParagraph(element, styles, remarks, depth > 0));
        return;
      case 'w:tbl':
        depth += 1;
        elementsOf(element).forEach(read);
        depth -= 1;
        return;
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
        followRemark(element, remarks);
        return;
      case 'mc:AlternateContent':
        chosenAlternative(element).forEach(read);
        return;
      case 'w:tr':
      case 'w:tc':
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:customXml':
      case 'w:smartTag':
      case 'w:ins':
      case 'w:moveTo':
        elementsOf(element).forEach(read);
        return;
      default:
    }
  };
  readPart(zip, document, BODY, read);
  return { origin: readOrigin(zip, document), paragraphs, comments: readComments(zip, document), notes: readNotes(zip, document) };
}

/** Reads what people have done to an answer in Word or another program that writes Word files. */
export function readReview(bytes: Uint8Array, file: string): Result<WordReview, Failure> {
  const [dot] = /\.[^.]*$/.exec(file) ?? [''];
  try {
    const zip = openZip(bytes);
    const { document } = openPackage(zip);
    if (document === null) return fail({ code: 'format-unsupported', file, extension: dot });
    return succeed(readWordReview(zip, document));
  } catch (error) {
    if (error instanceof Unreadable) return fail(failureOf(error, file));
    throw error;
  }
}
