import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';

/** How a cell looks. One object for one look: exceljs then works each of them out once, not once a cell. */
export type CellStyle = Partial<Style>;

/** What stands in a column: it decides number format and alignment. */
export type ColumnKind = 'text' | 'term' | 'digits' | 'money' | 'count' | 'rate';

/** Both on every Chinese Windows and known to WPS; a system without it takes its own Song face. */
const FONT = '宋体';
const LINE = { style: 'thin', color: { argb: 'FF8C8C8C' } } as const;
/** Around every cell of a table. */
export const BOX: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const TEXT_FORMAT = '@';

/** Light enough to print in black and white without swallowing the words. */
const shade = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const BAND_SHADE = shade('FFD9E2EC');
const HEAD_SHADE = shade('FFEEF2F6');
const TOTAL_SHADE = shade('FFF7F7F7');

const font = (size: number, bold = false): Partial<Font> => ({ name: FONT, size, bold, family: 3, charset: 134 });
const placed = (horizontal: NonNullable<Alignment['horizontal']>, wrapText: boolean): Partial<Alignment> => ({ horizontal, vertical: 'middle', wrapText });

const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: TEXT_FORMAT,
  term: TEXT_FORMAT,
  digits: TEXT_FORMAT,
  money: '#,##0.00',
  count: '0',
  rate: '0.00%',
};
const ALIGNMENTS: Readonly<Record<ColumnKind, Partial<Alignment>>> = {
  text: placed('left', true),
  term: placed('center', true),
  // A number that is cut in two by a line break is copied wrong.
  digits: placed('center', false),
  money: placed('right', false),
  count: placed('center', false),
  rate: placed('right', false),
};

const kinds = ['text', 'term', 'digits', 'money', 'count', 'rate'] as const;
const byKind = (make: (kind: ColumnKind) => CellStyle): Readonly<Record<ColumnKind, CellStyle>> => {
  const styles: Partial<Record<ColumnKind, CellStyle>> = {};
  for (const kind of kinds) styles[kind] = make(kind);
  return styles as Record<ColumnKind, CellStyle>;
};

/** Cells of the table's rows. */
export const DATA: Readonly<Record<ColumnKind, CellStyle>> = byKind((kind) => ({
  font: font(10),
  numFmt: FORMATS[kind],
  alignment: ALIGNMENTS[kind],
  border: BOX,
}));

/** Cells of the 合计 row. */
export const TOTAL: Readonly<Record<ColumnKind, CellStyle>> = byKind((kind) => ({
  font: font(10, true),
  numFmt: FORMATS[kind],
  alignment: { ...ALIGNMENTS[kind], wrapText: false },
  border: BOX,
  fill: TOTAL_SHADE,
}));

/** Whole columns, for rows that a clerk adds below: an ID number typed there stays text. */
export const COLUMN: Readonly<Record<ColumnKind, CellStyle>> = byKind((kind) => ({ font: font(10), numFmt: FORMATS[kind], alignment: ALIGNMENTS[kind] }));

export const TITLE: CellStyle = { font: font(16, true), alignment: placed('center', false) };
/** Of a sheet several pages wide: centred, the title would stand where nobody looks. */
export const TITLE_LEFT: CellStyle = { font: font(16, true), alignment: placed('left', false) };
export const INFO: CellStyle = { font: font(10), numFmt: TEXT_FORMAT, alignment: placed('left', false) };
export const BAND: CellStyle = { font: font(10, true), alignment: placed('center', true), border: BOX, fill: BAND_SHADE };
export const HEAD: CellStyle = { font: font(10, true), alignment: placed('center', true), border: BOX, fill: HEAD_SHADE };
export const NOTE: CellStyle = { font: font(10), numFmt: TEXT_FORMAT, alignment: placed('left', true) };
export const ALARM: CellStyle = { font: { ...font(10, true), color: { argb: 'FFC00000' } }, numFmt: TEXT_FORMAT, alignment: placed('left', true) };
