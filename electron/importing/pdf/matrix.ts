/** A PDF transformation [a b c d e f]: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` first, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

const numberAt = (list: ArrayLike<unknown>, index: number): number => {
  const value = list[index];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

/** A matrix as pdf.js hands it over; null where it is none. */
export const readMatrix = (value: unknown): Matrix | null => {
  const list = ArrayBuffer.isView(value) && value instanceof Float32Array ? value : Array.isArray(value) ? value : null;
  if (list === null || list.length < 6) return null;
  return [numberAt(list, 0), numberAt(list, 1), numberAt(list, 2), numberAt(list, 3), numberAt(list, 4), numberAt(list, 5)];
};
