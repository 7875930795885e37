/**
 * Every failure the page can be told about, as plain data. `message` is ready for the clerk: what happened, what was
 * kept, what to do. `code` is for the page's own decisions.
 */
export interface AppError {
  readonly code:
    | 'invalid-input'
    | 'no-ledger'
    | 'not-found'
    /** Somebody else changed it meanwhile; nothing was overwritten. */
    | 'conflict'
    /** A rule of the field refuses it. */
    | 'refused'
    | 'read-only'
    | 'storage'
    | 'busy'
    /** A bug; `incident` is its number in the local log. */
    | 'internal';
  readonly message: string;
  /** Where it concerns single fields: field key → what is wrong. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly incident?: string;
}
