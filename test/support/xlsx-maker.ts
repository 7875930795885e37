import { strToU8, zipSync } from 'fflate';

/** A cell: text, a number as it shall stand in the file, or its whole XML for anything odd. */
export type CellInput = string | number | null | { readonly xml: string };

export interface SheetInput {
  readonly name: string;
  readonly rows: readonly (readonly CellInput[])[];
  readonly merges?: readonly string[];
  readonly state?: 'hidden' | 'veryHidden';
  /** Put before and after the sheet's data. */
  readonly before?: string;
  readonly after?: string;
  /** Whole part instead of what the rows make. */
  readonly xml?: string;
  /** Excel's row number of the first row; 1 by default. */
  readonly firstRow?: number;
}

export interface WorkbookInput {
  readonly sheets: readonly SheetInput[];
  readonly date1904?: boolean;
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** More parts, or other contents for those made here. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Prefix of the sheets' namespace, as some programs write it. */
  readonly prefix?: string;
  readonly strict?: boolean;
  readonly absoluteTargets?: boolean;
  /** Backslashes in the names of parts. */
  readonly backslashes?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Writes a workbook part by part: small, and as odd as a test needs it. */
export function makeXlsx(input: WorkbookInput): Uint8Array {
  const relations = input.strict === true ? STRICT_RELATIONS : RELATIONS;
  const root = input.absoluteTargets === true ? '/xl/' : '';
  const related = [
    ...input.sheets.map((_, index) => ['worksheet', `${root}worksheets/sheet${String(index + 1)}.xml`] as const),
    ...(input.sharedStrings === undefined ? [] : [['sharedStrings', `${root}sharedStrings.xml`] as const]),
    ...(input.styles === undefined ? [] : [['styles', `${root}styles.xml`] as const]),
  ];
  const relationList = related.map(([type, target], index) => `<Relationship Id="rId${String(index + 1)}" Type="${relations}/${type}" Target="${target}"/>`);
  const sheetList = input.sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${String(index + 1)}" ${state === undefined ? '' : `state="${state}" `}r:id="rId${String(index + 1)}"/>`,
  );
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${HEAD}<Relationships><Relationship Id="rId1" Type="${relations}/officeDocument" Target="${root === '' ? 'xl/workbook.xml' : '/xl/workbook.xml'}"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships>${relationList.join('')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${relations}"><workbookPr${input.date1904 === true ? ' date1904="1"' : ''}/><sheets>${sheetList.join('')}</sheets></workbook>`,
    ...(input.sharedStrings === undefined ? {} : { 'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${input.sharedStrings}</sst>` }),
    ...(input.styles === undefined ? {} : { 'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}">${input.styles}</styleSheet>` }),
    ...Object.fromEntries(input.sheets.map((sheet, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, sheetXml(sheet, input)])),
    ...input.parts,
  };
  const named = Object.entries(parts).map(([name, content]) => [
    input.backslashes === true ? name.replace(/\//g, '\\') : name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(named));
}

function sheetXml(sheet: SheetInput, { prefix, strict }: WorkbookInput): string {
  if (sheet.xml !== undefined) return sheet.xml;
  const p = prefix === undefined ? '' : `${prefix}:`;
  const first = sheet.firstRow ?? 1;
  const rows = sheet.rows.map((cells, index) => rowXml(cells, first + index, p));
  const merges = (sheet.merges ?? []).map((reference) => `<${p}mergeCell ref="${reference}"/>`);
  const mergeXml = merges.length === 0 ? '' : `<${p}mergeCells>${merges.join('')}</${p}mergeCells>`;
  const namespace = `xmlns${prefix === undefined ? '' : `:${prefix}`}="${strict === true ? STRICT_MAIN : MAIN}"`;
  return `${HEAD}<${p}worksheet ${namespace}>${sheet.before ?? ''}<${p}sheetData>${rows.join('')}</${p}sheetData>${mergeXml}${sheet.after ?? ''}</${p}worksheet>`;
}

function rowXml(cells: readonly CellInput[], row: number, p: string): string {
  const xml = cells.map((cell, column) => {
    if (cell === null) return '';
    if (typeof cell === 'object') return cell.xml;
    const place = `r="${letterOf(column)}${String(row)}"`;
    if (typeof cell === 'number') return `<${p}c ${place}><${p}v>${String(cell)}</${p}v></${p}c>`;
    return `<${p}c ${place} t="inlineStr"><${p}is><${p}t>${escapeXml(cell)}</${p}t></${p}is></${p}c>`;
  });
  return xml.join('') === '' ? '' : `<${p}row r="${String(row)}">${xml.join('')}</${p}row>`;
}

/** A → 0 … of the reader, the other way round; written apart from it on purpose. */
export function letterOf(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26);
}

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
