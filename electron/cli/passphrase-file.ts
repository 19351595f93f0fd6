import { readFileSync } from 'node:fs';
import { UsageError } from './command.ts';

/** The first line of a file, as a passphrase: on the command line itself, others on the computer would see it. Null when none is named. */
export function passphraseIn(file: string | undefined): string | null {
  if (file === undefined) return null;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`Filen med adgangssætningen kan ikke læses: ${file}`);
  }
  const [line = ''] = text.split(/\r?\n/);
  if (line === '') throw new UsageError('Filen med adgangssætningen er tom.');
  return line;
}
