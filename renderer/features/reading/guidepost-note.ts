import { createContext } from 'react';

/** Makes a note on the whole guidepost whose heading begins at an offset; null where none can be made. */
export const GuidepostNoteContext = createContext<((start: number) => void) | null>(null);
