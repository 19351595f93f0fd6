import type { Provenance, Removed } from '../domain/source-document.ts';
import { isShort, type Line } from './line.ts';
import { isMarkup, type MarkupBlock, readMarkup } from './markup.ts';

/** What the machine-written tail of an agenda export says of the item. */
export type AgendaFields = {
  readonly caseNumbers: readonly string[];
  /** 'https://dagsordener.odense.dk/…' */
  readonly links: readonly string[];
  readonly itemNumber: string | null;
  readonly attachments: readonly string[];
};

export type AgendaExport = {
  /** Lines of the document proper, AI summaries among them and marked as such. */
  readonly lines: readonly Line[];
  readonly removed: readonly (Removed & { readonly at: number })[];
  readonly fields: AgendaFields;
  /** The document's HTML twin, where the export carries one; its structure is a witness, never its words. */
  readonly twin: readonly MarkupBlock[];
  readonly isExport: boolean;
};

const AI_START =
  /^(?:prompt[- ]resultater|ai[- ](?:resum[eé]|opsummering|sammenfatning|genereret.*)|automatisk (?:genereret )?(?:resum[eé]|opsummering).*|(?:resum[eé]|opsummering|sammenfatning) (?:er )?(?:genereret|skrevet|lavet|udarbejdet) (?:af|med|ved hjælp af) (?:ai|kunstig intelligens|en sprogmodel).*)[:.]?$/i;
const AI_LABEL =
  /^(?:relevans(?: v\d+)?|opsummering(?: v\d+)?|resum[eé]|spørgsmål|fordele|ulemper|emneord|nøgleord|bilag|konklusion|ja|nej)[:]?$/i;
/** Technical line with which an export opens the case itself. */
const CASE_OPENER = /^(?:first[- ]?agenda|fa|sbsys|acadre|edoc|prepared|f2)[ :-]{1,3}sagsfremstilling(?:en)?$|^first[- ]?agenda\b.{0,60}$/i;
/** Headings of the case that never stand in an AI summary. */
const CASE_SECTION =
  /^(?:sagsresum[eé]|sagsfremstilling(?:en)?|sagen kort|indstilling(?:er)?|beslutning\b.{0,100}|baggrund|problemstilling|gennemgang af sagen|sagens (?:baggrund|indhold|kerne))[:]?$/i;
const PORTAL_LINE =
  /^(?:er du enig eller uenig\?|enig|uenig|stem (?:for|imod)|del (?:denne side|på facebook|på linkedin)|tilbage til (?:oversigten?|dagsordenen)|udskriv(?: siden)?|print(?: siden)?|læs op|spring til indhold|skip to content|log ind|accepter (?:alle )?cookies)$/i;
const DUMP_FIELD = /^(?:[-–•*] )?["']?[A-ZÆØÅ][A-Za-zÆØÅæøå]{1,40}["']?:? (?:"|null$|null,|true$|true,|false$|false,)/;
const DUMP_NUMBER = /^(?:[-–•*] )?["']?[A-ZÆØÅ][A-Za-zÆØÅæøå]{1,40}["']?:? -?\d+(?:\.\d+)?$/;
const DUMP_COUNT = /^(?:[-–•*] )?(?:[A-ZÆØÅ][A-Za-zÆØÅæøå]{1,40} )?\d+ items?$/;

type DumpSign = 'sure' | 'possible' | 'none';

/** Whether a line looks machine-written. A list "- Aarhus 12" only might be, and a sign alone may be a detached bullet. */
const dumpSign = (line: Line): DumpSign => {
  const head = line.text.slice(0, 120);
  if (DUMP_COUNT.test(head)) return 'sure';
  if (DUMP_FIELD.test(head)) return !head.includes('"') || /",?$/.test(line.text.slice(-3)) ? 'sure' : 'possible';
  return head === '-' || DUMP_NUMBER.test(head) ? 'possible' : 'none';
};

/** A dump begins where so many of the next `DUMP_WINDOW` lines look machine-written, one of them surely. */
const DUMP_LINES = 3;
const DUMP_WINDOW = 5;

/** True for each line that belongs to the machine-written part. */
const markPortal = (lines: readonly Line[]): boolean[] => {
  const dump = lines.map(dumpSign);
  const portal = lines.map((line) => isShort(line.text) && PORTAL_LINE.test(line.text));
  for (let i = 0; i < lines.length; i += 1) {
    const nearby = dump.slice(i, i + DUMP_WINDOW);
    if (dump[i] === 'none' || !nearby.includes('sure') || nearby.filter((sign) => sign !== 'none').length < DUMP_LINES) continue;
    // A field may hold a line break, so a gap of a line is still the dump.
    let last = i;
    for (let k = i; k < lines.length && k - last <= 2; k += 1) if (dump[k] !== 'none') last = k;
    for (let k = i; k <= last; k += 1) portal[k] = true;
    i = last;
  }
  return portal;
};

const FIELD = /^(?:[-–•*] )?["']?([A-ZÆØÅ][A-Za-zÆØÅæøå]{1,40})["']?:? "(.*)",?$/s;

const readFields = (lines: readonly Line[]): AgendaFields => {
  const caseNumbers: string[] = [];
  const links: string[] = [];
  const attachments: string[] = [];
  let itemNumber: string | null = null;
  let inAttachments = false;
  for (const line of lines) {
    if (!isShort(line.text)) continue;
    if (DUMP_COUNT.test(line.text))
      inAttachments = /^Bilag|^\d/.test(line.text.replace(/^[-–•*] /, '')) && (inAttachments || line.text.includes('Bilag'));
    const field = FIELD.exec(line.text);
    const name = field?.[1] ?? '';
    const value = (field?.[2] ?? '').trim();
    if (value === '') continue;
    if (/^(?:SagsNummer|CaseNumber|SagsNr|Sagsnummer|JournalNummer|Journalnummer)$/.test(name) && !caseNumbers.includes(value))
      caseNumbers.push(value);
    if (/^(?:Link|Url|Href)$/i.test(name)) links.push(value);
    if (/^(?:Punktnummer|Number)$/.test(name)) itemNumber ??= value;
    if (name === 'Navn' && inAttachments) attachments.push(value);
  }
  return { caseNumbers, links, itemNumber, attachments };
};

const htmlOf = (line: Line): string => line.raw.slice(Math.max(0, line.raw.indexOf('<')), line.raw.lastIndexOf('>') + 1);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of the twin's words that stand in the document too; from here on it is a duplicate. */
const DUPLICATE_SHARE = 0.8;

const isDuplicate = (twin: readonly MarkupBlock[], kept: readonly Line[]): boolean => {
  // Nearly every document has none.
  if (twin.length === 0) return false;
  const left = new Map<string, number>();
  for (const line of kept) for (const word of wordsOf(line.text)) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  let all = 0;
  for (const block of twin) {
    for (const word of wordsOf(block.text)) {
      all += 1;
      const count = left.get(word) ?? 0;
      if (count > 0) found += 1;
      left.set(word, count - 1);
    }
  }
  return all > 0 && found / all >= DUPLICATE_SHARE;
};

const isCaseStart = (text: string): boolean => isShort(text) && (CASE_OPENER.test(text) || CASE_SECTION.test(text));

/** For each line, the index of the next line (itself included) that opens the case; -1 where none follows. */
const nextCaseStarts = (lines: readonly Line[]): number[] => {
  const next: number[] = Array.from({ length: lines.length }, () => -1);
  let upcoming = -1;
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    if (isCaseStart(lines[i]?.text ?? '')) upcoming = i;
    next[i] = upcoming;
  }
  return next;
};

/** Without a line that opens the case, a summary ends at the first line that is neither label, item nor answer to a label. */
const endOfUnclosedSummary = (lines: readonly Line[], start: number): number => {
  let k = start + 1;
  for (; k < lines.length; k += 1) {
    const text = lines[k]?.text.slice(0, 60) ?? '';
    const before = lines[k - 1]?.text.slice(0, 60) ?? '';
    if (k > start + 1 && !AI_LABEL.test(text) && !/^[-–•*] /.test(text) && !AI_LABEL.test(before)) break;
  }
  return k;
};

/** Marks AI summaries, and the technical lines that open the case after them. */
const markSummaries = (lines: readonly Line[]): { provenance: Provenance[]; openers: Set<number> } => {
  const provenance = lines.map((): Provenance => 'official');
  const openers = new Set<number>();
  const next = nextCaseStarts(lines);
  lines.forEach((line, i) => {
    if (isShort(line.text) && CASE_OPENER.test(line.text)) openers.add(i);
  });
  for (let i = 0; i < lines.length; i += 1) {
    const text = lines[i]?.text ?? '';
    if (!isShort(text) || !AI_START.test(text)) continue;
    const closing = next[i] ?? -1;
    const end = closing >= 0 ? closing : endOfUnclosedSummary(lines, i);
    for (let k = i; k < end; k += 1) provenance[k] = 'ai-summary';
    i = end - 1;
  }
  return { provenance, openers };
};

const MARKUP_TAGS: Readonly<Record<string, string>> = {
  h1: '# ',
  h2: '## ',
  h3: '### ',
  h4: '#### ',
  h5: '##### ',
  h6: '###### ',
  li: '- ',
};

/** Words of an export that carries its text as HTML only, as lines. */
const linesFromTwin = (twin: readonly MarkupBlock[], at: number): Line[] =>
  twin.map((block) => {
    const raw = `${MARKUP_TAGS[block.tag] ?? ''}${block.text}`;
    return {
      at,
      raw,
      text: raw,
      indent: 0,
      blankBefore: true,
      feedBefore: false,
      provenance: 'official',
      page: -1,
      opensPage: false,
      mark: null,
    };
  });

/** A line of HTML longer than this, in characters, carries a document even outside a dump. */
const MARKUP_DOCUMENT = 2000;

/** Fewer official words than this beside an HTML twin: the twin is the only carrier of the document. */
const WORDS_OF_A_BODY = 30;

/**
 * Takes an agenda export apart: the case itself, the AI summary some portals put before it, and the machine-written tail
 * with its HTML duplicate. A document that is no export comes back whole.
 */
export const readAgendaExport = (lines: readonly Line[]): AgendaExport => {
  const portal = markPortal(lines);
  const { provenance, openers } = markSummaries(lines);
  const tail = lines.filter((_, i) => portal[i] === true);
  const hasDump = tail.some((line) => dumpSign(line) === 'sure');
  const markupLines = new Set(lines.filter((line, i) => isMarkup(line.raw) && (portal[i] === true || line.raw.length > MARKUP_DOCUMENT)));
  let kept = lines.flatMap((line, i): Line[] =>
    portal[i] === true || openers.has(i) || markupLines.has(line) ? [] : [{ ...line, provenance: provenance[i] ?? 'official' }],
  );
  const twin = [...markupLines].flatMap((line) => readMarkup(htmlOf(line)));
  const official = kept.filter((line) => line.provenance === 'official');
  const duplicate = isDuplicate(twin, official);
  const bodyInTwinOnly = !duplicate && twin.length > 0 && official.flatMap((line) => wordsOf(line.text)).length < WORDS_OF_A_BODY;
  if (bodyInTwinOnly) {
    const first = [...markupLines][0]?.at ?? 0;
    const before = kept.filter((line) => line.at < first);
    kept = [...before, ...linesFromTwin(twin, first), ...kept.filter((line) => line.at >= first)];
  }
  const removed = lines.flatMap((line, i) => {
    const isTwin = markupLines.has(line);
    if (portal[i] !== true && !openers.has(i) && !isTwin) return [];
    return [
      { at: line.at, text: line.text, reason: isTwin && (duplicate || bodyInTwinOnly) ? ('duplicate' as const) : ('portal' as const) },
    ];
  });
  return { lines: kept, removed, fields: readFields(tail), twin: duplicate ? twin : [], isExport: hasDump || openers.size > 0 };
};
