import { createContext } from 'react';
import type { PassageId } from '../../../shared/domain/ids.ts';

/** Says in a line where a passage stood that a new version has put elsewhere; null for one that is where it was, or that a person has looked at. */
export const MovedFromContext = createContext<(id: PassageId) => string | null>(() => null);
