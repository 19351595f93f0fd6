import { SaxesParser } from 'saxes';
import { zipEntries } from '../electron/exporting/zip-entries.ts';
import { ORDERS } from './element-orders.ts';

/** An element of a part, with its children in order. */
type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: Element[]; text: string };

/** The package's list of content types is no part itself. */
const TYPES = '[Content_Types].xml';

/** Elements that carry a number that no other of their kind may have, in all of a file. Ends of ranges repeat that of their beginning. */
const CHANGES = new Set(['w:ins', 'w:del', 'w:rPrChange', 'w:pPrChange', 'w:moveFrom', 'w:moveTo']);

/** What must stand in an element of that name, where the element is there at all. */
const NEEDED: Readonly<Record<string, string>> = { 'w:rPrChange': 'w:rPr', 'w:pPrChange': 'w:pPr', 'w:tbl': 'w:tblPr', 'w:comment': 'w:p' };

function parse(xml: string): Element {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root;
}

function* within(element: Element): Generator<Element> {
  for (const child of element.children) {
    yield child;
    yield* within(child);
  }
}

/** 'word/media/a.png' for 'media/a.png' in a relationship of 'word/document.xml'. */
function resolved(part: string, target: string): string {
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Part that a part of relationships belongs to: 'word/document.xml' for 'word/_rels/document.xml.rels'. */
const ownerOf = (rels: string): string => rels.replace(/(^|\/)_rels\//, '$1').replace(/\.rels$/, '');

function packageProblems(entries: ReadonlyMap<string, string>, parts: ReadonlyMap<string, Element>): string[] {
  const problems: string[] = [];
  const types = [...within(parts.get(TYPES) ?? parse(''))];
  const defaults = new Set(types.filter(({ name }) => name === 'Default').map(({ attributes }) => attributes['Extension']?.toLowerCase()));
  const named = types.filter(({ name }) => name === 'Override').map(({ attributes }) => attributes['PartName'] ?? '');
  for (const path of entries.keys())
    if (path !== TYPES && !named.includes(`/${path}`) && !defaults.has(path.split('.').at(-1)?.toLowerCase()))
      problems.push(`${path} has no content type`);
  for (const name of named) {
    // The library lists parts that a file without notes, say, does not have; Word minds those only where the same is said twice.
    if (named.filter((other) => other === name).length > 1) problems.push(`${name} has two content types`);
  }
  for (const [path, part] of parts) {
    if (!path.endsWith('.rels')) continue;
    const owner = ownerOf(path);
    const ids = new Set<string>();
    for (const { name, attributes } of within(part)) {
      if (name !== 'Relationship') continue;
      const id = attributes['Id'] ?? '';
      if (ids.has(id)) problems.push(`${path}: two relationships ${id}`);
      ids.add(id);
      if (attributes['TargetMode'] === 'External') continue;
      const target = resolved(owner, attributes['Target'] ?? '');
      if (!entries.has(target)) problems.push(`${path}: ${id} leads to ${target}, which is not there`);
    }
    const body = parts.get(owner);
    if (body === undefined) continue;
    for (const { name, attributes } of within(body))
      for (const attribute of ['r:id', 'r:embed', 'r:link']) {
        const id = attributes[attribute];
        if (id !== undefined && !ids.has(id)) problems.push(`${owner}: ${name} refers to ${id}, which is not there`);
      }
  }
  return problems;
}

function orderProblems(path: string, element: Element): string[] {
  const order = ORDERS[element.name];
  const problems = element.children.flatMap((child) => orderProblems(path, child));
  const needed = NEEDED[element.name];
  if (needed !== undefined && !element.children.some(({ name }) => name === needed))
    problems.push(`${path}: ${element.name} without ${needed}`);
  // The last thing in a cell is a paragraph.
  if (element.name === 'w:tc' && element.children.at(-1)?.name !== 'w:p') problems.push(`${path}: a cell that does not end in a paragraph`);
  if (order === undefined) return problems;
  let last = -1;
  const seen = new Set<string>();
  for (const { name } of element.children) {
    const place = order.indexOf(name);
    if (place < 0) problems.push(`${path}: ${name} does not belong in ${element.name}`);
    else if (place < last) problems.push(`${path}: ${name} stands too late in ${element.name}`);
    if (seen.has(name) && !REPEATED.has(name)) problems.push(`${path}: two ${name} in ${element.name}`);
    seen.add(name);
    last = Math.max(last, place);
  }
  return problems;
}

const REPEATED = new Set(['w:headerReference', 'w:footerReference', 'w:ins', 'w:del']);

function idProblems(parts: ReadonlyMap<string, Element>): string[] {
  const problems: string[] = [];
  const changes = new Set<string>();
  const pictures = new Set<string>();
  for (const [path, part] of parts) {
    if (!path.startsWith('word/')) continue;
    for (const { name, attributes } of within(part)) {
      const id = attributes['w:id'] ?? '';
      if (CHANGES.has(name)) {
        if (changes.has(id)) problems.push(`${path}: two changes ${id}`);
        changes.add(id);
        if ((attributes['w:author'] ?? '') === '') problems.push(`${path}: ${name} without an author`);
        if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(attributes['w:date'] ?? '')) problems.push(`${path}: ${name} without a time`);
      }
      if (name === 'wp:docPr') {
        const number = attributes['id'] ?? '';
        if (pictures.has(number)) problems.push(`${path}: two pictures ${number}`);
        pictures.add(number);
      }
    }
  }
  return problems;
}

function referenceProblems(parts: ReadonlyMap<string, Element>): string[] {
  const problems: string[] = [];
  const document = parts.get('word/document.xml');
  if (document === undefined) return ['word/document.xml is not there'];
  const elements = [...within(document)];
  const numbersOf = (part: string, name: string, attribute: string): Set<string> =>
    new Set(
      [...within(parts.get(part) ?? parse('<x/>'))].filter((one) => one.name === name).map(({ attributes }) => attributes[attribute] ?? ''),
    );
  const refer = (name: string, what: ReadonlySet<string>, attribute = 'w:val'): void => {
    for (const element of elements) {
      const value = element.attributes[attribute] ?? '';
      if (element.name === name && !what.has(value)) problems.push(`${name} refers to ${value}, which is not there`);
    }
  };
  const styles = numbersOf('word/styles.xml', 'w:style', 'w:styleId');
  for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) refer(name, styles);
  refer('w:numId', numbersOf('word/numbering.xml', 'w:num', 'w:numId'));
  refer('w:footnoteReference', numbersOf('word/footnotes.xml', 'w:footnote', 'w:id'), 'w:id');
  const comments = numbersOf('word/comments.xml', 'w:comment', 'w:id');
  for (const name of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']) {
    refer(name, comments, 'w:id');
    const used = elements.filter((element) => element.name === name).map(({ attributes }) => attributes['w:id'] ?? '');
    if (new Set(used).size !== used.length) problems.push(`a remark has two ${name}`);
    for (const id of comments) if (!used.includes(id)) problems.push(`remark ${id} has no ${name}`);
  }
  // Words that go are w:delText, and stand nowhere else.
  const look = (element: Element, isGoing: boolean): void => {
    if (element.name === 'w:t' && isGoing) problems.push('w:t in w:del');
    if (element.name === 'w:delText' && !isGoing) problems.push('w:delText outside w:del');
    for (const child of element.children) look(child, isGoing || element.name === 'w:del');
  };
  look(document, false);
  const headings = elements.filter(({ name }) => name === 'w:tbl');
  for (const table of headings) {
    const columns = [...within(table)].filter(({ name }) => name === 'w:gridCol').length;
    if (columns === 0) problems.push('a table without columns');
  }
  return problems;
}

/**
 * What Word would mind in a file that it is asked to open: parts that are not there or have no type, relationships and references that
 * lead nowhere, numbers used twice, and elements out of the order that ISO/IEC 29500-1 (annex A) gives. Empty where all is well.
 */
export function wordFileProblems(bytes: Uint8Array): string[] {
  const entries = zipEntries(bytes);
  const parts = new Map<string, Element>();
  const problems: string[] = [];
  for (const [path, xml] of entries) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    try {
      parts.set(path, parse(xml));
    } catch (error) {
      problems.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (const [path, part] of parts) if (path.startsWith('word/')) problems.push(...orderProblems(path, part));
  return [...problems, ...packageProblems(entries, parts), ...idProblems(parts), ...referenceProblems(parts)];
}
