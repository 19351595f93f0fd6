import path from 'node:path';
import type { Terminal } from './cli/command.ts';
import { run } from './cli/run.ts';
import { exampleFiles } from './platform/example-files.ts';
import { readApart } from './platform/read-apart.ts';
import { readingFiles } from './platform/reading-files.ts';
import { readingInNode } from './platform/reading-in-node.ts';
import { chosenDataFolder, libraryIn, userDataFolder } from './platform/paths.ts';

/** The folder of the built main process, which holds the examples, fonts and templates too. */
const HERE = import.meta.dirname;

const reading = readApart(readingInNode(readingFiles(HERE)));

const terminal: Terminal = {
  write: (text) => {
    process.stdout.write(text);
  },
  complain: (line) => {
    process.stderr.write(`${line}\n`);
  },
  examples: () => exampleFiles(path.join(HERE, 'seeds')),
  read: reading.read,
  openLibrary: async (data, desktop, access) => {
    const { openLibrary } = await import('./cli/open-library.ts');
    const folder = data === undefined ? (chosenDataFolder([], process.env) ?? libraryIn(userDataFolder(process.env))) : path.resolve(data);
    return openLibrary({ programFolder: HERE, dataFolder: folder, desktop, reading, access });
  },
};

// Whoever reads our output may stop reading (`pejling list | head`): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Not process.exit: what was written to a pipe must arrive first.
process.exitCode = await run(process.argv.slice(2), terminal);
reading.close();
