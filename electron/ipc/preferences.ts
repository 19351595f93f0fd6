import { succeed } from '../../shared/domain/result.ts';
import type { Store } from '../db/store.ts';
import type { Handlers } from './request-server.ts';

export const preferenceHandlers = ({ store, now }: { store: Store; now: () => number }) =>
  ({
    'preferences.read': () => succeed(store.preferences.all()),
    'preferences.setLanguage': ({ language }) => {
      store.preferences.write('language', language, now());
      return succeed(null);
    },
    'preferences.setTheme': ({ theme }) => {
      store.preferences.write('theme', theme, now());
      return succeed(null);
    },
    'preferences.lastView': () => succeed(store.preferences.read('view')),
    'preferences.rememberView': ({ view }) => {
      store.preferences.write('view', view, now());
      return succeed(null);
    },
  }) satisfies Partial<Handlers>;
