/** Headers of a message stand in its first bytes; long lists of recipients may go further. */
const HEAD = 16 * 1024;

const FIELD = /^([A-Za-z][A-Za-z0-9-]{0,60}):(?:\s|$)/;
/** Fields that mail systems write and people do not. */
const TECHNICAL = /^(?:received|mime-version|message-id|return-path|content-type|dkim-signature|delivered-to|thread-index|x-.*|arc-.*)$/;
const USUAL = /^(?:from|to|cc|subject|date|sender|reply-to|importance)$/;

/**
 * Whether a file is an e-mail as it travels (RFC 5322): nothing but header fields before the first empty line, some of
 * them such as only mail systems write.
 */
export const isEmail = (bytes: Uint8Array): boolean => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replace(/^(?:ï»¿)?\s*/, '');
  const isCut = bytes.length > HEAD;
  const lines = head.split(/\r\n?|\n/);
  if (isCut) lines.pop();
  // mbox begins each message with 'From address date'.
  if (/^From \S/.test(lines[0] ?? '')) lines.shift();
  let technical = 0;
  let usual = 0;
  for (const line of lines) {
    if (line === '') break;
    if (/^[ \t]/.test(line)) {
      if (technical + usual === 0) return false;
      continue;
    }
    const name = FIELD.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) return false;
    if (TECHNICAL.test(name)) technical += 1;
    else if (USUAL.test(name)) usual += 1;
  }
  return technical >= 1 && usual + technical >= 2 && (usual >= 1 || technical >= 3);
};
