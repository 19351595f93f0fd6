import { useEffect, useState } from 'react';

/** Often enough that 'today' is never yesterday for long. */
const MINUTE = 60_000;

/** The time, UTC milliseconds; moves on once a minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
