import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { spellerThread, spellingFiles } from '../../electron/spelling/speller.ts';
import { wordsToCheck } from '../../shared/spelling/words-to-check.ts';
import { MISSPELLINGS } from '../electron/spelling/misspellings.ts';
import type { Figure } from './figures.ts';

const root = path.resolve(import.meta.dirname, '../..');
const STARTS = 5;

/** The dictionaries of the build: from a cold start to the first verdict, the words of five documents, and suggestions. */
export async function spellingFigures(): Promise<Figure[]> {
  const folder = path.join(root, 'seeds');
  const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name, `${name}.txt`), 'utf8'));
  const words = [...new Set(texts.flatMap((text) => wordsToCheck(text).map(({ word }) => word)))];
  const starts: number[] = [];
  const checks: number[] = [];
  const suggestions: number[] = [];
  const memory: number[] = [];
  const timed = async (runs: number[], work: () => Promise<unknown>): Promise<void> => {
    const began = performance.now();
    await work();
    runs.push(performance.now() - began);
  };
  for (let i = 0; i < STARTS; i += 1) {
    const before = process.memoryUsage().rss;
    const speller = spellerThread(spellingFiles(path.join(root, 'out/main')));
    await timed(starts, () => speller.check(['kommunnen'], false));
    await timed(checks, () => speller.check(words, false));
    if (i === 0) for (const word of MISSPELLINGS) await timed(suggestions, () => speller.suggest(word));
    memory.push((process.memoryUsage().rss - before) / 2 ** 20);
    await speller.close();
  }
  console.log(
    `spelling: ${words.length} different words, ${Math.round((words.length / Math.min(...checks)) * 1000)} words/s at best; ${Math.round(memory[0] ?? 0)} MB the first thread\n`,
  );
  return [
    { what: 'spelling: from nothing to the first verdict', runs: starts },
    { what: `spelling: the ${words.length} different words of five documents`, runs: checks },
    { what: 'spelling: suggestions for a common misspelling', runs: suggestions },
  ];
}
