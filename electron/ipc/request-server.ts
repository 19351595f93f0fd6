import { z } from 'zod';
import { reasonOf, type Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { contract, type Contract, type RequestInput, type RequestName, type RequestOutput } from '../../shared/ipc/contract.ts';
import type { Topic } from '../../shared/ipc/topic.ts';

export type Outcome<Name extends RequestName> = Result<RequestOutput<Name>, Failure>;

/** What answers a request: at once for a query and a command, which run inside a transaction; in its own time for a task. */
export type Handler<Name extends RequestName> = (
  input: RequestInput<Name>,
) => Contract[Name]['kind'] extends 'task' ? Promise<Outcome<Name>> : Outcome<Name>;

/** One for every line of the contract: a missing one does not compile. */
export type Handlers = { readonly [Name in RequestName]: Handler<Name> };

export type RequestServer = {
  /** Answers a request of unknown origin. Never rejects. */
  readonly request: (name: string, input: unknown) => Promise<Result<unknown, Failure>>;
  /** The same for callers in this process, with the contract's types. */
  readonly call: <Name extends RequestName>(name: Name, input: RequestInput<Name>) => Promise<Outcome<Name>>;
};

export type RequestServerParts = {
  readonly handlers: Handlers;
  /** Runs a query or a command in a transaction that is undone when it throws. */
  readonly transaction: <T>(kind: 'query' | 'command', run: () => T) => T;
  /** Tells every window what may have changed. */
  readonly broadcast: (topics: readonly Topic[]) => void;
  /** The failure behind an error, or null when the error is unexpected. */
  readonly failureOf: (error: unknown) => Failure | null;
  readonly logError: (event: string, error: unknown) => void;
};

/** Carries a handler's failure out of the transaction, so that the transaction is undone. */
class Refusal extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** The contract with each request's own types in place, so that what goes with a name keeps going with it. */
const definitions: {
  readonly [Name in RequestName]: {
    readonly kind: Contract[Name]['kind'];
    readonly input: z.ZodType<RequestInput<Name>>;
    readonly output: z.ZodType<RequestOutput<Name>>;
    readonly topics: readonly Topic[];
  };
} = contract;

const isRequestName = (name: string): name is RequestName => Object.hasOwn(contract, name);

const invalid = (reason: string): Failure => ({ code: 'invalid-request', reason });

/** Parse, run, check, tell: the one way in, for windows, the command line and tests. */
export function createRequestServer({ handlers, transaction, broadcast, failureOf, logError }: RequestServerParts): RequestServer {
  const call = async <Name extends RequestName>(name: Name, input: unknown): Promise<Outcome<Name>> => {
    const { kind, topics, ...schemas } = definitions[name];
    const parsed = schemas.input.safeParse(input);
    if (!parsed.success) return fail(invalid(z.prettifyError(parsed.error)));
    const run = (): Outcome<Name> | Promise<Outcome<Name>> => handlers[name](parsed.data);
    const checked = (value: RequestOutput<Name>): Outcome<Name> => succeed(schemas.output.parse(value));
    try {
      let answer: Outcome<Name>;
      if (kind === 'task') {
        const outcome = await run();
        answer = outcome.ok ? checked(outcome.value) : outcome;
      } else {
        answer = transaction(kind, () => {
          const outcome = run();
          if (outcome instanceof Promise) throw new Error('Queries and commands answer at once: a transaction cannot span a promise.');
          if (!outcome.ok) throw new Refusal(outcome.failure);
          return checked(outcome.value);
        });
      }
      if (answer.ok && kind !== 'query' && topics.length > 0) broadcast(topics);
      return answer;
    } catch (error) {
      if (error instanceof Refusal) return fail(error.failure);
      const failure = failureOf(error);
      logError(name, error);
      return fail(failure ?? { code: 'unexpected', reason: reasonOf(error) });
    }
  };
  return {
    call,
    request: async (name, input) => (isRequestName(name) ? call(name, input) : fail(invalid('unknown request'))),
  };
}
