/** Calls of FileAccess and FileHandle that can fail. */
export type Operation =
  | 'open-read'
  | 'open-append'
  | 'open-create'
  | 'readdir'
  | 'stat'
  | 'mkdir'
  | 'rename'
  | 'unlink'
  | 'sync-dir'
  | 'read'
  | 'append'
  | 'datasync'
  | 'truncate'
  | 'size'
  | 'close';

export type FaultCode = 'ENOSPC' | 'EIO' | 'EPERM' | 'EROFS';

/** From the operation number `from` (1, 2, 3 …) on, the first one that can fail so does; or all of them do. */
export interface Fault {
  readonly from: number;
  readonly code: FaultCode;
  readonly lasts: 'once' | 'forever';
}

const CHANGING: readonly Operation[] = ['open-append', 'open-create', 'mkdir', 'rename', 'unlink', 'append', 'truncate'];
const HIT: Readonly<Record<FaultCode, readonly Operation[] | 'all'>> = {
  ENOSPC: ['open-create', 'mkdir', 'rename', 'append', 'datasync'],
  EIO: 'all',
  EPERM: [...CHANGING, 'open-read'],
  EROFS: CHANGING,
};

/** True when this kind of fault shows in this kind of call. */
export function hits(code: FaultCode, operation: Operation): boolean {
  const operations = HIT[code];
  return operations === 'all' || operations.includes(operation);
}

/** An error as Node raises it. */
export const systemError = (code: string, operation: string): Error => Object.assign(new Error(`${code}: ${operation}`), { code });
