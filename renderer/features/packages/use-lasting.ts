import { useEffect, useState } from 'react';

/** Milliseconds. What is over before then needs no bar. */
const SHOWN_AFTER = 700;

/** True once `isRunning` has lasted long enough to be worth showing. */
export function useLasting(isRunning: boolean): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setTimeout(() => setLasting(true), SHOWN_AFTER);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isRunning]);
  return isLasting;
}
