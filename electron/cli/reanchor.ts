import { parseArgs } from 'node:util';
import type { Mapped } from '../../shared/anchoring/landing.ts';
import { anchorMapper } from '../../shared/anchoring/map-anchor.ts';
import { compareTexts } from '../../shared/comparing/compare-texts.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { SourceDocument } from '../../shared/domain/source-document.ts';
import { wholeNumber } from '../../shared/words/dates.ts';
import { failureInWords } from '../../shared/words/failures.ts';
import { nameOf, readWhole } from '../platform/read-file.ts';
import { UsageError, type Command, type Terminal } from './command.ts';
import { parseQuotes, type Quote } from './quotes.ts';

/** What the command says of one quote. An ambiguous one carries its best candidate, an orphaned one no place. */
type Answer = {
  readonly id: string | number;
  readonly outcome: Mapped['outcome'];
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string | null;
  readonly score: number;
};

const OUTCOMES: Readonly<Record<Mapped['outcome'], string>> = {
  exact: 'uændret',
  moved: 'flyttet eller ændret',
  ambiguous: 'flere muligheder',
  orphaned: 'udgået',
};

/** Characters of a quote that the table shows. */
const SHOWN = 60;

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

const nowhere = { start: null, end: null, text: null, score: 0 };

const answerOf = (id: Quote['id'], mapped: Mapped): Answer => {
  switch (mapped.outcome) {
    case 'exact':
    case 'moved':
      return { id, outcome: mapped.outcome, ...mapped.range, text: mapped.text, score: rounded(mapped.score) };
    case 'ambiguous': {
      const [best] = mapped.candidates;
      return {
        id,
        outcome: 'ambiguous',
        ...(best === undefined ? nowhere : { ...best.range, text: best.text, score: rounded(best.score) }),
      };
    }
    case 'orphaned':
      return { id, outcome: 'orphaned', ...nowhere };
  }
};

const onOneLine = (text: string): string => {
  const line = text.slice(0, SHOWN * 2).replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
};

function tableOf(answers: readonly Answer[], quotes: readonly Quote[]): string {
  const lines = answers.map(({ id, outcome, start, text }, i) => {
    const words = onOneLine(text ?? quotes[i]?.exact ?? '');
    return `${String(id).padEnd(8)}  ${OUTCOMES[outcome].padEnd(20)}  ${(start === null ? '–' : String(start)).padStart(8)}  ${words}`;
  });
  const counts = (['exact', 'moved', 'ambiguous', 'orphaned'] as const).map(
    (outcome) => `${wholeNumber(answers.filter((answer) => answer.outcome === outcome).length, 'da')} ${OUTCOMES[outcome]}`,
  );
  return `${['Id        Udfald                   Tegn nr.  Ordene i den nye version', ...lines, '', counts.join(' · ')].join('\n')}\n`;
}

const readFileAs = async (terminal: Terminal, file: string): Promise<Result<SourceDocument, Failure>> => {
  const bytes = await readWhole(file);
  return bytes.ok ? terminal.read(bytes.value, nameOf(file)) : bytes;
};

export const reanchorCommand: Command = {
  usage: 'pejling reanchor GAMMEL NY --quotes FIL [--json]',
  run: async (argv, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { quotes: { type: 'string' }, json: { type: 'boolean' }, data: { type: 'string' } },
    });
    const [oldFile, newFile, ...surplus] = positionals;
    if (oldFile === undefined || newFile === undefined || surplus.length > 0)
      throw new UsageError('Angiv to filer: den gamle og den nye version.');
    if (values.quotes === undefined || values.quotes === '') throw new UsageError('Angiv filen med citater med --quotes.');
    const listed = await readWhole(values.quotes);
    if (!listed.ok) {
      terminal.complain(failureInWords(listed.failure, 'da'));
      return 1;
    }
    const parsed = parseQuotes(new TextDecoder().decode(listed.value));
    if ('complaint' in parsed) {
      terminal.complain(`Filen »${nameOf(values.quotes)}« kan ikke bruges som citater: ${parsed.complaint}`);
      return 1;
    }
    const old = await readFileAs(terminal, oldFile);
    const next = old.ok ? await readFileAs(terminal, newFile) : old;
    if (!old.ok || !next.ok) {
      terminal.complain(old.ok ? (next.ok ? '' : failureInWords(next.failure, 'da')) : failureInWords(old.failure, 'da'));
      return 1;
    }
    const map = anchorMapper(compareTexts(old.value.text, next.value.text));
    const answers = parsed.quotes.map(({ id, exact, prefix, suffix, start }) =>
      answerOf(id, map({ start: start ?? 0, end: (start ?? 0) + (start === null ? 0 : exact.length), exact, prefix, suffix })),
    );
    terminal.write(values.json === true ? `${JSON.stringify(answers, null, 2)}\n` : tableOf(answers, parsed.quotes));
    return 0;
  },
};
