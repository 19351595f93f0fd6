import { QueryClient, useMutation, useQueries, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { Failure } from '../shared/domain/failure.ts';
import { contract, type RequestInput, type RequestName, type RequestOutput, type RequestsOfKind } from '../shared/ipc/contract.ts';
import type { Topic } from '../shared/ipc/topic.ts';
import { onNotice, request } from './api.ts';

/** A failure on its way through the cache, which knows only thrown errors. */
export class RequestFailed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

async function ask<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<RequestOutput<Name>> {
  const answer = await request(name, input);
  if (!answer.ok) throw new RequestFailed(answer.failure);
  return answer.value;
}

/** The failure behind an error of `useRequest` or `useCommand`. */
export const failureOf = (error: unknown): Failure =>
  error instanceof RequestFailed ? error.failure : { code: 'unexpected', reason: error instanceof Error ? error.message : String(error) };

/** Server state is local and broadcast on change: nothing is refetched by the clock, nothing is retried. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });

/** Refetches what a change touched, by the topics that the contract gives each request. Returns the function that stops it. */
export const followChanges = (client: QueryClient): (() => void) =>
  onNotice((notice) => {
    if (notice.kind === 'changed') void invalidate(client, notice.topics);
    // What this window holds of texts is no longer what the library holds: going on from it would mix the two.
    if (notice.kind === 'reload') globalThis.location.reload();
  });

const isRequestName = (name: unknown): name is RequestName => typeof name === 'string' && name in contract;

const invalidate = (client: QueryClient, topics: readonly Topic[]): Promise<void> =>
  client.invalidateQueries({
    predicate: ({ queryKey: [name] }) => isRequestName(name) && contract[name].topics.some((topic) => topics.includes(topic)),
  });

/** Reads by a query of the contract; kept in the cache until a change touches one of its topics. */
export const useRequest = <Name extends RequestsOfKind<'query'>>(
  name: Name,
  input: RequestInput<Name>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<RequestOutput<Name>, unknown> => useQuery({ queryKey: [name, input], queryFn: () => ask(name, input), ...options });

const dataOf = <T>(results: readonly UseQueryResult<T, unknown>[]): readonly (T | undefined)[] => results.map(({ data }) => data);

/** Reads the same query for each of `inputs`, into the same cache as `useRequest`; what has not been read yet is undefined. The array stays the same object while nothing in it changes. */
export const useRequests = <Name extends RequestsOfKind<'query'>>(
  name: Name,
  inputs: readonly RequestInput<Name>[],
): readonly (RequestOutput<Name> | undefined)[] =>
  useQueries({
    queries: inputs.map((input) => ({ queryKey: [name, input], queryFn: () => ask(name, input) })),
    combine: dataOf<RequestOutput<Name>>,
  });

/** Changes by a command or task of the contract. The main process tells every window what changed, this one included. */
export const useCommand = <Name extends RequestsOfKind<'command' | 'task'>>(
  name: Name,
): UseMutationResult<RequestOutput<Name>, unknown, RequestInput<Name>> =>
  useMutation({ mutationFn: (input: RequestInput<Name>) => ask(name, input) });
