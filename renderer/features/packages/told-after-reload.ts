import { z } from 'zod';

/** What the window is to tell of when it has begun anew. */
const Told = z.strictObject({ kind: z.enum(['undone', 'redone']), mergeId: z.uuid() });
export type Told = z.infer<typeof Told>;

const KEY = 'pejling.merge';

export const tellAfterReload = (told: Told): void => sessionStorage.setItem(KEY, JSON.stringify(told));

export const forgetTold = (): void => sessionStorage.removeItem(KEY);

/** What was left to tell; once. */
export function takeTold(): Told | null {
  const kept = sessionStorage.getItem(KEY);
  forgetTold();
  if (kept === null) return null;
  try {
    return Told.parse(JSON.parse(kept));
  } catch {
    return null;
  }
}
