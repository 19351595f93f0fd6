import type { SourceId } from '../../shared/domain/ids.ts';

/** Marks the element as one that stands for a source when a file is dropped on it: spread on it. */
export const dropOn = (sourceId: SourceId): { readonly 'data-drop-source': SourceId } => ({ 'data-drop-source': sourceId });

/** The source that stands at a point of the window, by its id; null when none does. What lies over it for the while is looked through. */
export const sourceAt = ({ x, y }: { readonly x: number; readonly y: number }): string | null =>
  document
    .elementsFromPoint(x, y)
    .map((element) => element.closest('[data-drop-source]')?.getAttribute('data-drop-source') ?? null)
    .find((id) => id !== null) ?? null;
