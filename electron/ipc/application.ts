import { fail, succeed } from '../../shared/domain/result.ts';
import { isAllowedLink } from '../../shared/response/schema/link.ts';
import type { Desktop } from './desktop.ts';
import type { Handlers } from './request-server.ts';

/** Where a link leads, in as few words as tell: the host, or the address of a mail. */
function destinationOf(href: string): string | null {
  const url = isAllowedLink(href) ? URL.parse(href.trim()) : null;
  if (url === null) return null;
  if (url.protocol !== 'mailto:') return url.host;
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    // Not text: '%E0%A4%A'.
    return null;
  }
}

export const applicationHandlers = ({ desktop, version, dataFolder }: { desktop: Desktop; version: string; dataFolder: string }) =>
  ({
    'app.info': () => succeed({ version, dataFolder }),
    'link.open': async ({ href }) => {
      const destination = destinationOf(href);
      if (destination === null) return fail({ code: 'invalid-request', reason: 'only http, https and mailto links are opened' });
      if (await desktop.askToOpenLink(destination)) await desktop.openLink(href.trim());
      return succeed(null);
    },
  }) satisfies Partial<Handlers>;
