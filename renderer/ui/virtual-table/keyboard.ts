/**
 * Where the selection goes after a key, or null when the key does not move it.
 *
 * Shape: rows are counted from 0; `current` is -1 while nothing is selected, the first arrow then selects the top row.
 * `pageRows` is how many whole rows the screen shows; PageUp and PageDown keep one row of the old page in view.
 */
export function indexAfterKey(key: string, current: number, total: number, pageRows: number): number | null {
  if (total === 0) return null;
  const page = Math.max(1, pageRows - 1);
  const clamp = (index: number): number => Math.min(total - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
      return clamp(current + 1);
    case 'ArrowUp':
      return clamp(current - 1);
    case 'PageDown':
      return clamp(Math.max(0, current) + page);
    case 'PageUp':
      return clamp(current - page);
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}
