import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { WITHOUT_NETWORK, withoutNetwork } from './without-network.ts';

/**
 * Everything that must hold, in one run: build, types, lint, format, dead code, then the tests. Every stage runs even when
 * an earlier one failed, so that one run tells all; the last line counts, and the exit status is 1 when anything failed.
 */
const root = path.resolve(import.meta.dirname, '..');
const output = path.join(root, 'test/.output');

type Tally = { passed: number; failed: number; skipped: number };

const run = (name: string, command: string, args: readonly string[]): boolean => {
  const started = performance.now();
  console.log(`\n── ${name}`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) console.error(error.message);
  console.log(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
};

/** A stage without a count of its own counts as one. */
const check = (name: string, command: string, args: readonly string[]): Tally =>
  run(name, command, args) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };

function tests(project: string, options: readonly string[] = [], before: readonly string[] = []): Tally {
  const report = path.join(output, `${project}.json`);
  rmSync(report, { force: true });
  const [command = '', ...args] = [
    ...before,
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...options,
  ];
  const ok = run(`${project} tests`, command, args);
  let counted: { numPassedTests: number; numFailedTests: number; numPendingTests: number; numFailedTestSuites: number };
  try {
    counted = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  // A file that could not even be loaded has no failed test in it, and still failed.
  const failed =
    counted.numFailedTests > 0 ? counted.numFailedTests : ok && counted.numPassedTests > 0 ? 0 : Math.max(1, counted.numFailedTestSuites);
  return { passed: counted.numPassedTests, failed, skipped: counted.numPendingTests };
}

/** In the window, without any network where the system can take it away: a request that got past every guard would fail too. */
function journeys(): Tally {
  const network = withoutNetwork();
  if (network.kind === 'impossible') {
    console.log(`\njourneys run beside a network, which could not be taken away: ${network.reason}`);
    return tests('journeys');
  }
  console.log('\njourneys run without any network interface but the loopback');
  return tests('journeys', [], ['env', `${WITHOUT_NETWORK}=1`, ...network.before]);
}

mkdirSync(output, { recursive: true });
const tallies = [
  check('build', 'vite', ['build', '--app', '--logLevel', 'warn']),
  check('types', 'tsc', ['-b']),
  check('lint', 'oxlint', ['--deny-warnings']),
  check('format', 'oxfmt', ['--check']),
  check('dead code', 'knip', []),
  // One worker less than there are processors is vitest's own choice: of two that leaves one idle.
  tests('unit', ['--maxWorkers=100%']),
  tests('packaging'),
  journeys(),
];
const total = tallies.reduce((sum, { passed, failed, skipped }) => ({
  passed: sum.passed + passed,
  failed: sum.failed + failed,
  skipped: sum.skipped + skipped,
}));
if (total.skipped > 0) console.log(`\n${total.skipped} skipped, each with its reason above`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
