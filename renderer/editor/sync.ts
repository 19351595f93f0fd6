import * as Y from 'yjs';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ResponseId } from '../../shared/domain/ids.ts';
import { succeed, type Result } from '../../shared/domain/result.ts';
import type { ResponseState } from '../../shared/ipc/shapes.ts';
import { holdsUnknown } from '../../shared/response/known-content.ts';
import { loadResponseDoc } from '../../shared/response/response-doc.ts';
import { responseSchema } from '../../shared/response/schema.ts';
import { createSaver, type Clock, type SaveState } from './saver.ts';

/** Origin of what other windows wrote: it must not be sent back. */
export const REMOTE = Symbol('remote');

/** Origin of what the store has done to the text on this writer's behalf: it is in the store already, and undoing takes it back. */
export const ON_BEHALF = Symbol('on-behalf');

/** The main process as the text of an answer needs it. */
export type ResponseStore = {
  readonly open: (responseId: ResponseId) => Promise<Result<ResponseState, Failure>>;
  readonly save: (responseId: ResponseId, update: Uint8Array) => Promise<Result<{ savedAt: number; sequence: number }, Failure>>;
  readonly updatesSince: (responseId: ResponseId, sequence: number) => Promise<Result<ResponseState, Failure>>;
  /** Tells that the text of some answer was saved, by this window or another. */
  readonly onTextChanged: (listener: () => void) => () => void;
};

/** Whoever writes in an open text in this window. */
export type Writer = {
  /** A letter is being put together: what changes the text meanwhile would break it off. */
  readonly isComposing: () => boolean;
  /** Takes over what has been done with the caret and is not known yet. */
  readonly settle: () => void;
};

/** The text of one answer, open in this window and kept in step with the store. */
export type OpenText = {
  readonly responseId: ResponseId;
  readonly doc: Y.Doc;
  /** Written with a newer schema, or holding what this one does not know: shown, never changed. */
  readonly readOnly: boolean;
  /** A copy sent for comments: only comments and suggestions are saved. */
  readonly isForComments: boolean;
  readonly state: () => SaveState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Saves what waits, now. True when everything typed is on disk. */
  readonly flush: () => Promise<boolean>;
  /** From now on this writer is asked before what others wrote is shown; the function it gives ends that. */
  readonly attend: (writer: Writer) => () => void;
  /** Has the store change the text: what it brings counts as done here, for undoing. The answer of `act`, once the text shows it. */
  readonly onBehalf: <T>(act: () => Promise<T>) => Promise<T>;
  /** Stops following the store. What is not saved by then is lost: see `createOpenTexts`. */
  readonly close: () => void;
};

/** Milliseconds between one look at whether a letter is still being put together and the next. */
const COMPOSING_PAUSE = 50;

/** Opens an answer's text. Updates of this window go to the store in batches, those of others come back by themselves. */
export async function openText(store: ResponseStore, responseId: ResponseId, clock: Clock): Promise<Result<OpenText, Failure>> {
  const opened = await store.open(responseId);
  if (!opened.ok) return opened;
  const { updates, savedAt, readOnly, isForComments } = opened.value;
  const doc = loadResponseDoc(updates);
  if (readOnly || holdsUnknown(doc, responseSchema())) return succeed(readOnlyText(responseId, doc, savedAt));

  /** Place in the log up to which this document holds everything. */
  let known = opened.value.sequence;
  const saver = createSaver({
    clock,
    savedAt,
    merge: (waiting) => Y.mergeUpdates([...waiting]),
    save: async (update) => {
      const answer = await store.save(responseId, update);
      // With a gap in between, another window's update lies there: the pull that its notice starts closes it.
      if (answer.ok && answer.value.sequence === known + 1) known = answer.value.sequence;
      return answer;
    },
  });
  const onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin !== REMOTE && origin !== ON_BEHALF) saver.add(update);
  };
  doc.on('update', onUpdate);

  const writers = new Set<Writer>();
  const untilComposed = async (): Promise<void> => {
    while ([...writers].some((writer) => writer.isComposing())) await new Promise<void>((rung) => clock.after(COMPOSING_PAUSE, rung));
  };

  let closed = false;
  let pulling: Promise<void> | null = null;
  let pullAgain = false;
  let origin = REMOTE;
  const pullOnce = async (): Promise<void> => {
    do {
      pullAgain = false;
      const answer = await store.updatesSince(responseId, known);
      await untilComposed();
      // A failed pull loses nothing: the next notice asks from the same place.
      if (!answer.ok || closed) break;
      for (const writer of writers) writer.settle();
      const { updates: others, sequence } = answer.value;
      doc.transact(() => {
        for (const update of others) Y.applyUpdate(doc, update, origin);
      }, origin);
      known = Math.max(known, sequence);
    } while (pullAgain);
    pulling = null;
  };
  const pull = (): Promise<void> => {
    if (pulling === null) pulling = pullOnce();
    else pullAgain = true;
    return pulling;
  };
  const stopFollowing = store.onTextChanged(() => void pull());

  return succeed({
    responseId,
    doc,
    readOnly: false,
    isForComments,
    state: saver.state,
    subscribe: saver.subscribe,
    flush: saver.flush,
    attend(writer) {
      writers.add(writer);
      return () => void writers.delete(writer);
    },
    async onBehalf(act) {
      await pull();
      origin = ON_BEHALF;
      try {
        const answer = await act();
        await pull();
        return answer;
      } finally {
        origin = REMOTE;
      }
    },
    close() {
      closed = true;
      stopFollowing();
      doc.off('update', onUpdate);
      doc.destroy();
    },
  });
}

function readOnlyText(responseId: ResponseId, doc: Y.Doc, savedAt: number): OpenText {
  const saved: SaveState = { kind: 'saved', at: savedAt };
  return {
    responseId,
    doc,
    readOnly: true,
    isForComments: false,
    state: () => saved,
    subscribe: () => () => undefined,
    flush: () => Promise.resolve(true),
    attend: () => () => undefined,
    onBehalf: (act) => act(),
    close: () => doc.destroy(),
  };
}

/** Every text open in this window. A text outlives the pane that showed it until its last word is saved. */
export type OpenTexts = {
  readonly acquire: (responseId: ResponseId) => Promise<Result<OpenText, Failure>>;
  readonly release: (responseId: ResponseId) => Promise<void>;
};

export function createOpenTexts(store: ResponseStore, clock: Clock): OpenTexts {
  type Entry = { readonly opening: Promise<Result<OpenText, Failure>>; users: number };
  const entries = new Map<ResponseId, Entry>();

  const closeWhenSaved = (entry: Entry, text: OpenText): void => {
    if (entry.users > 0 || text.state().kind !== 'saved' || entries.get(text.responseId) !== entry) return;
    entries.delete(text.responseId);
    text.close();
  };

  return {
    async acquire(responseId) {
      const entry = entries.get(responseId) ?? { opening: openText(store, responseId, clock), users: 0 };
      entries.set(responseId, entry);
      entry.users += 1;
      const opened = await entry.opening;
      // A text that could not be opened is asked for anew next time.
      if (!opened.ok) entries.delete(responseId);
      return opened;
    },
    async release(responseId) {
      const entry = entries.get(responseId);
      if (entry === undefined) return;
      entry.users -= 1;
      const opened = await entry.opening;
      if (!opened.ok || entry.users > 0) return;
      const text = opened.value;
      const stop = text.subscribe(() => {
        if (entry.users > 0) stop();
        else if (text.state().kind === 'saved') {
          stop();
          closeWhenSaved(entry, text);
        }
      });
      if (await text.flush()) {
        stop();
        closeWhenSaved(entry, text);
      }
    },
  };
}
