import { run } from '../../../electron/cli/run.ts';
import { sourceTerminal } from './source-terminal.ts';

/** The command line on the sources, as a process of its own: for what only a process shows. */
process.exitCode = await run(
  process.argv.slice(2),
  sourceTerminal({
    write: (text) => {
      process.stdout.write(text);
    },
    complain: (line) => {
      process.stderr.write(`${line}\n`);
    },
  }),
);
