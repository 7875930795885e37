import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../../../../electron/service/excel/read/open-workbook';
import { DAMAGED, DATE, FAULTY, NUMBER, type RawSheet, TEXT } from '../../../../../../electron/service/excel/read/raw-sheet';
import { makeXlsx, type WorkbookInput } from '../../../../../support/xlsx-maker';

function firstSheet(input: WorkbookInput): RawSheet {
  return openWorkbook(makeXlsx(input)).readSheet(0, () => undefined);
}

/** The only cell of a sheet whose row is this XML. */
function cell(xml: string, more: Omit<WorkbookInput, 'sheets'> = {}): { text: string | undefined; kind: number | undefined } {
  const [row] = firstSheet({ ...more, sheets: [{ name: 'a', rows: [[{ xml }]] }] }).rows;
  return { text: row?.texts[0], kind: row?.kinds[0] };
}

describe('cells keep what the file holds', () => {
  it.each([
    ['130324198808126144', DAMAGED],
    ['1.30302198802032E+17', DAMAGED],
    ['1E15', DAMAGED],
    ['-1000000000000000', DAMAGED],
    ['999999999999999', NUMBER],
    ['130324880812614', NUMBER],
    ['3988.7999999999997', NUMBER],
    ['0.1234567890123456789', NUMBER],
    ['570.0', NUMBER],
    ['5E-3', NUMBER],
  ])('number %s', (text, kind) => {
    expect(cell(`<c r="A1"><v>${text}</v></c>`)).toEqual({ text, kind });
  });

  it('text of 18 digits stays text', () => {
    expect(cell('<c r="A1" t="inlineStr"><is><t>130324198808126144</t></is></c>')).toEqual({ text: '130324198808126144', kind: TEXT });
    expect(cell('<c r="A1" t="str"><f>A2</f><v>130324198808126144</v></c>')).toEqual({ text: '130324198808126144', kind: TEXT });
  });

  it('joins rich text and leaves readings out', () => {
    const rich = '<si><r><t>张</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si>';
    expect(cell('<c r="A1" t="s"><v>0</v></c>', { sharedStrings: rich }).text).toBe('张 三');
    expect(cell('<c r="A1" t="inlineStr"><is><r><t>李</t></r><rPh sb="0" eb="1"><t>li</t></rPh><r><t>四</t></r></is></c>').text).toBe('李四');
  });

  it('reads booleans, errors, escapes, and formulas by their stored result', () => {
    expect(cell('<c r="A1" t="b"><v>1</v></c>').text).toBe('TRUE');
    expect(cell('<c r="A1" t="e"><v>#REF!</v></c>')).toEqual({ text: '#REF!', kind: FAULTY });
    expect(cell('<c r="A1"><f>SUM(B1:B9)</f><v>12.5</v></c>')).toEqual({ text: '12.5', kind: NUMBER });
    expect(cell('<c r="A1"><f>SUM(B1:B9)</f></c>')).toEqual({ text: '=SUM(B1:B9)', kind: FAULTY });
    expect(cell('<c r="A1" t="inlineStr"><is><t>一_x000A_二</t></is></c>').text).toBe('一\n二');
  });

  it('knows a date by its format and keeps the serial number', () => {
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="0.00&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="31"/></cellXfs>';
    const kinds = ['0', '1', '2', '3'].map((style) => cell(`<c r="A1" s="${style}"><v>43101</v></c>`, { styles }));
    expect(kinds).toEqual([NUMBER, DATE, NUMBER, DATE].map((kind) => ({ text: '43101', kind })));
  });

  it('leaves cells with nothing but blanks out', () => {
    expect(firstSheet({ sheets: [{ name: 'a', rows: [['　 ', null, 'x']] }] }).rows[0]?.columns).toEqual([2]);
  });
});

describe('ways of writing a workbook', () => {
  const sheets = [{ name: '甲', rows: [['姓名', 12]], merges: ['A1:B1'] }] as const;

  it.each<[string, Omit<WorkbookInput, 'sheets'>]>([
    ['plain', {}],
    ['prefixed namespace', { prefix: 'x' }],
    ['strict', { strict: true }],
    ['absolute targets', { absoluteTargets: true }],
    ['backslashes in part names', { backslashes: true }],
  ])('%s', (_name, more) => {
    const sheet = firstSheet({ ...more, sheets });
    expect(sheet.rows).toEqual([{ row: 1, hidden: false, columns: [0, 1], texts: ['姓名', '12'], kinds: [TEXT, NUMBER] }]);
    expect(sheet.merges).toEqual([{ top: 1, bottom: 1, left: 0, right: 1 }]);
  });

  it('takes the order and the names of sheets from the workbook, not from the parts', () => {
    const workbook = openWorkbook(
      makeXlsx({
        sheets: [
          { name: '一', rows: [['1']] },
          { name: '二', rows: [['2']], state: 'veryHidden' },
        ],
        parts: {
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId2" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        },
      }),
    );
    const read = [0, 1].map((index) => workbook.readSheet(index, () => undefined));
    expect(read.map(({ name, hidden, rows }) => [name, hidden, rows[0]?.texts[0]])).toEqual([
      ['一', false, '2'],
      ['二', true, '1'],
    ]);
  });

  it('gives rows and cells without a place the next one, and puts rows in order', () => {
    const xml =
      '<worksheet><sheetData><row r="3"><c><v>3</v></c></row><row r="1"><c r="B1"><v>1</v></c><c><v>2</v></c></row><row><c><v>4</v></c></row></sheetData></worksheet>';
    expect(firstSheet({ sheets: [{ name: 'a', rows: [], xml }] }).rows.map(({ row, columns, texts }) => [row, columns, texts])).toEqual([
      [1, [1, 2], ['1', '2']],
      [2, [0], ['4']],
      [3, [0], ['3']],
    ]);
  });

  it('marks hidden rows and columns', () => {
    const xml = '<worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c><v>1</v></c></row></sheetData></worksheet>';
    const sheet = firstSheet({ sheets: [{ name: 'a', rows: [], xml }] });
    expect([sheet.rows[0]?.hidden, sheet.hiddenColumns]).toEqual([true, [[1, 2]]]);
  });

  it('says what it never runs or follows', () => {
    const parts = { 'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<x/>', 'xl/connections.xml': '<x/>', 'xl/embeddings/oleObject1.bin': 'x' };
    expect(openWorkbook(makeXlsx({ sheets, parts })).notes.map((note) => note.slice(0, 8))).toEqual([
      '文件里有宏，没有',
      '文件里有指向其他',
      '文件里有外部数据',
      '文件里有嵌入的对',
    ]);
  });

  it('passes on the 1904 calendar', () => {
    expect(openWorkbook(makeXlsx({ sheets, date1904: true })).date1904).toBe(true);
  });
});
