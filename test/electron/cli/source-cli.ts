import path from 'node:path';
import { run } from '../../../electron/cli/run.ts';
import { readApart } from '../../../electron/platform/read-apart.ts';
import { readingInNode } from '../../../electron/platform/reading-in-node.ts';
import { sourceTerminal } from './source-terminal.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const script = path.join(root, 'electron/importing/reading-process.ts');

/** The command line on the sources, as a process of its own: for what only a process shows. */
process.exitCode = await run(
  process.argv.slice(2),
  sourceTerminal(
    {
      write: (text) => {
        process.stdout.write(text);
      },
      complain: (line) => {
        process.stderr.write(`${line}\n`);
      },
    },
    // Not closed: a reader that waits for another document must keep no one waiting.
    readApart(readingInNode({ script, programFolder: import.meta.dirname, code: [root] })),
  ),
);
