/** Words a minute; prose is read at about 240 (Brysbaert 2019), an answer with figures and quotations more slowly. */
const PACE = 200;

/** Whole minutes that reading takes, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / PACE));
