import { useEffect, useState } from 'react';

/** Often enough for 'i dag' to become 'i går' while the window stays open over midnight. */
const TEN_MINUTES = 600_000;

/** The time of day, good for saying which day something was. */
export function useClock(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TEN_MINUTES);
    return () => clearInterval(timer);
  }, []);
  return now;
}
