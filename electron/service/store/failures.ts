import type { StoreFailure } from './journal-store';

/** The system's code of an error (`ENOSPC`, `EIO` …); null for anything that no system call raised. */
export function systemCodeOf(cause: unknown): string | null {
  if (!(cause instanceof Error) || !('code' in cause)) return null;
  return typeof cause.code === 'string' && /^E[A-Z0-9]+$/.test(cause.code) ? cause.code : null;
}

/**
 * What a failed system call means for the store.
 * Errors: throws the cause again when no system call raised it, because then it is a bug.
 */
export function storeFailureOf(operation: string, cause: unknown): StoreFailure {
  const code = systemCodeOf(cause);
  if (code === null) throw cause;
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full' };
  if (code === 'EROFS') return { code: 'read-only' };
  return { code: 'io', operation, detail: code };
}
