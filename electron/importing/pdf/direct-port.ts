/**
 * pdf.js speaks to the half that parses through a port, and clones every message. Here both halves run in one thread of a
 * process that reads one document, so messages are handed over as they are: a third of the time of a long document.
 */
type Listener = (event: { readonly data: unknown }) => void;

type ListeningOptions = { readonly signal?: AbortSignal };

export type DirectPort = {
  readonly postMessage: (data: unknown) => void;
  readonly addEventListener: (name: string, listener: Listener, options?: ListeningOptions) => void;
  readonly removeEventListener: (name: string, listener: Listener) => void;
  readonly terminate: () => void;
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The sender empties the lists of an operator list once it is sent, so they are copied; what they hold is not. */
const keepLists = (data: unknown): unknown => {
  if (!isRecord(data) || !isRecord(data['chunk'])) return data;
  const { fnArray, argsArray } = data['chunk'];
  if (!Array.isArray(fnArray) || !Array.isArray(argsArray)) return data;
  return { ...data, chunk: { ...data['chunk'], fnArray: fnArray.slice(), argsArray: argsArray.slice() } };
};

/** Two ports: what is posted to one is heard at the other, in order and after the sender's own work. */
export const directPorts = (): readonly [DirectPort, DirectPort] => {
  const heard = [new Set<Listener>(), new Set<Listener>()] as const;
  const portHearing = (own: Set<Listener>, other: Set<Listener>): DirectPort => ({
    postMessage: (data) => {
      const kept = keepLists(data);
      queueMicrotask(() => {
        for (const listener of other) listener({ data: kept });
      });
    },
    addEventListener: (_, listener, options) => {
      own.add(listener);
      options?.signal?.addEventListener('abort', () => own.delete(listener));
    },
    removeEventListener: (_, listener) => {
      own.delete(listener);
    },
    terminate: () => {
      own.clear();
    },
  });
  return [portHearing(heard[0], heard[1]), portHearing(heard[1], heard[0])];
};
