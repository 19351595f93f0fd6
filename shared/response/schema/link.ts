/** Links an answer may carry. Everything else (javascript:, data:, file:) is dropped on load and on export too. */
export const isAllowedLink = (href: string): boolean => /^(https?:\/\/|mailto:)/i.test(href.trim());
