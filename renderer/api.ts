import type { Failure } from '../shared/domain/failure.ts';
import type { Result } from '../shared/domain/result.ts';
import type { Bridge } from '../shared/ipc/bridge.ts';
import type { RequestInput, RequestName, RequestOutput } from '../shared/ipc/contract.ts';
import type { Notice } from '../shared/ipc/notice.ts';

declare global {
  interface Window {
    readonly pejling: Bridge;
  }
}

/** Asks the main process. Never rejects for an expected failure; the failure is the value. */
export async function request<Name extends RequestName>(
  name: Name,
  input: RequestInput<Name>,
): Promise<Result<RequestOutput<Name>, Failure>> {
  const answer = await window.pejling.request(name, input);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the main process has parsed its output with the contract's schema for this very name
  return answer as Result<RequestOutput<Name>, Failure>;
}

/** Calls `listener` with every notice from the main process; returns the function that stops it. */
export const onNotice = (listener: (notice: Notice) => void): (() => void) => window.pejling.onNotice(listener);
