import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** A file beside a database in which damage was found that opening it does not see. */
export const damageMarkOf = (file: string): string => `${file}.damaged`;

export const isMarkedDamaged = (file: string): boolean => existsSync(damageMarkOf(file));

export function markDamaged(file: string): void {
  try {
    writeFileSync(damageMarkOf(file), '');
  } catch {
    // A full disk keeps no mark: the next full check finds the damage again.
  }
}

/** To be called when what the library holds has been put right. */
export const forgetDamage = (file: string): void => rmSync(damageMarkOf(file), { force: true });
