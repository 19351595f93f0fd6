import type { Failure } from '../../../shared/domain/failure.ts';

/** Why a package of parts (a zip file with XML in it) is not read. */
type Trouble = 'damaged' | 'too-complex' | 'encrypted';

/**
 * Thrown from inside the unpacking and parsing, where a stream's events leave no room for a value; caught at the reader's
 * door, where it becomes a failure. The message is for the log.
 */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly trouble: Trouble;

  constructor(trouble: Trouble, reason: string) {
    super(reason);
    this.trouble = trouble;
  }
}

/** What a person is told of it. */
export const failureOf = ({ trouble }: Unreadable, file: string): Failure => {
  switch (trouble) {
    case 'damaged':
      return { code: 'file-damaged', file };
    case 'too-complex':
      return { code: 'file-too-complex', file };
    case 'encrypted':
      return { code: 'file-encrypted', file };
  }
};
