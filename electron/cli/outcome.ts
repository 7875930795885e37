/** Exit status of the command line, fixed by contract: 0 done, 1 refused and nothing changed, 2 wrong usage. */
export type Outcome =
  | { readonly status: 0; readonly text: string; readonly json: unknown }
  | { readonly status: 1; readonly reason: string; readonly json?: unknown }
  | { readonly status: 2; readonly reason: string };

/** Done; `text` for people, `json` for `--json`. */
export const done = (text: string, json: unknown): Outcome => ({ status: 0, text, json });
/** Refused with the reason in Chinese; nothing changed. A document may still say what was found. */
export const refusedWith = (reason: string, json?: unknown): Outcome => ({ status: 1, reason, ...(json === undefined ? {} : { json }) });
/** Wrong usage. */
export const wrongUsage = (reason: string): Outcome => ({ status: 2, reason });
