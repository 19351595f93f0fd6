import { z } from 'zod';
import type { Topic } from './topic.ts';

/**
 * query: reads. command: synchronous, one transaction. task: asynchronous, may open dialogs, read and write files.
 * `topics` is what a query reads and what a command or task may change; the page's cache follows from it.
 */
export type Definition<Kind extends 'query' | 'command' | 'task', Input extends z.ZodType, Output extends z.ZodType> = {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
  readonly topics: readonly Topic[];
};

export const query = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  topics: readonly Topic[],
): Definition<'query', Input, Output> => ({ kind: 'query', input, output, topics });

export const command = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  topics: readonly Topic[],
): Definition<'command', Input, Output> => ({ kind: 'command', input, output, topics });

export const task = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  topics: readonly Topic[],
): Definition<'task', Input, Output> => ({ kind: 'task', input, output, topics });

export const Nothing = z.strictObject({});
export const Done = z.null();

/** Largest file taken in, in bytes. The readers' own bounds are lower and say so in words. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

export const Bytes = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length <= MAX_FILE_BYTES,
  'expected bytes within the limit',
);
