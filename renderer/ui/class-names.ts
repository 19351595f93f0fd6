/** The names that are given, parted by spaces. CSS Modules may not know a name: then it is left out. */
export const classNames = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ');
