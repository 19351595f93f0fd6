import { spawnSync } from 'node:child_process';

/** How a command is run where there is no network: put before the command and its arguments. Or why it cannot be. */
export type WithoutNetwork =
  | { readonly kind: 'possible'; readonly before: readonly [command: string, ...args: string[]] }
  | { readonly kind: 'impossible'; readonly reason: string };

/** Set for what is run without a network. */
export const WITHOUT_NETWORK = 'PEJLING_WITHOUT_NETWORK';

/**
 * Linux gives a process a network of its own in which there is nothing but the loopback, over which the journeys' driver talks to the
 * window. Root may ask for one; others get it in a user namespace where the system lets them, and keep the rights of it only until the
 * loopback is up.
 */
const way = (isRoot: boolean): readonly [command: string, ...args: string[]] => [
  'unshare',
  ...(isRoot ? [] : ['--map-current-user', '--keep-caps']),
  '--net',
  'sh',
  '-c',
  `ip link set lo up && exec ${isRoot ? '' : 'setpriv --ambient-caps=-all --inh-caps=-all '}"$@"`,
  'sh',
];

/** Tries it out: the programs for it may not be there, or not be permitted, as in some containers. */
export function withoutNetwork(): WithoutNetwork {
  if (process.platform !== 'linux') return { kind: 'impossible', reason: 'only Linux gives a process a network of its own' };
  const before = way(process.getuid?.() === 0);
  const [command, ...args] = before;
  const { status, error, stderr } = spawnSync(command, [...args, 'true'], { encoding: 'utf8' });
  return status === 0 ? { kind: 'possible', before } : { kind: 'impossible', reason: error?.message ?? stderr.trim() };
}
