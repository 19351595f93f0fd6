import type { ZipFile } from '../zip/open-zip.ts';
import { Unreadable } from '../zip/unreadable.ts';
import { parsePart, type PartPath } from './parse-part.ts';
import type { XmlElement } from './xml-element.ts';

/** A reference from one part of a package to another. Those that lead outside the package are never followed. */
type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/** A part as another refers to it. */
export type RelatedPart = { readonly id: string; readonly path: string };

/** The parts of a package that Word's documents are made of. */
export type WordPackage = {
  readonly zip: ZipFile;
  /** Path of the part that holds the document's text; null where the package is not of Word's. */
  readonly document: string | null;
  /** Content type of the main part as declared; '' where it is not. */
  readonly contentType: string;
};

const RELATIONSHIPS: PartPath = ['rel:Relationships'];
const CONTENT_TYPES: PartPath = ['ct:Types'];
/** Where Word itself puts the document, for packages whose own account of it is lost. */
const USUAL_DOCUMENT = 'word/document.xml';

/** Parses a part if it is there; where it is not, nothing happens. Throws `Unreadable`. */
export const readPart = (zip: ZipFile, path: string | null, within: PartPath, take: (element: XmlElement) => void): void => {
  const found = path === null ? null : zip.find(path);
  if (found === null) return;
  parsePart(found, zip.unpack(found), within, take);
};

/** 'word/media/a.png' for 'media/a.png' or '../word/media/a.png' seen from 'word/document.xml'; null outside the package. */
const resolveTarget = (from: string, target: string): string | null => {
  const written = target.replaceAll('\\', '/').replace(/[?#].*$/s, '');
  if (/^[a-z][a-z0-9+.-]*:/i.test(written) || written.startsWith('//')) return null;
  const path = written.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of written.split('/')) {
    if (step === '..') {
      if (path.pop() === undefined) return null;
    } else if (step !== '' && step !== '.') path.push(step);
  }
  try {
    return decodeURIComponent(path.join('/'));
  } catch {
    return path.join('/');
  }
};

const relationshipsOf = (zip: ZipFile, part: string): Relationship[] => {
  const slash = part.lastIndexOf('/') + 1;
  const found: Relationship[] = [];
  readPart(zip, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, RELATIONSHIPS, ({ name, attributes }) => {
    const target = attributes['Target'];
    if (name !== 'rel:Relationship' || target === undefined || attributes['TargetMode'] === 'External') return;
    const path = resolveTarget(part, target);
    // Transitional and strict types end alike: '…/relationships/styles'.
    if (path !== null) found.push({ id: attributes['Id'] ?? '', type: (attributes['Type'] ?? '').split('/').at(-1) ?? '', target: path });
  });
  return found;
};

/** Parts that a part refers to by the last word of the relationship's type: 'styles', 'footnotes', 'header'. Only those that exist. */
export const relatedParts = (zip: ZipFile, from: string): ((type: string) => RelatedPart[]) => {
  const all = relationshipsOf(zip, from);
  return (type) =>
    all.flatMap((relationship) => {
      const path = relationship.type === type ? zip.find(relationship.target) : null;
      return path === null ? [] : [{ id: relationship.id, path }];
    });
};

const contentTypeOf = (zip: ZipFile, part: string): string => {
  let type = '';
  readPart(zip, '[Content_Types].xml', CONTENT_TYPES, ({ name, attributes }) => {
    if (name === 'ct:Override' && (attributes['PartName'] ?? '').toLowerCase() === `/${part.toLowerCase()}`)
      type = attributes['ContentType'] ?? '';
  });
  return type;
};

/** For what the text does not depend on: damaged, it is as good as not there. */
export const orNone = <T>(read: () => T, none: T): T => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable && error.trouble === 'damaged') return none;
    throw error;
  }
};

/** Finds the document in a package by the package's own relationships. Throws `Unreadable`. */
export const openPackage = (zip: ZipFile): WordPackage => {
  const main = orNone(() => relatedParts(zip, '')('officeDocument')[0]?.path ?? null, null) ?? zip.find(USUAL_DOCUMENT);
  return { zip, document: main, contentType: main === null ? '' : orNone(() => contentTypeOf(zip, main), '') };
};
