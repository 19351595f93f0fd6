import { fold } from '../panel/note-filter.ts';

type ThemeChoices = {
  readonly groups: readonly { readonly id: 'ownThemes' | 'headings'; readonly options: readonly string[] }[];
  /** True when what is typed is a theme that nobody has used yet. */
  readonly isNew: boolean;
};

/** More would be a list to read, not to choose from. */
const MOST = 30;

/** The themes to choose among: those in use that hold what is typed, then the document's headings that do. */
export function themeChoices({
  typed,
  themes,
  known,
  headings,
}: {
  readonly typed: string;
  /** Those the note has already. */
  readonly themes: readonly string[];
  readonly known: readonly string[];
  readonly headings: readonly string[];
}): ThemeChoices {
  const sought = fold(typed.trim());
  const taken = new Set(themes.map(fold));
  const isWanted = (theme: string): boolean => !taken.has(fold(theme)) && fold(theme).includes(sought);
  const own = known.filter(isWanted).slice(0, MOST);
  const shown = new Set(own.map(fold));
  const fromText = [...new Set(headings)].filter((heading) => isWanted(heading) && !shown.has(fold(heading))).slice(0, MOST);
  const all = new Set([...known, ...headings].map(fold));
  return {
    groups: [
      { id: 'ownThemes' as const, options: own },
      { id: 'headings' as const, options: fromText },
    ].filter(({ options }) => options.length > 0),
    isNew: sought !== '' && !all.has(sought) && !taken.has(sought),
  };
}

/** A theme as it is spelt already, where only case sets the two apart. */
export const knownSpelling = (theme: string, known: readonly string[]): string =>
  known.find((other) => fold(other) === fold(theme)) ?? theme;
