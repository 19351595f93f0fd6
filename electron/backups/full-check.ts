import type { Failure } from '../../shared/domain/failure.ts';
import { markDamaged } from '../db/damage-mark.ts';

/** Reads all of a library that is open; see `damageBeside`. Null too where `signal` ended it. */
export type FindDamage = (file: string, signal: AbortSignal) => Promise<readonly string[] | null>;

/** Milliseconds after the start: whoever has just opened the window is not slowed by it. */
const FIRST = 60_000;

/**
 * Reads the library to the end while it is open, once a start. Where it is damaged, that is marked beside it, so that the next start offers
 * to bring it back, and told. The answer stops it, at once.
 */
export function startFullCheck(parts: {
  readonly file: string;
  readonly findDamage: FindDamage;
  readonly onDamage: (failure: Failure) => void;
}): () => void {
  const { file, findDamage, onDamage } = parts;
  const stopping = new AbortController();
  const work = async (): Promise<void> => {
    const damage = await findDamage(file, stopping.signal);
    const [first] = damage ?? [];
    if (first === undefined || stopping.signal.aborted) return;
    markDamaged(file);
    onDamage({ code: 'database-damaged', file, reason: first });
  };
  const timer = setTimeout(() => void work(), FIRST);
  timer.unref();
  return () => {
    clearTimeout(timer);
    stopping.abort();
  };
}
