import { takeLease, type Lease } from '../../../electron/db/lease.ts';
import { openStore, type Store } from '../../../electron/db/store.ts';

/** What a process that wants to write is told to do. `at`: when it tries, by the clock of the computer, so that several try at once. */
export type Order =
  | { readonly do: 'take'; readonly file: string; readonly program: 'window' | 'command'; readonly at: number }
  | { readonly do: 'release'; readonly after: number }
  | { readonly do: 'open'; readonly file: string };

/** A process that takes a lease, opens the library, lets it go, as it is told; answers 'taken', why not, 'opened' or 'released'. */
let lease: Lease | null = null;
let store: Store | null = null;

const answer = (said: string): void => void process.send?.(said);
const clock = (): number => performance.timeOrigin + performance.now();

process.on('message', (order: Order) => {
  switch (order.do) {
    case 'take': {
      while (clock() < order.at);
      const taken = takeLease(order.file, { program: order.program, since: Date.UTC(2025, 8, 12, 8), waits: false });
      if (taken.ok) lease = taken.value;
      return answer(taken.ok ? 'taken' : taken.failure.code);
    }
    case 'open': {
      const opened = openStore(order.file, Date.now());
      if (opened.ok) store = opened.value;
      return answer(opened.ok ? 'opened' : opened.failure.code);
    }
    case 'release':
      setTimeout(() => {
        store?.close();
        lease?.release();
        lease = null;
        answer('released');
      }, order.after);
  }
});
process.on('disconnect', () => process.exit());
