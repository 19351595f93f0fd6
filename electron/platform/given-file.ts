import path from 'node:path';

/** What ends the name of a case package, as the desktop knows it. */
const PACKAGE = '.pejling';

/**
 * The case package among the arguments of a start, as an absolute path, or null: what a desktop gives a program for a file that is
 * double-clicked. `folder` is where the start was made. What begins with a dash is an option.
 */
export function packageIn(argv: readonly string[], folder: string): string | null {
  const file = argv.slice(1).findLast((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith(PACKAGE));
  return file === undefined ? null : path.resolve(folder, file);
}

/** A package that was given to the program and waits for a window to ask for it. A later one takes the place of an earlier. */
export function givenPackage(first: string | null) {
  let waiting = first;
  return {
    give: (file: string): void => {
      waiting = file;
    },
    /** The one that waits; once. */
    take: (): string | null => {
      const file = waiting;
      waiting = null;
      return file;
    },
  };
}
