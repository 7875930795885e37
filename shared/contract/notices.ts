/** What the service or main tells the page without being asked. */
export type Notice =
  /** The ledger changed; every answer older than `version` is stale. */
  | { readonly kind: 'changed'; readonly version: number }
  /** Long work: `done` of `total` (null = unknown) of the step in words. */
  | { readonly kind: 'progress'; readonly task: 'import' | 'export' | 'open'; readonly step: string; readonly done: number; readonly total: number | null }
  /** The service died and was started again; nothing saved is lost. */
  | { readonly kind: 'service-restarted'; readonly message: string }
  /** Chosen in the menu. */
  | { readonly kind: 'menu'; readonly action: 'undo' | 'redo' | 'search' | 'open' | 'create' };
