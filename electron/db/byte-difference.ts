/** Bytes that are looked for as one; shorter likeness is not worth the telling. */
const BLOCK = 16;
/** Of the rolling sum over a block, modulo 2^32: any odd number that mixes well. */
const FACTOR = 0x01_00_01_93;

function powerOf(factor: number, exponent: number): number {
  let power = 1;
  for (let step = 0; step < exponent; step += 1) power = Math.imul(power, factor);
  return power;
}

const LEAVING = powerOf(FACTOR, BLOCK);

function sumAt(bytes: Uint8Array, at: number): number {
  let sum = 0;
  for (let index = at; index < at + BLOCK; index += 1) sum = (Math.imul(sum, FACTOR) + (bytes[index] ?? 0)) | 0;
  return sum;
}

/** Whole numbers as seven bits a byte, the lowest first. */
function writeNumber(out: number[], value: number): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) out.push((rest % 128) | 128);
  out.push(rest);
}

const lengthOfLikeness = (a: Uint8Array, atA: number, b: Uint8Array, atB: number): number => {
  let length = 0;
  while (atA + length < a.length && atB + length < b.length && a[atA + length] === b[atB + length]) length += 1;
  return length;
};

/**
 * What makes `target` of `base`: how many bytes the account has, the account, and the new bytes, of which it tells in turn how many come,
 * how many of `base` follow, and from where. Small where the two are alike in long stretches, wherever those stand.
 */
export function byteDifference(base: Uint8Array, target: Uint8Array): Uint8Array {
  const blocks = new Map<number, number>();
  for (let at = 0; at + BLOCK <= base.length; at += BLOCK) {
    const sum = sumAt(base, at);
    if (!blocks.has(sum)) blocks.set(sum, at);
  }
  const account: number[] = [];
  const fresh: Uint8Array[] = [];
  let told = 0;
  let at = 0;
  let sum = target.length >= BLOCK ? sumAt(target, 0) : 0;
  while (at + BLOCK <= target.length) {
    const found = blocks.get(sum);
    const length = found === undefined ? 0 : lengthOfLikeness(base, found, target, at);
    if (found === undefined || length < BLOCK) {
      sum = (Math.imul(sum, FACTOR) + (target[at + BLOCK] ?? 0) - Math.imul(LEAVING, target[at] ?? 0)) | 0;
      at += 1;
      continue;
    }
    let back = 0;
    while (at - back > told && found - back > 0 && base[found - back - 1] === target[at - back - 1]) back += 1;
    fresh.push(target.subarray(told, at - back));
    writeNumber(account, at - back - told);
    writeNumber(account, length + back);
    writeNumber(account, found - back);
    at += length;
    told = at;
    if (at + BLOCK <= target.length) sum = sumAt(target, at);
  }
  fresh.push(target.subarray(told));
  const size: number[] = [];
  writeNumber(size, account.length);
  return Buffer.concat([Uint8Array.from(size), Uint8Array.from(account), ...fresh]);
}

/** The other way of `byteDifference`. Throws where the difference is not one from `base`. */
export function applyDifference(base: Uint8Array, difference: Uint8Array): Uint8Array {
  let at = 0;
  const readNumber = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = difference[at];
      if (byte === undefined) throw new Error('A difference ends where it says it does.');
      at += 1;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const accountLength = readNumber();
  const accountEnd = at + accountLength;
  let freshAt = accountEnd;
  const parts: Uint8Array[] = [];
  while (at < accountEnd) {
    const [fresh, copied, from] = [readNumber(), readNumber(), readNumber()];
    if (freshAt + fresh > difference.length || from + copied > base.length) throw new Error('A difference tells of bytes that are there.');
    parts.push(difference.subarray(freshAt, freshAt + fresh), base.subarray(from, from + copied));
    freshAt += fresh;
  }
  parts.push(difference.subarray(freshAt));
  return new Uint8Array(Buffer.concat(parts));
}
