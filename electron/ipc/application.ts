import { fail, succeed } from '../../shared/domain/result.ts';
import { isAllowedLink } from '../../shared/response/schema/link.ts';
import type { Desktop } from './desktop.ts';
import type { Handlers } from './request-server.ts';

/** What an e-mail that a link begins may hold besides whom it is to. Some programs would attach files, or copy in others, at a link's word. */
const MAIL_FIELDS: ReadonlySet<string> = new Set(['subject', 'body']);

/** Where a link leads, in as few words as tell (the host, or the address of a mail), and the address that leads there. */
function destinationOf(href: string): { readonly shown: string; readonly address: string } | null {
  const url = isAllowedLink(href) ? URL.parse(href.trim()) : null;
  if (url === null) return null;
  // As it was read, not as it was written: another program might read 'https://kl.dk\\@other.dk' another way than what is shown.
  if (url.protocol !== 'mailto:') return { shown: url.host, address: url.href };
  const fields = url.search.slice(1).split('&');
  url.search = fields.filter((field) => MAIL_FIELDS.has(field.replace(/=.*/s, '').toLowerCase())).join('&');
  try {
    return { shown: decodeURIComponent(url.pathname), address: url.href };
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
      if (await desktop.askToOpenLink(destination.shown)) await desktop.openLink(destination.address);
      return succeed(null);
    },
  }) satisfies Partial<Handlers>;
