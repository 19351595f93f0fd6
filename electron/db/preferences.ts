import { z } from 'zod';
import { DeletionDate } from '../../shared/domain/erasure.ts';
import { Preferences } from '../../shared/ipc/shapes.ts';
import { View } from '../../shared/ipc/view.ts';
import { ExportHabits } from '../../shared/response/export-habits.ts';
import { Sender } from '../../shared/response/sender.ts';
import { MOST_OWN_WORDS, OwnWord, SpellingSettings } from '../../shared/spelling/verdict.ts';
import type { Connection } from './connection.ts';

/** Where the window stood, in device-independent pixels. */
export const WindowState = z.strictObject({
  x: z.int().nullable(),
  y: z.int().nullable(),
  width: z.int(),
  height: z.int(),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof WindowState>;

/** How spelling is checked, and the words that someone calls right. */
type Spelling = { readonly spelling: SpellingSettings; readonly 'own-words': readonly OwnWord[] };

/** What is remembered, by key. A value that no longer fits its shape reads as never set. */
type Shapes = Preferences &
  Spelling & {
    readonly sender: Sender;
    readonly window: WindowState;
    readonly view: View;
    readonly 'export-habits': ExportHabits;
    readonly 'deletion-dates': readonly DeletionDate[];
    /** Folders, and other copies of the library in them, of which someone has been told and lets them be. */
    readonly 'places-kept': readonly string[];
  };
const shapes: { readonly [Key in keyof Shapes]: z.ZodType<Shapes[Key]> } = {
  ...Preferences.shape,
  sender: Sender,
  window: WindowState,
  view: View,
  'export-habits': ExportHabits,
  'deletion-dates': z.array(DeletionDate),
  'places-kept': z.array(z.string()),
  spelling: SpellingSettings,
  'own-words': z.array(OwnWord).max(MOST_OWN_WORDS),
};

/** Things that happen once in the life of a library. */
type Milestone = 'examples-created';

export type PreferenceTable = ReturnType<typeof preferenceTable>;

export function preferenceTable(db: Connection) {
  const get = db.prepare('SELECT value FROM preference WHERE key = ?').pluck();
  const set = db.prepare(`INSERT INTO preference (key, value, updated_at) VALUES (:key, :value, :now)
    ON CONFLICT (key) DO UPDATE SET value = :value, updated_at = :now`);
  const reached = db.prepare('SELECT count(*) FROM milestone WHERE name = ?').pluck();
  const reach = db.prepare('INSERT INTO milestone (name, reached_at) VALUES (:name, :now) ON CONFLICT (name) DO NOTHING');

  const read = <Key extends keyof Shapes>(key: Key): Shapes[Key] | null => {
    const stored = z.string().optional().parse(get.get(key));
    if (stored === undefined) return null;
    const parsed = shapes[key].safeParse(JSON.parse(stored));
    return parsed.success ? parsed.data : null;
  };

  return {
    read,
    write: <Key extends keyof Shapes>(key: Key, value: Shapes[Key], now: number): void => {
      set.run({ key, value: JSON.stringify(value), now });
    },
    all: (): Preferences => ({ language: read('language') ?? 'da', theme: read('theme') ?? 'system' }),
    hasReached: (name: Milestone): boolean => reached.get(name) === 1,
    reach: (name: Milestone, now: number): void => {
      reach.run({ name, now });
    },
  };
}
