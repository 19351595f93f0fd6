/** Files written since the program started, by whole path: the only ones the page may point at. */
export type ExportedFiles = { readonly add: (file: string) => void; readonly has: (file: string) => boolean };

export function exportedFiles(): ExportedFiles {
  const files = new Set<string>();
  return { add: (file) => void files.add(file), has: (file) => files.has(file) };
}
