import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { splitClipboard } from '../../../../../electron/service/queries/read-paste';
import { enterIncomes, HEADS, type InventedLedger, idOf, inventedLedger } from '../../../../support/invented-ledger';
import { must } from '../../../../support/ledger-session';
import { inventedId } from '../../../../support/office-workbooks';

describe('splitting what lies on the clipboard', () => {
  it.each<[string, string, string[][]]>([
    [
      'plain lines',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'CRLF and a trailing newline',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a lone CR', 'a\rb', [['a'], ['b']]],
    ['quotes with tab, newline and doubled quotes', '"a\tb"\t"c\nd"\t"说""好"""', [['a\tb', 'c\nd', '说"好"']]],
    ['a quote inside a cell', '5"\t6', [['5"', '6']]],
    ['a quote that nobody closes', '"abc\n1', [['abc\n1']]],
    ['blank cells at the end', 'a\t\t\nb', [['a', '', ''], ['b']]],
    ['nothing', '', []],
  ])('%s', (_name, text, rows) => {
    expect(splitClipboard(text)).toEqual(rows);
  });
});

describe('pasting incomes', () => {
  let ledger: InventedLedger;
  beforeEach(async () => {
    ledger = await inventedLedger();
  });
  afterEach(() => ledger.dispose());

  const ids = (count: number = HEADS.length) =>
    ledger
      .households()
      .slice(0, count)
      .map((household) => household.id);
  const onto = async (text: string, count?: number) => must(await ledger.api['income:readPaste']({ text, align: { ids: ids(count), startMonth: '2018-11' } }));
  const byId = async (text: string) => must(await ledger.api['income:readPaste']({ text, align: null }));
  const seen = (answer: Awaited<ReturnType<typeof onto>>) => answer.cells.map(({ name, month, fen }) => [name, month, fen]);

  it('lays a column on the households in order, blank cells left alone', async () => {
    const answer = await onto('1,800.50\r\n\r\n￥2000元\r\n');
    expect(seen(answer)).toEqual([
      ['张建国', '2018-11', 180_050],
      ['王海波', '2018-11', 200_000],
    ]);
    expect(answer.problems).toEqual([]);
  });

  it('runs over the end of a year to the right', async () => {
    expect(seen(await onto('1\t2\t3')).map(([, month]) => month)).toEqual(['2018-11', '2018-12', '2019-01']);
  });

  it('names each line that has no household, and takes the others', async () => {
    const answer = await onto('1\n2\n3\n4\n', 2);
    expect(answer.cells).toHaveLength(2);
    expect(answer.problems.map(({ line, value }) => [line, value])).toEqual([
      [3, '3'],
      [4, '4'],
    ]);
    expect((await onto('1\n2\n\n\t\n', 2)).problems).toEqual([]);
  });

  it('names each cell that is no amount, with line and column', async () => {
    const answer = await onto('1\t约一千\n-5\t2');
    expect(answer.problems.map(({ line, column, value }) => [line, column, value])).toEqual([
      [1, 2, '约一千'],
      [2, 1, '-5'],
    ]);
    expect(answer.problems.every(({ reason }) => /[一-龥]/.test(reason))).toBe(true);
    expect(answer.cells).toHaveLength(2);
  });

  it('a dash is missing, a zero is zero, what is the same is counted', async () => {
    await enterIncomes(ledger, '张建国', ['2018-11'], 700);
    const answer = await onto('700\n0\n—\n');
    expect(seen(answer)).toEqual([['李秀英', '2018-11', 0]]);
    expect(answer.unchanged).toBe(1);
    expect((await onto('701')).cells[0]?.replacesFen).toBe(70_000);
  });

  it('changes nothing by itself', async () => {
    const entries = ledger.entries();
    await onto('1\n2\n3');
    expect(ledger.entries()).toBe(entries);
  });

  it('finds households by ID: spaces, quotes, lower-case x, any order, foreign columns', async () => {
    const spaced = `'${idOf('赵文娟').replace(/(.{6})/g, '$1 ')}`;
    const text = `序号\t姓名\t身份证号\t2018年11月\t2018-12\t合计\r\n1\t赵文娟\t"${spaced}"\t100\t200\t300\r\n2\t张建国\t${idOf('张建国').toLowerCase()}\t\t"1,000"\t1000\r\n`;
    const answer = await byId(text);
    expect(seen(answer)).toEqual([
      ['赵文娟', '2018-11', 10_000],
      ['赵文娟', '2018-12', 20_000],
      ['张建国', '2018-12', 100_000],
    ]);
    expect(answer.problems).toEqual([]);
  });

  it.each(['2018年7月收入（元）', '2018年7月家庭月总收入', '201807', '2018.07', '2018/7', '二〇一八年七月', '2018年07月份'])(
    'reads the month of %s',
    async (heading) => {
      expect(seen(await byId(`身份证号\t${heading}\n${idOf('张建国')}\t5`))).toEqual([['张建国', '2018-07', 500]]);
    },
  );

  it('says what is wrong with a number it cannot place', async () => {
    const wrong = idOf('张建国').slice(0, 17) + (idOf('张建国').endsWith('1') ? '2' : '1');
    const answer = await byId(`身份证号\t2018-11\n${inventedId(500)}\t1\n${wrong}\t2\n1.30302E+17\t3\n\t4\n${idOf('张建国')}\t5`);
    expect(seen(answer)).toEqual([['张建国', '2018-11', 500]]);
    expect(answer.problems.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  });

  it('never lays a line without a number on a household without one', async () => {
    must(
      await ledger.api['household:edit']({
        id: ledger.householdOf('孙立军').id,
        revision: ledger.revision('孙立军'),
        target: 'head',
        values: { idNumber: '' },
        reasons: {},
      }),
    );
    const answer = await byId(`身份证号\t2018-11\n${idOf('张建国')}\t5\n\t900`);
    expect(seen(answer)).toEqual([['张建国', '2018-11', 500]]);
    expect(answer.problems.map(({ line }) => line)).toEqual([3]);
  });

  it('never chooses between two files with the same number', async () => {
    must(
      await ledger.api['household:edit']({
        id: ledger.householdOf('孙立军').id,
        revision: ledger.revision('孙立军'),
        target: 'head',
        values: { idNumber: idOf('张建国') },
        reasons: {},
      }),
    );
    const answer = await byId(`身份证号\t2018-11\n${idOf('张建国')}\t5`);
    expect(answer.cells).toEqual([]);
    expect(answer.problems[0]?.reason).toMatch(/两户|多户|一户多档/);
  });

  it('the same household twice: the same amount is one, another is a question', async () => {
    const id = idOf('张建国');
    const same = await byId(`身份证号\t2018-11\n${id}\t5\n${id}\t5`);
    expect([same.cells.length, same.problems.length]).toEqual([1, 0]);
    const other = await byId(`身份证号\t2018-11\n${id}\t5\n${id}\t6`);
    expect([other.cells.length, other.problems[0]?.line]).toEqual([1, 3]);
  });

  it.each([
    ['no ID column', '姓名\t2018-11\n张建国\t5', /身份证号/],
    ['no months', `身份证号\t收入\n${inventedId(1)}\t5`, /年月/],
    ['months without a year', `身份证号\t11月\n${inventedId(1)}\t5`, /年月/],
  ])('refuses a range with %s', async (_name, text, reason) => {
    const answer = await byId(text);
    expect(answer.cells).toEqual([]);
    expect(answer.problems[0]?.reason).toMatch(reason);
  });

  it('refuses an empty clipboard in words', async () => {
    expect(await ledger.api['income:readPaste']({ text: ' \r\n\t', align: null })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('没有内容') },
    });
  });
});
