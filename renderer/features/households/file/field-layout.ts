import type { FieldView } from './edit-draft';

/** Facts that get twice the room in every file, so that they are found at the same place. */
const WIDE_KEYS = new Set(['address', 'employer', 'note', 'secondaryCauses', 'priorityGroups', 'measureBatches']);

/** What one column holds, in Chinese characters of 13 px at 1366 px. */
const COLUMN_HOLDS = 12.5;

/** Width of a text in Chinese characters; Latin letters and figures take about half of one. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 256 ? 0.55 : 1;
  return width;
}

/** Whether a fact needs two columns, with the remarks that stand behind it. */
export function isWide({ key, written, asWritten, warning }: Pick<FieldView, 'key' | 'written' | 'asWritten' | 'warning'>): boolean {
  const remarks = [asWritten === null || asWritten === written ? '' : `原填：${asWritten}`, warning ?? ''].join('');
  return WIDE_KEYS.has(key) || widthOf(written) + widthOf(remarks) > COLUMN_HOLDS;
}

/**
 * How many of `columns` each fact takes so that no row has a hole: the last fact of a row reaches to its end.
 * The order stays that of the form.
 */
export function fieldSpans(wide: readonly boolean[], columns: number): readonly number[] {
  const spans: number[] = [];
  let used = 0;
  const fillRow = (): void => {
    if (used > 0) spans.push((spans.pop() ?? 0) + columns - used);
    used = 0;
  };
  for (const needsTwo of wide) {
    const wanted = Math.min(needsTwo ? 2 : 1, columns);
    if (used + wanted > columns) fillRow();
    spans.push(wanted);
    used = (used + wanted) % columns;
  }
  fillRow();
  return spans;
}
