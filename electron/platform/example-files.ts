import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SourceRole } from '../../shared/domain/source.ts';

/** What the library needs of a seed.json; the rest of it says where the document was published and why it may be shown. */
const Seed = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  /** Name of the document's file in the same folder. */
  file: z.string().regex(/^[^\\/]+$/),
  role: SourceRole,
  order: z.int(),
});

/** An example document that ships with the program. */
export type ExampleFile = z.infer<typeof Seed> & { readonly read: () => Uint8Array };

/**
 * The examples in `folder`, one a folder with a seed.json in it, in the order in which they are shown. Throws on a
 * malformed one: they are part of the program.
 */
export function exampleFiles(folder: string): ExampleFile[] {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'seed.json')))
    .map((name) => {
      const seed = Seed.parse(JSON.parse(readFileSync(path.join(folder, name, 'seed.json'), 'utf8')));
      return { ...seed, read: () => new Uint8Array(readFileSync(path.join(folder, name, seed.file))) };
    })
    .sort((a, b) => a.order - b.order);
}
