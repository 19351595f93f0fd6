import { succeed } from '../../shared/domain/result.ts';
import type { Store } from '../db/store.ts';
import type { Handlers } from './request-server.ts';

/** A name stands on one line. */
const tidyName = (name: string): string =>
  name
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();

export const authorHandlers = ({ store, now }: { store: Store; now: () => number }) =>
  ({
    'author.self': () => succeed(store.authors.self()),
    'author.list': () => succeed(store.authors.list()),
    'author.describe': ({ name, role }) => succeed(store.authors.describeSelf({ name: tidyName(name), role }, now())),
  }) satisfies Partial<Handlers>;
