import { parseArgs } from 'node:util';
import type { Failure } from '../../shared/domain/failure.ts';
import type { HearingId } from '../../shared/domain/ids.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { SearchHit, SearchResult } from '../../shared/searching/search-hit.ts';
import { failureInWords } from '../../shared/words/failures.ts';
import { placeInWords } from '../../shared/words/search-place.ts';
import type { RequestServer } from '../ipc/request-server.ts';
import type { Workbench } from '../workbench.ts';
import { UsageError, type Command } from './command.ts';
import { noDesktop } from './no-desktop.ts';

/** As many as one looks through on a screen. */
const LIMIT = 50;

/** What is found in the terminal is set off from the words around it as Markdown does, since not every terminal shows colours. */
const snippetOf = ({ runs }: SearchHit): string => runs.map(({ text, isHit }) => (isHit ? `**${text}**` : text)).join('');

function whereOf(hit: SearchHit): string {
  switch (hit.kind) {
    case 'source': {
      const place = hit.place === null ? '' : placeInWords(hit.place, 'da');
      return `Kilde: ${hit.title}${place === '' ? '' : `, ${place}`}${hit.isOfficial ? '' : ' (ikke officiel tekst)'}`;
    }
    case 'note':
      return `Note: ${hit.title}`;
    case 'response':
      return `Svar: ${hit.title}`;
  }
}

function inWords({ hits, totals, isComplete }: SearchResult): string {
  const all = totals.source + totals.note + totals.response;
  const unfinished = isComplete ? [] : ['Biblioteket er ikke gjort klar til søgning endnu. Der kan være mere.'];
  if (hits.length === 0) return ['Intet fundet.', ...unfinished, ''].join('\n');
  return [
    ...hits.map((hit) => `${whereOf(hit)} (${hit.hearingTitle})\n  ${snippetOf(hit)}\n`),
    `${String(all)} ${all === 1 ? 'sted' : 'steder'}${all > hits.length ? `, de ${String(hits.length)} bedste vist` : ''}.`,
    ...unfinished,
    '',
  ].join('\n');
}

/** The hearing of that title; null when none is named. */
async function hearingCalled(server: RequestServer, title: string | undefined): Promise<Result<HearingId | null, Failure>> {
  if (title === undefined) return succeed(null);
  const overview = await server.call('library.overview', {});
  if (!overview.ok) return overview;
  const wanted = title.trim().toLocaleLowerCase('da');
  const found = overview.value.hearings.find(({ hearing }) => hearing.title.toLocaleLowerCase('da') === wanted);
  return found === undefined ? fail({ code: 'not-found', what: 'hearing' }) : succeed(found.hearing.id);
}

async function search(
  { server, access }: Workbench,
  query: string,
  title: string | undefined,
  isAll: boolean,
): Promise<Result<SearchResult, Failure>> {
  const hearing = await hearingCalled(server, title);
  if (!hearing.ok) return hearing;
  const asked = {
    query,
    isTyping: false,
    hearingId: hearing.value,
    sourceId: null,
    scope: isAll ? 'all' : 'official',
    limit: LIMIT,
  } as const;
  let answer = await server.call('search.query', asked);
  // Nobody waits at a keyboard: a library that is searched for the first time is indexed to the end, unless a window is at it.
  while (access === 'write' && answer.ok && !answer.value.isComplete) answer = await server.call('search.query', asked);
  return answer;
}

export const searchCommand: Command = {
  usage: 'pejling search SØGEORD… [--json] [--hearing TITEL] [--all-text]',
  run: async (argv, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, hearing: { type: 'string' }, 'all-text': { type: 'boolean' }, data: { type: 'string' } },
    });
    const query = positionals.join(' ').trim();
    if (query === '') throw new UsageError('Angiv, hvad der skal søges efter.');
    const opened = await terminal.openLibrary(values.data, noDesktop, 'read');
    const found = opened.ok ? await search(opened.value, query.slice(0, 20_000), values.hearing, values['all-text'] === true) : opened;
    if (opened.ok) opened.value.close();
    if (!found.ok) {
      terminal.complain(failureInWords(found.failure, 'da'));
      return 1;
    }
    if (values.json === true) terminal.write(`${JSON.stringify(found.value, null, 2)}\n`);
    else terminal.write(inWords(found.value));
    return 0;
  },
};
