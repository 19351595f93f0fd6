/** A measured thing: milliseconds of every counted run. */
export type Figure = { readonly what: string; readonly runs: readonly number[] };

const sorted = (runs: readonly number[]): number[] => runs.toSorted((a, b) => a - b);

/** The value below which `share` of the runs lie (nearest rank). */
export const quantile = (runs: readonly number[], share: number): number =>
  sorted(runs)[Math.max(0, Math.ceil(runs.length * share) - 1)] ?? Number.NaN;

const milliseconds = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** A table in Markdown: median, 95th percentile and worst of each figure, in milliseconds. */
export const table = (figures: readonly Figure[]): string =>
  [
    '| what | runs | median ms | p95 ms | max ms |',
    '|---|---:|---:|---:|---:|',
    ...figures.map(
      ({ what, runs }) =>
        `| ${what} | ${runs.length} | ${milliseconds(quantile(runs, 0.5))} | ${milliseconds(quantile(runs, 0.95))} | ${milliseconds(quantile(runs, 1))} |`,
    ),
  ].join('\n');

/** Runs `work` once uncounted and then `times` times, and says how long each took. */
export async function measure(what: string, times: number, work: () => unknown): Promise<Figure> {
  await work();
  const runs: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const started = performance.now();
    await work();
    runs.push(performance.now() - started);
  }
  return { what, runs };
}

/** As `measure`, of several works that are compared: each run of one is followed by a run of the next, so that what else the machine does befalls all alike. */
export async function measureInTurn(times: number, works: readonly (readonly [what: string, work: () => unknown])[]): Promise<Figure[]> {
  const figures = works.map(([what]) => ({ what, runs: [] as number[] }));
  for (let i = 0; i <= times; i += 1)
    for (const [k, [, work]] of works.entries()) {
      const started = performance.now();
      await work();
      // The first is not counted.
      if (i > 0) figures[k]?.runs.push(performance.now() - started);
    }
  return figures;
}
