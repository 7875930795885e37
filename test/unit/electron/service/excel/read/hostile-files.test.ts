import { describe, expect, it } from 'vitest';
import { ledgerBytes, readBytes } from '../../../../../support/read-workbook';
import { makeXlsx } from '../../../../../support/xlsx-maker';

const HEADER = ['序号', '姓名', '身份证号', '困难类别', '家庭人口'];
const ROW = [1, '张建国', '130302196512243010', '低保户', 3];
const sheet = { name: '档案', rows: [HEADER, ROW] };

const refusalOf = (bytes: Uint8Array): string => {
  const result = readBytes(bytes);
  return 'refusal' in result ? result.refusal : 'read';
};

const withCell = (xml: string): Uint8Array => makeXlsx({ sheets: [{ name: 'a', rows: [[{ xml }]] }] });

describe('a hostile workbook is refused or bounded, never waited for', () => {
  it('reads past a merge over the whole sheet', () => {
    const result = readBytes(makeXlsx({ sheets: [{ ...sheet, merges: ['A1:XFD1048576'], before: '<dimension ref="A1:XFD1048576"/>' }] }));
    expect('sheets' in result && result.sheets[0]?.rows.map(({ cells }) => cells)).toEqual([['张建国', '130302196512243010', '低保户', '3']]);
  });

  it('stops a bomb in the middle', () => {
    const bomb = makeXlsx({ sheets: [{ name: 'a', rows: [], xml: `<worksheet><sheetData>${' '.repeat(15_000_000)}</sheetData></worksheet>` }] });
    expect(bomb.length).toBeLessThan(25_000);
    expect(refusalOf(bomb)).toBe('too-big');
  });

  it('refuses entity declarations', () => {
    const xml =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    const result = readBytes(makeXlsx({ sheets: [{ name: 'a', rows: [], xml }] }));
    expect('reason' in result && result.reason).toContain('外部实体声明');
  });

  it('refuses unknown entities and broken XML', () => {
    expect(refusalOf(withCell('<c t="str"><v>&xxe;</v></c>'))).toBe('damaged');
    expect(refusalOf(makeXlsx({ sheets: [{ name: 'a', rows: [], xml: '<worksheet><sheetData><row>' }] }))).toBe('damaged');
  });

  it.each([
    ['a column beyond XFD', '<c r="XFE1"><v>1</v></c>'],
    ['a column of a hundred letters', `<c r="${'A'.repeat(100)}1"><v>1</v></c>`],
    ['a shared text that is not there', '<c r="A1" t="s"><v>99</v></c>'],
  ])('refuses %s', (_name, xml) => {
    expect(refusalOf(withCell(xml))).toBe('damaged');
  });

  it('refuses a row beyond the last one', () => {
    const xml = '<worksheet><sheetData><row r="1048577"><c><v>1</v></c></row></sheetData></worksheet>';
    expect(refusalOf(makeXlsx({ sheets: [{ name: 'a', rows: [], xml }] }))).toBe('damaged');
  });

  it('reads far cells without making room for what is between', () => {
    const far = { xml: '<c r="XFD1048576"><v>1</v></c>' };
    const xml = `<worksheet><sheetData><row r="1">${far.xml.replace('1048576', '1')}</row><row r="1048576">${far.xml}</row></sheetData></worksheet>`;
    expect(refusalOf(makeXlsx({ sheets: [sheet, { name: 'far', rows: [], xml }] }))).toBe('read');
  });

  it('reads two hundred sheets and refuses five hundred', () => {
    const many = (count: number): Uint8Array => makeXlsx({ sheets: Array.from({ length: count }, (_, index) => ({ ...sheet, name: `表${String(index)}` })) });
    const result = readBytes(many(200));
    expect('sheets' in result && result.sheets.length).toBe(200);
    expect(refusalOf(many(500))).toBe('too-big');
  });

  it('refuses a truncated file wherever it breaks off', () => {
    const bytes = ledgerBytes('结对帮扶台账.xlsx');
    for (const share of [0.1, 0.5, 0.9, 0.999]) expect(refusalOf(bytes.slice(0, Math.floor(bytes.length * share)))).toBe('damaged');
  });

  it('notices one turned bit in a sheet', () => {
    const bytes = makeXlsx({
      sheets: [{ name: 'a', rows: [['姓名']], xml: '' }],
      parts: { 'xl/worksheets/sheet1.xml': new TextEncoder().encode('<worksheet/>') },
    }).slice();
    const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 2;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(refusalOf(bytes)).toBe('damaged');
  });
});

describe('other files are named', () => {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const ole = (stream: string): Uint8Array =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(1000), Buffer.from(stream, 'utf16le')]);

  it.each<[string, Uint8Array, string]>([
    ['encrypted', ole('EncryptedPackage'), '这个文件有打开密码，请在 WPS 里取消密码后再选。台账数据未改动。'],
    ['xls', ledgerBytes('旧系统导出-97格式.xls'), '这是97格式（.xls）的工作簿，请在 WPS 里另存为 xlsx 再选。台账数据未改动。'],
    ['HTML named xls', ledgerBytes('网页导出-其实是HTML.xls'), '这是网页格式的表格'],
    [
      'SpreadsheetML',
      text('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      '这是2003 版 XML 格式的表格',
    ],
    ['other OLE', ole('WordDocument'), '这是旧格式的办公文档，不是工作簿'],
    ['PDF', text('%PDF-1.7'), '这是PDF 文件，不是工作簿'],
    ['plain text', text('hello'), '这是纯文本，不是工作簿'],
    ['nothing', new Uint8Array(), '这个文件是空的'],
    ['binary', new Uint8Array([1, 2, 3, 0, 5]), '这是无法识别的文件'],
    ['xlsb', makeXlsx({ sheets: [sheet], parts: { 'xl/workbook.bin': 'x' } }), '这是二进制格式（.xlsb）的工作簿'],
    ['no sheets', makeXlsx({ sheets: [] }), '这个文件是空的'],
  ])('%s', (_name, bytes, reason) => {
    const result = readBytes(bytes);
    expect('reason' in result && result.reason).toContain(reason);
  });

  it('says that a workbook with nothing in it is empty', () => {
    const result = readBytes(
      makeXlsx({
        sheets: [
          { name: 'Sheet1', rows: [] },
          { name: 'Sheet2', rows: [] },
        ],
      }),
    );
    expect('sheets' in result && result.sheets.map(({ kind, reason }) => [kind, reason])).toEqual([
      [null, '这张表是空的。'],
      [null, '这张表是空的。'],
    ]);
  });
});
