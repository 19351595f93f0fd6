import { type Chunk, isOfficial } from './chunk.ts';
import { findAnnouncements, GUIDEPOST_NOUNS, type GuidepostNoun, mentionsSet, nounMentions } from './guidepost-nouns.ts';
import { headingNumber, romanValue } from './heading-shapes.ts';
import { isLabel } from './lead-in.ts';
import { countWords, plainForm } from './normalise.ts';
import { isGenericName, isSectionName } from './section-names.ts';

/** A word in the title tells more of what the document is about than one in the text. */
const WEIGHT_OF_TITLE = 10;
const WEIGHT_OF_HEADING = 3;

type Headed = { readonly chunk: Chunk; readonly index: number; readonly title: string };

const headingsOf = (chunks: readonly Chunk[]): Headed[] =>
  chunks.flatMap((chunk, index) =>
    chunk.kind === 'heading' &&
    chunk.heading !== null &&
    isOfficial(chunk) &&
    chunk.heading.role !== 'title' &&
    chunk.heading.role !== 'subtitle'
      ? [{ chunk, index, title: chunk.text.slice(chunk.heading.titleAt) }]
      : [],
  );

/** The word the document itself uses for its guideposts, by where and how often it stands; null where none does. */
export const dominantNoun = (chunks: readonly Chunk[]): GuidepostNoun | null => {
  const scores = new Map<string, number>();
  for (const chunk of chunks) {
    if (!isOfficial(chunk)) continue;
    const role = chunk.heading?.role;
    const weight = role === 'title' || role === 'subtitle' ? WEIGHT_OF_TITLE : role === undefined ? 1 : WEIGHT_OF_HEADING;
    for (const noun of nounMentions(chunk.text))
      scores.set(noun.singular, (scores.get(noun.singular) ?? 0) + (noun.strong ? weight : weight / 4));
  }
  const best = [...scores].reduce<readonly [string, number] | null>(
    (top, entry) => (top === null || entry[1] > top[1] ? entry : top),
    null,
  );
  return GUIDEPOST_NOUNS.find((noun) => noun.singular === best?.[0]) ?? null;
};

/** Something stands under it before the next heading of the set. */
const hasBody = (chunks: readonly Chunk[], headed: Headed): boolean => {
  const next = chunks[headed.index + 1];
  return (
    next !== undefined && (next.kind !== 'heading' || next.heading?.role !== 'guidepost') && headingNumber(next.text)?.style !== 'named'
  );
};

/** Headings that call themselves guideposts: 'Pejlemærke 3: …'. Of two nouns the one that came first is the upper. */
const namedGuideposts = (chunks: readonly Chunk[], headings: readonly Headed[]): Headed[] => {
  const named = headings.flatMap((headed) => {
    const number = headingNumber(headed.chunk.text);
    return number?.style === 'named' && number.noun !== null ? [{ headed, noun: number.noun }] : [];
  });
  const nouns = [...new Set(named.map((entry) => entry.noun))];
  const strong = nouns.find((noun) => GUIDEPOST_NOUNS.some((known) => known.strong && known.singular === noun));
  const chosen = strong ?? nouns[0];
  const ofNoun = named.filter((entry) => entry.noun === chosen).map((entry) => entry.headed);
  const withBody = ofNoun.filter((headed) => hasBody(chunks, headed));
  // A list of the titles at the front repeats what is unfolded later.
  return withBody.length >= 1 && withBody.length < ofNoun.length ? dropListed(ofNoun, withBody) : ofNoun;
};

const nounOfNames = ([first]: readonly Headed[]): GuidepostNoun | null => {
  const name = first === undefined ? null : headingNumber(first.chunk.text)?.noun;
  return GUIDEPOST_NOUNS.find((noun) => noun.singular === name) ?? null;
};

const dropListed = (all: readonly Headed[], unfolded: readonly Headed[]): Headed[] => {
  const numbers = new Set(unfolded.map((headed) => headed.chunk.heading?.number));
  return all.filter((headed) => unfolded.includes(headed) || !numbers.has(headed.chunk.heading?.number));
};

/** Headings of one style whose numbers climb 1, 2, 3 …; the longest such series. */
const numberedSeries = (headings: readonly Headed[]): Headed[] => {
  let best: Headed[] = [];
  let current: Headed[] = [];
  for (const headed of headings) {
    const number = headingNumber(headed.chunk.text);
    if (number === null || !['digit', 'circled', 'roman'].includes(number.style) || headed.chunk.heading?.number === null) continue;
    const value = number.style === 'roman' ? romanValue(number.number) : Number(number.number);
    if (value === 1) current = [headed];
    else if (value === current.length + 1 && current.length > 0) current.push(headed);
    else continue;
    if (current.length > best.length) best = [...current];
  }
  return best;
};

/** Evidence from which on a numbered series is taken for guideposts rather than for numbered sections. */
const ENOUGH_EVIDENCE = 2;

const evidenceFor = (series: readonly Headed[], chunks: readonly Chunk[], noun: GuidepostNoun): number => {
  let evidence = 0;
  const generic = series.filter((headed) => isGenericName(headed.title)).length;
  if (generic / series.length > 0.25 || (generic >= 2 && series.length <= 10)) evidence -= 4;
  const titles = chunks.filter((chunk) => chunk.heading?.role === 'title' || chunk.heading?.role === 'subtitle');
  if (titles.some((chunk) => mentionsSet(chunk.text, noun))) evidence += noun.strong ? 2 : 1;
  const official = chunks.filter((chunk) => isOfficial(chunk) && chunk.kind !== 'table');
  const announced = official.some((chunk) =>
    findAnnouncements(chunk.text).some((found) => found.count === series.length && found.noun.singular === noun.singular),
  );
  if (announced) evidence += 2;
  const mentions = official.reduce(
    (sum, chunk) => sum + nounMentions(chunk.text).filter((found) => found.singular === noun.singular).length,
    0,
  );
  if (noun.strong && mentions >= 3) evidence += 1;
  const listed = new Set(
    official.filter((chunk) => chunk.kind === 'bullet' || chunk.kind === 'numbered').map((chunk) => plainForm(chunk.text)),
  );
  if (series.filter((headed) => listed.has(plainForm(headed.title))).length >= series.length - 1) evidence += 2;
  const first = series[0];
  const above = first === undefined ? undefined : chunks[first.index - 1];
  // A heading of its own over the first says more than a sentence.
  if (noun.strong && announcesSet(above, noun)) evidence += above?.kind === 'heading' ? 2 : 1;
  return evidence;
};

/** A sentence or heading that says the set follows: 'Forslag til pejlemærker fremgår herunder:', 'Vores fem principper'. */
const announcesSet = (chunk: Chunk | undefined, noun: GuidepostNoun): boolean => {
  if (chunk === undefined || !isOfficial(chunk) || !mentionsSet(chunk.text.slice(-400), noun)) return false;
  const tail = chunk.text.slice(-240);
  if (chunk.kind === 'heading') return chunk.text.length <= 100;
  return (
    tail.endsWith(':') ||
    /(?:herunder|nedenfor|nedenstående|følgende|i det følgende|her følger|uddybes|præsenteres)[^.]{0,80}\.$/i.test(tail)
  );
};

/** How many guideposts the document announces, by its first announcement of the noun; null where it does not. */
export const announcedCount = (
  chunks: readonly Chunk[],
  noun: GuidepostNoun,
): { readonly count: number; readonly chunk: Chunk; readonly start: number; readonly end: number } | null => {
  for (const chunk of chunks) {
    if (!isOfficial(chunk)) continue;
    const found = findAnnouncements(chunk.text).find((announcement) => announcement.noun.singular === noun.singular);
    if (found !== undefined) return { count: found.count, chunk, start: found.start, end: found.end };
  }
  return null;
};

/** Paragraphs under a heading up to the next. */
const bodyLength = (chunks: readonly Chunk[], headed: Headed): number => {
  let count = 0;
  for (let i = headed.index + 1; i < chunks.length && chunks[i]?.kind !== 'heading'; i += 1) count += 1;
  return count;
};

/** More headings than this are the sections of a long document. */
const MOST_GUIDEPOSTS = 30;

/** A title this short that holds the noun is the name of the set: 'Vores pejlemærker'. */
const WORDS_OF_A_SET = 4;

/** What announces the set that begins with `first`: the passage before it, or the heading both stand under. */
const announcerOf = (chunks: readonly Chunk[], first: Headed, above: Headed | undefined, noun: GuidepostNoun): Chunk | null => {
  const before = chunks[first.index - 1];
  if (announcesSet(before, noun)) return before ?? null;
  if (above === undefined || !announcesSet(above.chunk, noun) || above.chunk.heading?.role === 'guidepost') return null;
  const [upper, lower] = [above.chunk.markdownLevel, first.chunk.markdownLevel];
  const isParent = upper !== null && lower !== null ? upper < lower : upper === lower && countWords(above.title) <= WORDS_OF_A_SET;
  return isParent ? above.chunk : null;
};

/** The un-numbered headings from `from` on that belong to one announced set, as long as they keep the same shape. */
const collectSet = (
  chunks: readonly Chunk[],
  headings: readonly Headed[],
  announcer: Chunk,
  noun: GuidepostNoun,
  count: number | null,
): Headed[] => {
  const set: Headed[] = [];
  const own = headings[0]?.chunk.markdownLevel ?? null;
  let usual = 0;
  for (const [i, headed] of headings.entries()) {
    if (set.length > MOST_GUIDEPOSTS || (count !== null && set.length === count)) break;
    const level = headed.chunk.markdownLevel;
    if (
      level !== null &&
      ((announcer.markdownLevel !== null && announcer.kind === 'heading' && level <= announcer.markdownLevel) || level < (own ?? 0))
    )
      break;
    const recurs =
      headings.slice(i + 1, i + 1 + NEIGHBOURS).some((other) => other.title === headed.title) ||
      set.some((earlier) => earlier.title === headed.title);
    if (recurs || isLabel(headed.title) || headed.chunk.heading?.role === 'sub-block' || (level !== null && level > (own ?? 0))) continue;
    if (
      isSectionName(headed.title) ||
      isGenericName(headed.title) ||
      headed.chunk.heading?.number !== null ||
      mentionsSet(headed.title, noun)
    )
      break;
    const length = bodyLength(chunks, headed);
    if (count === null && level === null && set.length >= 2 && length > usual + 1) break;
    usual = Math.max(usual, length);
    set.push(headed);
  }
  return set;
};

/** A sub-heading recurs within so many headings. */
const NEIGHBOURS = 6;

/** Un-numbered headings after a sentence or heading that announces them. */
const announcedGuideposts = (chunks: readonly Chunk[], headings: readonly Headed[], noun: GuidepostNoun): Headed[] => {
  const count = announcedCount(chunks, noun)?.count ?? null;
  for (const [at, first] of headings.entries()) {
    if (isSectionName(first.title) || first.chunk.heading?.number !== null) continue;
    const announcer = announcerOf(chunks, first, headings[at - 1], noun);
    if (announcer === null) continue;
    const set = collectSet(chunks, headings.slice(at, at + MOST_GUIDEPOSTS * NEIGHBOURS), announcer, noun, count);
    if (set.length >= 2 && set.length <= MOST_GUIDEPOSTS) return set;
  }
  return [];
};

/** '2.1', '2.2' under '2. Pejlemærker': a chapter of guideposts in a numbered document. */
const decimalGuideposts = (headings: readonly Headed[], noun: GuidepostNoun): Headed[] => {
  const chapters = headings.filter(
    (headed) =>
      noun.strong && headed.title.length <= 60 && mentionsSet(headed.title, noun) && /^\d+$/.test(headed.chunk.heading?.number ?? ''),
  );
  for (const chapter of chapters) {
    const under = new RegExp(`^${chapter.chunk.heading?.number ?? ''}\\.\\d{1,2}$`);
    const set = headings.filter(
      (headed) => headed.index > chapter.index && under.test(headed.chunk.heading?.number ?? '') && !isGenericName(headed.title),
    );
    if (set.length >= 2) return set;
  }
  return [];
};

/** Sibling Markdown headings that are as many as announced. */
const countedSiblings = (chunks: readonly Chunk[], headings: readonly Headed[], noun: GuidepostNoun): Headed[] => {
  const count = announcedCount(chunks, noun)?.count;
  if (count === undefined || !noun.strong) return [];
  for (const level of [1, 2, 3, 4]) {
    const siblings = headings.filter(
      (headed) =>
        headed.chunk.markdownLevel === level &&
        !isGenericName(headed.title) &&
        !isSectionName(headed.title) &&
        !mentionsSet(headed.title, noun),
    );
    if (siblings.length === count && new Set(siblings.map((headed) => plainForm(headed.title))).size === count) return siblings;
  }
  return [];
};

/** Finds the guideposts among the headings and gives them their role. Returns the noun the document uses for them. */
export const markGuideposts = (chunks: readonly Chunk[]): GuidepostNoun | null => {
  const headings = headingsOf(chunks);
  const dominant = dominantNoun(chunks);
  let found = namedGuideposts(chunks, headings);
  // The word they call themselves by, where they do: another may be used more often, of the parts of each.
  let noun = nounOfNames(found) ?? dominant;
  for (const tried of found.length > 0 ? [] : nounsToTry(chunks, dominant)) {
    found = setCalled(tried, chunks, headings);
    if (found.length > 0) {
      noun = tried;
      break;
    }
  }
  for (const { chunk } of found) if (chunk.heading !== null) chunk.heading = { ...chunk.heading, role: 'guidepost' };
  return noun;
};

/** The word the document uses most, then the others it counts things by: a policy on 'mål' may rest on 'fire principper'. */
const nounsToTry = (chunks: readonly Chunk[], dominant: GuidepostNoun | null): GuidepostNoun[] => {
  const counted = chunks
    .filter(isOfficial)
    .flatMap((chunk) => findAnnouncements(chunk.text).flatMap(({ noun }) => (noun.strong || chunk.kind === 'heading' ? [noun] : [])));
  return [...new Set([...(dominant === null ? [] : [dominant]), ...counted])];
};

/** The headings that one noun is said of, by the surest way that finds any. */
const setCalled = (noun: GuidepostNoun, chunks: readonly Chunk[], headings: readonly Headed[]): Headed[] => {
  const series = numberedSeries(headings);
  if (series.length >= 2 && evidenceFor(series, chunks, noun) >= ENOUGH_EVIDENCE) return series;
  const announced = announcedGuideposts(chunks, headings, noun);
  if (announced.length > 0) return announced;
  const decimal = decimalGuideposts(headings, noun);
  return decimal.length > 0 ? decimal : countedSiblings(chunks, headings, noun);
};
