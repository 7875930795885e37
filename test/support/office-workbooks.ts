import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkDigit } from '../../shared/domain/identity/id-number';
import { type CellInput, makeXlsx, type SheetInput } from './xlsx-maker';

/** A valid, invented ID number of 海港区; `serial` tells people apart. */
export function inventedId(serial: number, birth = '19800101'): string {
  const first17 = `130302${birth}${String(serial).padStart(3, '0')}`;
  return first17 + checkDigit(first17);
}

/** Writes a workbook into a folder and returns its path. */
export function writeWorkbook(folder: string, name: string, sheets: readonly SheetInput[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, makeXlsx({ sheets }));
  return file;
}

/** 困难职工档案 of the plainest kind: one header row, the columns given. */
export function archiveSheet(
  rows: readonly (readonly CellInput[])[],
  headings: readonly string[] = ['姓名', '身份证号', '家庭人口', '户口所在地行政区划', '困难类别', '建档日期'],
): SheetInput {
  return { name: '档案', rows: [headings, ...rows] };
}

/** 收入逐月核查台账 with the months of 2018 from July on. */
export function incomeSheet(
  rows: readonly (readonly CellInput[])[],
  headings: readonly string[] = ['姓名', '身份证号', '家庭人口', '2018年7月', '2018年8月', '2018年9月', '2018年10月', '2018年11月', '2018年12月'],
): SheetInput {
  return { name: '收入', rows: [headings, ...rows] };
}

/** 家庭成员 with the head's number in front. */
export function memberSheet(rows: readonly (readonly CellInput[])[]): SheetInput {
  return { name: '家庭成员', rows: [['户主身份证号', '户主姓名', '姓名', '关系', '身份证号', '月收入'], ...rows] };
}
