import { z } from 'zod';
import { Language } from '../../words/language.ts';
import { command, Done, Nothing, query, task } from '../define.ts';
import { Preferences } from '../shapes.ts';
import { View } from '../view.ts';

export const applicationRequests = {
  'app.info': query(Nothing, z.strictObject({ version: z.string(), dataFolder: z.string() }), ['surroundings']),
  'preferences.read': query(Nothing, Preferences, ['preferences']),
  'preferences.setLanguage': command(z.strictObject({ language: Language }), Done, ['preferences']),
  'preferences.setTheme': command(z.strictObject({ theme: Preferences.shape.theme }), Done, ['preferences']),
  /** What the window showed last; null before the first time. */
  'preferences.lastView': query(Nothing, View.nullable(), []),
  'preferences.rememberView': command(z.strictObject({ view: View }), Done, []),
  /** Opens a link of a source or an answer in the browser, after showing its host. */
  'link.open': task(z.strictObject({ href: z.string().max(4000) }), Done, []),
} as const;
