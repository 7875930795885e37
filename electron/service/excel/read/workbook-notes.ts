import type { WorkbookParts } from './workbook-parts';
import type { ZipPackage } from './zip-package';

const DANGERS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)vbaproject\.bin$/, '文件里有宏，没有运行，也没有读取。'],
  [/^xl\/externallinks\//, '文件里有指向其他工作簿的链接，没有打开，只读取了保存时的数值。'],
  [/^xl\/(?:connections\.xml|querytables\/)/, '文件里有外部数据连接，没有使用，只读取了保存时的数值。'],
  [/^xl\/(?:embeddings|activex|ctrlprops)\//, '文件里有嵌入的对象或控件，没有打开。'],
  [/^xl\/customdata\/|^xl\/model\//, '文件里有数据模型，没有读取。'],
];

/** Names what the file carries besides cells; none of it is ever run or followed. */
export function noteDangers(zip: ZipPackage, parts: WorkbookParts): string[] {
  const names = zip.names();
  const notes = DANGERS.filter(([pattern]) => names.some((name) => pattern.test(name))).map(([, note]) => note);
  if (parts.hasMacroSheets) notes.push('文件里有旧式宏表，没有运行，也没有读取。');
  return notes;
}
