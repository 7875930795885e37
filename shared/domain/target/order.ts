/** Order of two texts by code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order of unions: by code, then by id. */
export function compareUnions(a: { readonly code: string; readonly id: string }, b: { readonly code: string; readonly id: string }): number {
  return compareText(a.code, b.code) || compareText(a.id, b.id);
}
