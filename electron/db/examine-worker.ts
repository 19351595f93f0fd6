import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { damageBeside, examineFile } from './examine.ts';

/** A thread that reads all of one database, so that whoever types does not wait: one of ours, or one that is open elsewhere. */
const { file, isOurs, damageOnly } = z.strictObject({ file: z.string(), isOurs: z.boolean(), damageOnly: z.boolean() }).parse(workerData);
parentPort?.postMessage(damageOnly ? damageBeside(file) : examineFile(file, isOurs));
