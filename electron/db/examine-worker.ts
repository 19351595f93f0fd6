import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { examineFile } from './examine.ts';

/** A thread that reads all of one database, so that whoever types does not wait. */
const { file, isOurs } = z.strictObject({ file: z.string(), isOurs: z.boolean() }).parse(workerData);
parentPort?.postMessage(examineFile(file, isOurs));
