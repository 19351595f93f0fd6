import type { SourceId } from '../domain/ids.ts';
import type { SourceDocument } from '../domain/source-document.ts';
import type { Citation } from './citation.ts';
import { versionName, type CitedSource } from './reference.ts';
import type { NodeJson } from './response-doc.ts';

/** What the list of sources is headed. */
export const SOURCE_LIST_TITLE = 'Kilder';

/** Dates that tell when a document was made, the most telling first. One that is only mentioned is another's. */
const TELLING_DATES = ['version', 'sent', 'decision', 'meeting'];

const dateOf = ({ dates }: SourceDocument): string | null =>
  TELLING_DATES.flatMap((role) => dates.filter((date) => date.role === role)).at(0)?.text ?? null;

/** 'høringsversion august 2025, 12. august 2025'; a date that the version's name says already is not said again. */
function versionAndDate(document: SourceDocument): string[] {
  const version = versionName(document);
  const date = dateOf(document);
  const saysDate = date !== null && version?.toLocaleLowerCase('da').includes(date.toLocaleLowerCase('da')) === true;
  return [version, saysDate ? null : date].filter((part): part is string => part !== null && part !== '');
}

/**
 * A line for each source that is cited, in the order in which they are: 'Nordfyns Kommune: Pejlemærker, høringsversion august 2025.'
 * Where more than one version of it is cited, each is named.
 */
export function sourceLines(citations: readonly Citation[], sourceOf: (citation: Citation) => CitedSource | null): string[] {
  const found = new Map<SourceId, { readonly name: string; readonly versions: Set<string> }>();
  for (const citation of citations) {
    const source = sourceOf(citation);
    if (source === null) continue;
    const { document, title } = source;
    const { issuer } = document;
    const name = issuer === null || title.startsWith(issuer) ? title : `${issuer}: ${title}`;
    const entry = found.get(citation.sourceId) ?? { name, versions: new Set<string>() };
    found.set(citation.sourceId, entry);
    const version = versionAndDate(document).join(', ');
    if (version !== '') entry.versions.add(version);
  }
  return [...found.values()].map(({ name, versions }) => {
    const line = [name, [...versions].join(' og ')].filter((part) => part !== '').join(', ');
    return /[.!?]$/.test(line) ? line : `${line}.`;
  });
}

const levelsIn = (node: NodeJson): number[] => {
  const level = node.attrs?.['level'];
  return [...(typeof level === 'number' && level > 0 ? [level] : []), ...(node.content ?? []).flatMap(levelsIn)];
};

const paragraph = (level: number, text: string): NodeJson => ({ type: 'paragraph', attrs: { level }, content: [{ type: 'text', text }] });

/** The answer with its lists of sources written out, under a heading like its largest ones; without lines there is none. */
export function withSourceLists(body: NodeJson, lines: readonly string[]): NodeJson {
  const level = Math.min(3, ...levelsIn(body));
  const items = lines.map((line): NodeJson => ({ type: 'listItem', content: [paragraph(0, line)] }));
  const list: readonly NodeJson[] = lines.length === 0 ? [] : [paragraph(level, SOURCE_LIST_TITLE), { type: 'bulletList', content: items }];
  const written = (node: NodeJson): NodeJson =>
    node.content === undefined
      ? node
      : { ...node, content: node.content.flatMap((child) => (child.type === 'sourceList' ? list : [written(child)])) };
  return written(body);
}
