import { run } from '../../../electron/cli/run.ts';
import { sourceTerminal } from './source-terminal.ts';

/** Runs `pejling …` in this process and says how it ended and what it wrote. */
export async function pejling(...argv: string[]): Promise<{ status: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const status = await run(
    argv,
    sourceTerminal({
      write: (text) => {
        out += text;
      },
      complain: (line) => {
        err += `${line}\n`;
      },
    }),
  );
  return { status, out, err };
}
