import { isAllowedLink } from '../../shared/response/schema/link.ts';

const EMAIL = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/;
const BARE_HOST = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#].*)?$/u;

/** The link that typed words mean: 'kl.dk' → 'https://kl.dk', 'a@b.dk' → 'mailto:a@b.dk'; null where they mean none that an answer may carry. */
export function linkTarget(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  if (EMAIL.test(text)) return `mailto:${text}`;
  const href = BARE_HOST.test(text) ? `https://${text}` : text;
  return isAllowedLink(href) && URL.canParse(href) ? href : null;
}
