/** A person's name for comparing: without spaces of any width; the middle dots of minority names are one. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[·•‧・･.]/g, '·');
}
