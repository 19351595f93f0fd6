import { fromChromium } from './addresses.ts';
import type { PausedRequest } from './devtools-shapes.ts';
import { complain, notebook } from './launch-facts.ts';
import { staysHome } from './network-guard.ts';
import type { PageLink } from './page-link.ts';
import { answerOf, ownSchemes } from './protocol.ts';
import { appAllows } from './web-request.ts';

const isOwn = (url: string): boolean => ownSchemes.has(url.split(':', 1)[0] ?? '');

/** Notes an attempt to reach something outside the app. */
export function refuse(url: string, kind: string): void {
  notebook.refusedRequests.push({ url, by: 'page', kind });
}

/**
 * Answers a request that Chromium holds back: the app's own protocols from their handlers, the few local schemes by
 * letting Chromium go on, and everything else not at all.
 */
export async function answerRequest(page: PageLink, paused: PausedRequest): Promise<void> {
  const { requestId, request, resourceType } = paused;
  const url = fromChromium(request.url);
  if (!(await appAllows({ url, method: request.method, resourceType }))) {
    if (!staysHome(url)) refuse(url, resourceType);
    await page.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    return;
  }
  if (!isOwn(url)) {
    if (staysHome(url)) await page.send('Fetch.continueRequest', { requestId });
    else {
      refuse(url, resourceType);
      await page.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    }
    return;
  }
  try {
    const response = await answerOf(paused);
    if (!response) throw new Error(`no handler for ${url}`);
    await page.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  } catch (error) {
    if (page.closed) return;
    complain(`protocol handler: ${String(error)}`);
    await page.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
  }
}
