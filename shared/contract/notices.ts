/** What the service or main tells the page without being asked. */
export type Notice =
  /** The ledger changed; every answer older than `version` is stale. */
  | { readonly kind: 'changed'; readonly version: number }
  /** Long work: `done` of `total` (null = unknown) of the step in words. */
  | { readonly kind: 'progress'; readonly task: 'import' | 'export' | 'open'; readonly step: string; readonly done: number; readonly total: number | null }
  /** The service died and was started again; nothing saved is lost. */
  | { readonly kind: 'service-restarted'; readonly message: string }
  /** The window is about to close. The page answers with `shell:leave`, first of all whether it has to ask somebody. */
  | { readonly kind: 'leaving'; readonly id: number }
  /** The page died and was loaded again; `lost` names what was typed in it and not saved. */
  | { readonly kind: 'page-restarted'; readonly lost: readonly string[] }
  /** Chosen in the menu. */
  | { readonly kind: 'menu'; readonly action: 'undo' | 'redo' | 'search' | 'open' | 'create' };
