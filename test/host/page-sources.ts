import { makeCodec } from './codec.ts';
import { isolatedWorld, type PreloadProcess } from './page-isolated.ts';
import { mainWorld } from './page-main.ts';

/** Name of the world that preload scripts run in, as Electron names it. */
export const PRELOAD_WORLD = 'Electron Isolated Context';

/** Scripts to run in every new document, before its own: the main world's first. */
export interface PageSources {
  readonly main: string;
  readonly isolated: string;
}

/** Writes both halves of contextBridge as source text, with the app's preload script inside the isolated one. */
export function pageSources(secret: string, binding: string, preload: string, preloadProcess: PreloadProcess): PageSources {
  const args = [secret, binding].map((text) => JSON.stringify(text)).join(', ');
  return {
    main: `(${mainWorld.toString()})(${JSON.stringify(secret)});`,
    isolated: `if (globalThis.top === globalThis) {
  const scope = (${isolatedWorld.toString()})(${args}, (${makeCodec.toString()})(), ${JSON.stringify(preloadProcess)});
  (function (require, process, module, exports, global) {${preload}
}).call(undefined, scope.require, scope.process, { exports: {} }, {}, globalThis);
}
//# sourceURL=preload.cjs`,
  };
}
