import { placeIn, wordsOf, type AnswerPart, type AnswerText } from '../response/answer-parts.ts';
import { countWords } from '../text/normalise.ts';
import type { CheckFinding, CheckPlace } from './finding.ts';

/** Words from which an answer is hard to find one's way in without headings. */
const LONG_ANSWER = 600;
/** Characters: a longer line in bold is emphasis. */
const LONGEST_HEADING = 120;
/** Words from which the language of a text can be told by its small words. */
const TELLING_TEXT = 40;
const DEEPEST = 3;

const placeOf = (part: AnswerText, from = 0, to = part.text.length): CheckPlace => ({ kind: 'answer', ...placeIn(part, from, to) });

/** Links that say nothing when a screen reader lists them without the text around them. */
const VAGUE =
  /^(?:(?:se|læs|klik|tryk|find)(?: (?:det|den|dem|mere|her|link(?:et)?|nedenfor|videre))*|(?:det |dette )?link(?:et)?|her|hér|mere|download|hent|click here|here|read more|more|this link)[.:…»>\s]*$/iu;
const BARE = /^(?:https?:\/\/|www\.)\S+$/i;

const links = (part: AnswerText): CheckFinding[] =>
  part.links.flatMap(({ from, to, href }): CheckFinding[] => {
    const text = part.text.slice(from, to).trim();
    if (VAGUE.test(text) || text === '')
      return [{ code: 'link-vague', severity: 'warning', place: placeOf(part, from, to), remedy: null, facts: { text, href } }];
    return BARE.test(text)
      ? [{ code: 'link-bare', severity: 'information', place: placeOf(part, from, to), remedy: null, facts: { href } }]
      : [];
  });

/** Bold lines that serve as headings for the eye only. */
const isHeadingInBold = (part: AnswerText, next: AnswerPart | undefined): boolean =>
  part.isBold &&
  part.around.length === 0 &&
  part.within === null &&
  part.text.length <= LONGEST_HEADING &&
  !/[.!?:,;]$/.test(part.text.trim()) &&
  next !== undefined;

function headings(parts: readonly AnswerPart[]): CheckFinding[] {
  const findings: CheckFinding[] = [];
  let level = 0;
  parts.forEach((part, index) => {
    if (part.kind !== 'text') return;
    const text = wordsOf(part).trim();
    if (part.level === 0) {
      if (!isHeadingInBold(part, parts[index + 1])) return;
      const remedy = { kind: 'set-level', level: Math.min(level + 1, DEEPEST) } as const;
      findings.push({ code: 'heading-in-bold', severity: 'information', place: placeOf(part), remedy, facts: { text } });
      return;
    }
    if (part.text.trim() === '') {
      findings.push({ code: 'heading-empty', severity: 'warning', place: placeOf(part), remedy: null, facts: {} });
      return;
    }
    if (part.level > level + 1) {
      const remedy = { kind: 'set-level', level: Math.min(level + 1, DEEPEST) } as const;
      findings.push({
        code: 'heading-skipped',
        severity: 'warning',
        place: placeOf(part),
        remedy,
        facts: { text, from: level, to: part.level },
      });
      // What stands below is measured by where it ought to stand, so that one slip is told once.
      level = part.level;
      return;
    }
    level = part.level;
  });
  return findings;
}

/** 'Skærmbillede 2025-09-01.png', and what cameras call their files without saying which kind they are. */
const NAMES_FILE = /^(?:[^\n]{1,120}\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|heic|avif)|(?:IMG|DSC[NF]?|PXL|MVIMG|P)[_-]?\d{3,}\S*)$/i;

const images = (parts: readonly AnswerPart[]): CheckFinding[] =>
  parts.flatMap((part): CheckFinding[] => {
    if (part.kind !== 'node' || !/image|figure|picture/i.test(part.type) || part.node.attrs?.['decorative'] === true) return [];
    // A figure's picture is a node of its own.
    if ((part.node.content ?? []).some(({ type }) => /image|picture/i.test(type))) return [];
    const alt = part.node.attrs?.['alternative'] ?? part.node.attrs?.['alt'];
    const place: CheckPlace = { kind: 'answer', ...part.place };
    if (typeof alt !== 'string' || alt.trim() === '') return [{ code: 'alt-missing', severity: 'warning', place, remedy: null, facts: {} }];
    return NAMES_FILE.test(alt.trim()) ? [{ code: 'alt-is-file-name', severity: 'warning', place, remedy: null, facts: { alt } }] : [];
  });

const DANISH = new Set([
  'og',
  'at',
  'er',
  'det',
  'en',
  'der',
  'til',
  'af',
  'på',
  'med',
  'de',
  'som',
  'ikke',
  'den',
  'har',
  'vi',
  'et',
  'skal',
  'kan',
]);
const ENGLISH = new Set([
  'the',
  'and',
  'of',
  'to',
  'that',
  'is',
  'with',
  'we',
  'are',
  'this',
  'have',
  'not',
  'be',
  'it',
  'by',
  'an',
  'from',
]);

/** The file says that it is in Danish: a text in English would be read aloud as Danish. */
function language(words: string): CheckFinding[] {
  const list = words.toLocaleLowerCase('da').match(/\p{L}+/gu) ?? [];
  if (list.length < TELLING_TEXT) return [];
  const english = list.filter((word) => ENGLISH.has(word)).length;
  const danish = list.filter((word) => DANISH.has(word)).length;
  return english > danish * 2 && english >= TELLING_TEXT / 8
    ? [{ code: 'not-danish', severity: 'information', place: { kind: 'whole' }, remedy: null, facts: {} }]
    : [];
}

/** Headings in order, alternative texts, links that say where they lead, language. Contrast and tags are given by the template. */
export function checkAccessibility(parts: readonly AnswerPart[]): CheckFinding[] {
  const texts = parts.filter((part) => part.kind === 'text');
  const words = texts.map(wordsOf).join('\n');
  const count = countWords(words);
  const headless: CheckFinding[] =
    count > LONG_ANSWER && texts.every(({ level }) => level === 0)
      ? [{ code: 'no-headings', severity: 'information', place: { kind: 'whole' }, remedy: null, facts: { words: count } }]
      : [];
  return [...headings(parts), ...headless, ...images(parts), ...texts.flatMap(links), ...language(words)];
}
