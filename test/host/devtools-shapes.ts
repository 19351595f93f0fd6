/** The part of Chromium's DevTools protocol that the host speaks, written by hand. */

interface Command<P, R = unknown> {
  readonly params: P;
  readonly result: R;
}
interface HeaderEntry {
  readonly name: string;
  readonly value: string;
}
interface WindowBounds {
  readonly width?: number;
  readonly height?: number;
  readonly left?: number;
  readonly top?: number;
  readonly windowState?: 'normal' | 'minimized' | 'maximized' | 'fullscreen';
}
type None = Readonly<Record<string, never>>;

export interface Commands {
  'Browser.close': Command<None>;
  'Browser.getWindowForTarget': Command<{ targetId: string }, { windowId: number; bounds: WindowBounds }>;
  'Browser.setWindowBounds': Command<{ windowId: number; bounds: WindowBounds }>;
  'Emulation.clearDeviceMetricsOverride': Command<None>;
  'Emulation.setDeviceMetricsOverride': Command<{ width: number; height: number; deviceScaleFactor: number; mobile: boolean }>;
  'Emulation.setEmulatedMedia': Command<{ features: readonly HeaderEntry[] }>;
  'Fetch.continueRequest': Command<{ requestId: string }>;
  'Fetch.enable': Command<{ patterns: readonly { urlPattern: string }[] }>;
  'Fetch.failRequest': Command<{ requestId: string; errorReason: 'Aborted' | 'BlockedByClient' | 'Failed' }>;
  'Fetch.fulfillRequest': Command<{
    requestId: string;
    responseCode: number;
    responseHeaders: readonly HeaderEntry[];
    body: string;
  }>;
  'Inspector.enable': Command<None>;
  'Network.enable': Command<None>;
  'Page.addScriptToEvaluateOnNewDocument': Command<{ source: string; worldName?: string }>;
  'Page.close': Command<None>;
  'Page.crash': Command<None>;
  'Page.enable': Command<None>;
  'Page.handleJavaScriptDialog': Command<{ accept: boolean }>;
  'Page.navigate': Command<{ url: string }, { errorText?: string; loaderId?: string }>;
  'Page.reload': Command<{ ignoreCache?: boolean }>;
  'Page.setLifecycleEventsEnabled': Command<{ enabled: boolean }>;
  'Runtime.addBinding': Command<{ name: string; executionContextName: string }>;
  'Runtime.callFunctionOn': Command<{
    functionDeclaration: string;
    executionContextId: number;
    arguments: readonly { value: unknown }[];
    silent: boolean;
  }>;
  'Runtime.enable': Command<None>;
  'Runtime.evaluate': Command<
    { expression: string; awaitPromise?: boolean; returnByValue?: boolean; userGesture?: boolean },
    { result: { value?: unknown }; exceptionDetails?: { text: string; exception?: { description?: string } } }
  >;
  'Runtime.runIfWaitingForDebugger': Command<None>;
  'Target.activateTarget': Command<{ targetId: string }>;
  'Target.closeTarget': Command<{ targetId: string }>;
  'Target.createTarget': Command<{ url: string; newWindow: boolean; width: number; height: number }, { targetId: string }>;
  'Target.setAutoAttach': Command<{
    autoAttach: boolean;
    waitForDebuggerOnStart: boolean;
    flatten: boolean;
    filter: readonly { type: string }[];
  }>;
}

export type CommandName = keyof Commands;

/** A page's request that Chromium holds back until the host answers it. */
export interface PausedRequest {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly hasPostData?: boolean;
    readonly postData?: string;
    readonly postDataEntries?: readonly { readonly bytes?: string }[];
  };
}

/** What Chromium says about its targets. */
export type BrowserEvent =
  | {
      readonly method: 'Target.attachedToTarget';
      readonly params: {
        readonly sessionId: string;
        readonly targetInfo: { readonly targetId: string; readonly url: string; readonly openerId?: string };
      };
    }
  | { readonly method: 'Target.detachedFromTarget'; readonly params: { readonly sessionId: string } };

/** What Chromium says about one page. */
export type PageEvent =
  | { readonly method: 'Fetch.requestPaused'; readonly params: PausedRequest }
  | { readonly method: 'Inspector.targetCrashed'; readonly params: object }
  | { readonly method: 'Network.webSocketCreated'; readonly params: { readonly url: string } }
  | { readonly method: 'Network.webTransportCreated'; readonly params: { readonly url: string } }
  | { readonly method: 'Page.domContentEventFired'; readonly params: object }
  | { readonly method: 'Page.frameNavigated'; readonly params: { readonly frame: { readonly url: string; readonly parentId?: string } } }
  | { readonly method: 'Page.javascriptDialogOpening'; readonly params: { readonly type: string } }
  | { readonly method: 'Page.lifecycleEvent'; readonly params: { readonly name: string; readonly frameId: string } }
  | { readonly method: 'Page.loadEventFired'; readonly params: object }
  | { readonly method: 'Page.navigatedWithinDocument'; readonly params: { readonly frameId: string; readonly url: string } }
  | {
      readonly method: 'Page.windowOpen';
      readonly params: { readonly url: string; readonly windowName: string; readonly windowFeatures: readonly string[] };
    };

/** What Chromium says about a page's scripts. */
export type ScriptEvent =
  | {
      readonly method: 'Runtime.bindingCalled';
      readonly params: { readonly name: string; readonly payload: string; readonly executionContextId: number };
    }
  | {
      readonly method: 'Runtime.executionContextCreated';
      readonly params: {
        readonly context: { readonly id: number; readonly name: string; readonly auxData?: { readonly frameId?: string } };
      };
    }
  | { readonly method: 'Runtime.executionContextDestroyed'; readonly params: { readonly executionContextId: number } }
  | { readonly method: 'Runtime.executionContextsCleared'; readonly params: object };
