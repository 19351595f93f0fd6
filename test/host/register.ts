import { registerHooks } from 'node:module';

const host = new URL('./electron.ts', import.meta.url).href;

/** Whoever imports `electron` gets the host. */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron' || specifier.startsWith('electron/'))
      return { url: host, shortCircuit: true, format: 'module-typescript' };
    return next(specifier, context);
  },
});
