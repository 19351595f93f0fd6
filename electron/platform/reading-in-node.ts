import { fork } from 'node:child_process';
import { Socket } from 'node:net';
import type { StartReading } from './read-apart.ts';
import { listenForEnd } from './reading-end.ts';
import { engineArguments, permissionArguments, type ReadingFiles } from './reading-files.ts';

/** Starts reading processes from a plain Node process: the command line and the tests. */
export const readingInNode =
  (files: ReadingFiles): StartReading =>
  ({ report, exit }) => {
    // What whoever started us wants of Node is not meant for a process that reads strangers' files.
    const { NODE_OPTIONS: _, ...env } = process.env;
    const child = fork(files.script, [files.programFolder], {
      execArgv: [
        ...engineArguments,
        ...permissionArguments(files),
        '--disable-warning=ExperimentalWarning',
        '--disable-warning=SecurityWarning',
      ],
      env,
      serialization: 'advanced',
      // V8 tells at length of memory that ran out; we listen, and say it in words.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const whyEnded = listenForEnd(child.stderr);
    const ended = once(() => exit(whyEnded()));
    child.on('message', report);
    // Not 'exit': its last words come after it.
    child.on('close', ended);
    child.on('error', ended);
    // Whoever waits for a document keeps this process alive; a reader that waits for one does not.
    child.unref();
    child.channel?.unref();
    if (child.stderr instanceof Socket) child.stderr.unref();
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
