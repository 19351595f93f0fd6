import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';
import type { FileReading } from '../../../electron/importing/read-document.ts';
import type { ReadForParent } from '../../../electron/importing/serve-reading.ts';
import { forgetNetwork } from '../../../electron/importing/forget-network.ts';
import { keepWatch, startWatch } from '../../../electron/importing/reading-watch.ts';

/** A reader that does what the text of the file says. */
const read: ReadForParent = async (bytes, fileName, { onProgress, onFirstPage }): Promise<FileReading> => {
  const text = new TextDecoder().decode(bytes);
  const [deed = '', argument] = text.split(' ');
  const { structureText } = await import('../../../shared/text/structure.ts');
  const done = { ok: true, value: structureText(`${deed} ${String(process.pid)}`) } as const;
  switch (deed) {
    case 'loop':
      onProgress(process.pid, process.pid);
      await delay(20);
      for (;;);
    case 'throw':
      throw new Error('the reader has a fault');
    case 'recurse': {
      const deeper = (): number => 1 + deeper();
      deeper();
      return done;
    }
    case 'exit':
      return process.exit(0);
    case 'abort':
      return process.abort();
    case 'peep':
      readFileSync(argument ?? '');
      return done;
    case 'connect':
      connect({ port: Number(argument), host: '127.0.0.1' });
      return done;
    case 'first-page':
      onFirstPage({ title: 'Høringsbrev', blocks: [{ kind: 'paragraph', text: 'Tæt på borgeren.' }] });
      return done;
    case 'hoard-buffers': {
      const kept: Uint8Array[] = [];
      for (;;) kept.push(new Uint8Array(50 * 1024 * 1024).fill(1));
    }
    case 'hoard-objects': {
      const kept: string[][] = [];
      for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => `${index} ${kept.length}`));
    }
    case 'pages':
      for (let page = 1; page <= Number(argument); page += 1) {
        await delay(220);
        onProgress(page, Number(argument));
      }
      return done;
    case 'wait':
      await delay(Number(argument));
      return done;
    default:
      return { ok: false, failure: { code: 'file-binary', file: fileName } };
  }
};

if (isMainThread) {
  forgetNetwork();
  const watch = startWatch(import.meta.filename);
  // As in the real one: the watch shall not carry what it does not need.
  const { serveReading } = await import('../../../electron/importing/serve-reading.ts');
  serveReading(watch, read);
} else keepWatch();
