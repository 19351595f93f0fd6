import { isShort, type Line } from './line.ts';

/** A line that only says which page this is. */
export type PageNumber = {
  /** Index among the lines looked at. */
  readonly index: number;
  readonly value: number;
  /** 'Side 3', '- 3 -' say so themselves; a bare '3' or '3/12' only as one of a series. */
  readonly form: 'named' | 'framed' | 'fraction' | 'bare';
};

const NAMED = /^[[({|–—-]?\s?(?:side|page|s\.)\s?(\d{1,4})(?:\s?(?:af|of|\/|ud af)\s?\d{1,4})?\s?[\])}|–—-]?$/i;
const FRAMED = /^(?:[-–—|•·]\s?(\d{1,4})\s?[-–—|•·]|\[(\d{1,4})\]|\|\s?(\d{1,4})|(\d{1,4})\s?\|)$/;
const FRACTION = /^(\d{1,4})\s?\/\s?\d{1,4}$/;
const BARE = /^\d{1,4}$/;

const readPageNumber = (text: string, index: number): PageNumber | null => {
  if (text.length > 24) return null;
  const named = NAMED.exec(text)?.[1];
  if (named !== undefined) return { index, value: Number(named), form: 'named' };
  const framed = FRAMED.exec(text)
    ?.slice(1)
    .find((part) => part !== undefined);
  if (framed !== undefined) return { index, value: Number(framed), form: 'framed' };
  const fraction = FRACTION.exec(text)?.[1];
  if (fraction !== undefined) return { index, value: Number(fraction), form: 'fraction' };
  return BARE.test(text) ? { index, value: Number(text), form: 'bare' } : null;
};

/** Numbers closer together than this, in lines, are a column of figures and no page numbers. */
const LINES_OF_A_PAGE = 3;

/**
 * The longest run of numbers that climb by one, or by two over a page without a number, with a page's worth of lines
 * between them. Linear: for each value only the best run that ends there is remembered.
 */
const longestClimb = (numbers: readonly PageNumber[]): PageNumber[] => {
  const best = new Map<number, { readonly length: number; readonly last: PageNumber; readonly before: number | null }>();
  const chains: { readonly last: PageNumber; readonly before: number | null; readonly length: number }[] = [];
  let winner = -1;
  const chainOf = new Map<number, number>();
  for (const number of numbers) {
    let before: number | null = null;
    let length = 1;
    for (const step of [1, 2]) {
      const candidate = best.get(number.value - step);
      if (candidate === undefined || number.index - candidate.last.index < LINES_OF_A_PAGE || candidate.length + 1 <= length) continue;
      length = candidate.length + 1;
      before = chainOf.get(number.value - step) ?? null;
    }
    const known = best.get(number.value);
    if (known !== undefined && known.length >= length) continue;
    const chain = { last: number, before, length };
    chains.push(chain);
    best.set(number.value, chain);
    chainOf.set(number.value, chains.length - 1);
    if (winner < 0 || length > (chains[winner]?.length ?? 0)) winner = chains.length - 1;
  }
  const run: PageNumber[] = [];
  for (let at: number | null = winner < 0 ? null : winner; at !== null; at = chains[at]?.before ?? null) {
    const chain = chains[at];
    if (chain === undefined) break;
    run.unshift(chain.last);
  }
  return run;
};

/** How many numbers a form must show before it is believed. Where pages are marked otherwise too, two bare ones are enough. */
const ENOUGH: Readonly<Record<PageNumber['form'], number>> = { named: 1, framed: 2, fraction: 2, bare: 3 };

/** The printed page numbers that stand on lines of their own, in order. `pagesKnown`: page boundaries are marked otherwise. */
export const findPageNumbers = (lines: readonly Line[], pagesKnown: boolean): PageNumber[] => {
  const all = lines.flatMap((line, index) => {
    const number = isShort(line.text) ? readPageNumber(line.text, index) : null;
    return number === null ? [] : [number];
  });
  let chosen: PageNumber[] = [];
  for (const form of ['named', 'framed', 'fraction', 'bare'] as const) {
    const run = longestClimb(all.filter((number) => number.form === form));
    const enough = pagesKnown && form === 'bare' ? 2 : ENOUGH[form];
    if (run.length >= enough && run.length > chosen.length) chosen = run;
  }
  return chosen;
};

/** 'Høringsudkast · Favrskov Kommune   Side 3', '3 | Vores principper': words that stay, beside a number that climbs. */
const NUMBER_LAST = /^(.{4,160}?)[\s|·•–—-]{0,4}(?:side|page|s\.)?\s?(\d{1,3})(?:\s?(?:af|of|\/)\s?\d{1,3})?$/i;
const NUMBER_FIRST = /^(\d{1,3})\s?[|·•–—-]\s?(.{4,160})$/;
/** Words beside the number that are fewer than this may be a heading of a series ('Trin 1'), unless they say 'Side'. */
const WORDS_OF_RUNNING_LINE = 3;

/** Page numbers that share their line with a running title. `mayRun` sorts out lines that repeat by right. */
export const findNumberedRunningLines = (lines: readonly Line[], mayRun: (line: Line) => boolean): PageNumber[] => {
  const groups = new Map<string, PageNumber[]>();
  lines.forEach((line, index) => {
    if (line.text.length > 200 || !/^\d|\d$/.test(line.text) || !mayRun(line)) return;
    const last = NUMBER_LAST.exec(line.text);
    const first = last === null ? NUMBER_FIRST.exec(line.text) : null;
    const words = last?.[1] ?? first?.[2];
    const value = Number(last?.[2] ?? first?.[1]);
    if (words === undefined) return;
    const saysPage = /(?:side|page|s\.)\s?\d{1,3}(?:\s?(?:af|of|\/)\s?\d{1,3})?$/i.test(line.text);
    if (!saysPage && words.split(' ').length < WORDS_OF_RUNNING_LINE) return;
    const key = `${saysPage ? 'side' : ''}|${words.toLowerCase()}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ index, value, form: 'named' }]);
    else group.push({ index, value, form: 'named' });
  });
  let chosen: PageNumber[] = [];
  for (const group of groups.values()) {
    const run = longestClimb(group);
    const enough = group.length === run.length ? 2 : ENOUGH.bare;
    if (run.length >= enough && run.length > chosen.length) chosen = run;
  }
  return chosen;
};
