import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import { complain, launch, prepareProcess } from './launch-facts.ts';

/** The Chromium version that Electron 45 is built on; what really runs may be another. */
const CHROME = '156.0.0.0';

function electronVersion(): string {
  try {
    const manifest: unknown = createRequire(import.meta.url)('electron/package.json');
    if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  } catch {
    // The package is not needed to run, only to tell its version.
  }
  return '45.0.0';
}

prepareProcess();
process.argv.splice(1, process.argv.length, ...launch.argv);
Object.defineProperty(process, 'type', { value: 'browser' });
Object.defineProperty(process, 'defaultApp', { value: true });
Object.defineProperty(process, 'resourcesPath', { value: path.join(launch.appFolder, 'resources') });
Object.defineProperty(process, 'versions', { value: Object.freeze({ ...process.versions, electron: electronVersion(), chrome: CHROME }) });

process.on('unhandledRejection', (error) =>
  complain(`unhandled rejection: ${error instanceof Error ? (error.stack ?? '') : String(error)}`),
);
process.on('uncaughtException', (error) => {
  complain(`uncaught exception: ${error.stack ?? String(error)}`);
  app.exit(1);
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit());

await import('./electron.ts');
await import(pathToFileURL(launch.mainScript).href);
app.start();
