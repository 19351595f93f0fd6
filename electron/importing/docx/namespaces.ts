import { HANDOVER_NAMESPACE } from '../../../shared/handover/handover.ts';

/**
 * Names of elements and attributes with one prefix for each namespace, whatever prefix a file gives it and whether it is
 * "transitional" or "strict" Office Open XML (ISO/IEC 29500-1 and -4).
 */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/extended-properties', 'ep'],
  ['http://purl.oclc.org/ooxml/officeDocument/extendedProperties', 'ep'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  [HANDOVER_NAMESPACE, 'pejling'],
]);
const KNOWN = new Set(PREFIXES.values());

/** The prefix for a namespace; one we do not know keeps the file's, unless that is one of ours. */
const prefixOf = (uri: string, own: string): string => PREFIXES.get(uri) ?? (KNOWN.has(own) ? `?${own}` : own);

/** The namespaces in force at a place in a file. */
export type NameScope = {
  /** The file writes the names just as we do, so attributes can be taken over as they are. */
  readonly isPlain: boolean;
  /** '' for elements without a prefix. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Names already looked up. */
  readonly names: Map<string, string>;
};

export const OUTERMOST: NameScope = { isPlain: true, prefixes: new Map(), names: new Map() };

type Attributes = Readonly<Record<string, string>>;

/** The scope inside an element with these attributes, some of which declare namespaces. */
export const enterScope = (outer: NameScope, attributes: Attributes): NameScope => {
  let prefixes: Map<string, string> | null = null;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    const own = name === 'xmlns' ? '' : name.charAt(5) === ':' ? name.slice(6) : null;
    if (own === null) continue;
    prefixes ??= new Map(outer.prefixes);
    prefixes.set(own, prefixOf(attributes[name] ?? '', own));
  }
  if (prefixes === null) return outer;
  return { isPlain: [...prefixes].every(([own, prefix]) => own === prefix), prefixes, names: new Map() };
};

/** An element's name with our prefix. */
export const nameIn = (scope: NameScope, written: string): string => {
  if (scope.isPlain) return written;
  const known = scope.names.get(written);
  if (known !== undefined) return known;
  const colon = written.indexOf(':');
  const own = colon < 0 ? '' : written.slice(0, colon);
  const prefix = scope.prefixes.get(own) ?? own;
  const name = prefix === '' ? written : `${prefix}:${written.slice(colon + 1)}`;
  scope.names.set(written, name);
  return name;
};

/** Attributes with our prefixes. One without a prefix belongs to no namespace. */
export const attributesIn = (scope: NameScope, attributes: Attributes): Attributes => {
  if (scope.isPlain) return attributes;
  const named: Record<string, string> = {};
  for (const written in attributes) named[written.includes(':') ? nameIn(scope, written) : written] = attributes[written] ?? '';
  return named;
};
