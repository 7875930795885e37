/** Next free id of a collection inside a household: prefix and two digits or more, in order of entry. */
export function nextId(collection: Readonly<Record<string, unknown>>, prefix: string): string {
  let highest = 0;
  for (const id of Object.keys(collection)) highest = Math.max(highest, Number(id.slice(prefix.length)) || 0);
  return `${prefix}${String(highest + 1).padStart(2, '0')}`;
}
