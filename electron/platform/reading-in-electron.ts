import { utilityProcess } from 'electron';
import type { StartReading } from './read-apart.ts';
import { listenForEnd } from './reading-end.ts';
import { engineArguments, type ReadingFiles } from './reading-files.ts';

/** The last words of a process may come after its end, in milliseconds. */
const LAST_WORDS_WAIT = 100;

/** Starts reading processes from the app, whose executable does not serve as Node (electron-builder.yml, fuses). */
export const readingInElectron =
  ({ script, programFolder }: ReadingFiles): StartReading =>
  ({ report, exit }) => {
    const { NODE_OPTIONS: _, ...env } = process.env;
    const child = utilityProcess.fork(script, [programFolder], {
      execArgv: [...engineArguments],
      env,
      stdio: 'pipe',
      serviceName: 'Pejling: læser et dokument',
    });
    child.stdout?.resume();
    const whyEnded = listenForEnd(child.stderr);
    child.on('message', report);
    child.on('exit', () => setTimeout(() => exit(whyEnded()), LAST_WORDS_WAIT));
    return {
      post: (job) => child.postMessage(job),
      kill: () => {
        child.kill();
      },
    };
  };
