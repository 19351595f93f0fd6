import { useState } from 'react';
import { readStored, writeStored } from './stored.ts';

/** A yes or no that the window remembers from one start to the next. */
export function useStoredFlag(key: string, initially: boolean): readonly [value: boolean, set: (value: boolean) => void] {
  const [value, setValue] = useState(() => {
    const stored = readStored(key);
    return stored === null ? initially : stored === 'yes';
  });
  return [
    value,
    (next) => {
      setValue(next);
      writeStored(key, next ? 'yes' : 'no');
    },
  ];
}
