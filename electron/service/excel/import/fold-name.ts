/** A person's name for comparing: without spaces of any width; the middle dots of minority names are one. */
export function foldName(name: string): string {
  // Nearly every name ends here.
  if (/^[\u4e00-\u9fa5]+$/.test(name)) return name;
  return name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[·•‧・･.]/g, '·');
}
