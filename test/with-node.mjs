// Runs a program with the Node 24 that npm installed beside us, where there is one; npm 11 puts it first on the path by
// itself, npm 10 does not. Plain JavaScript, since an older Node must be able to read it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const [program, ...args] = process.argv.slice(2);
const bundled = path.resolve(import.meta.dirname ?? '.', `../node_modules/node-${process.platform}-${process.arch}/bin/node`);
const node = existsSync(bundled) ? bundled : process.execPath;
const PATH = [path.dirname(node), process.env['PATH'] ?? ''].join(path.delimiter);
const { status, signal } = spawnSync(node, [program ?? '', ...args], { stdio: 'inherit', env: { ...process.env, PATH } });
process.exit(signal === null ? (status ?? 1) : 1);
