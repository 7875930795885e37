import type { OutputOf } from '../../../shared/contract/contract';

type Column = OutputOf<'report:progress'>['columns'][number];

export interface HeaderCell {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly columns: number;
  readonly rows: number;
}

/** Two header rows: columns of one group that stand side by side lie under its band, all others span both rows. */
export function headerBands(columns: readonly Column[]): { readonly top: readonly HeaderCell[]; readonly below: readonly HeaderCell[] } {
  const banded = columns.some(({ group }) => group !== null);
  const top: HeaderCell[] = [];
  const below: HeaderCell[] = [];
  columns.forEach(({ key, label, group, unit: written }, index) => {
    const unit = written === 'text' ? '' : written;
    if (group === null) {
      top.push({ key, label, unit, columns: 1, rows: banded ? 2 : 1 });
      return;
    }
    below.push({ key, label, unit, columns: 1, rows: 1 });
    const band = top[top.length - 1];
    if (band !== undefined && columns[index - 1]?.group === group) top[top.length - 1] = { ...band, columns: band.columns + 1 };
    else top.push({ key: `band.${key}`, label: group, unit: '', columns: 1, rows: 1 });
  });
  return { top, below };
}
