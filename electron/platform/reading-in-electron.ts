import { utilityProcess } from 'electron';
import type { StartReading } from './read-apart.ts';
import { heapArgument, type ReadingFiles } from './reading-files.ts';

/** Starts reading processes from the app, whose executable does not serve as Node (electron-builder.yml, fuses). */
export const readingInElectron =
  ({ script, programFolder }: ReadingFiles): StartReading =>
  ({ report, exit }) => {
    const { NODE_OPTIONS: _, ...env } = process.env;
    const child = utilityProcess.fork(script, [programFolder], {
      execArgv: [heapArgument],
      env,
      stdio: 'ignore',
      serviceName: 'Pejling: læser et dokument',
    });
    child.on('message', report);
    child.on('exit', exit);
    return {
      post: (job) => child.postMessage(job),
      kill: () => {
        child.kill();
      },
    };
  };
