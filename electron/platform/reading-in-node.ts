import { fork } from 'node:child_process';
import type { StartReading } from './read-apart.ts';
import { heapArgument, type ReadingFiles } from './reading-files.ts';

/** Starts reading processes from a plain Node process: the command line and the tests. */
export const readingInNode =
  ({ script, programFolder }: ReadingFiles): StartReading =>
  ({ report, exit }) => {
    // What whoever started us wants of Node is not meant for a process that reads strangers' files.
    const { NODE_OPTIONS: _, ...env } = process.env;
    const child = fork(script, [programFolder], {
      execArgv: [heapArgument, '--disable-warning=ExperimentalWarning'],
      env,
      serialization: 'advanced',
      // V8 tells at length of memory that ran out; we say it in words.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const ended = once(exit);
    child.on('message', report);
    child.on('exit', ended);
    child.on('error', ended);
    // Whoever waits for a document keeps this process alive; a reader that waits for one does not.
    child.unref();
    child.channel?.unref();
    return {
      post: (job) => {
        if (child.connected) child.send(job);
      },
      kill: () => {
        child.kill('SIGKILL');
      },
    };
  };

function once(call: () => void): () => void {
  let called = false;
  return () => {
    if (!called) call();
    called = true;
  };
}
