import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pinyinKeys, pinyinSortKey } from '../../../../../electron/service/search/pinyin-key';
import { ARCHIVE_HEADINGS, BY_FILE_NO, type InventedLedger, inventedLedger, NO_FILTER } from '../../../../support/invented-ledger';
import { must } from '../../../../support/ledger-session';
import { inventedId } from '../../../../support/office-workbooks';

const NAMES = ['张建国', '单田芳', '曾乐行', '仇和', '解晓东', '吕绿', '欧阳娜娜', '阿卜杜·热合曼', 'Peter Wang', '彭　芳'];

describe('keys of a name', () => {
  it.each([
    ['张建国', ['zjg', 'zhangjianguo']],
    ['单田芳', ['stf', 'dtf', 'shantianfang', 'dantianfang']],
    ['曾乐行', ['zlx', 'clx', 'zyh', 'zenglexing', 'zengyuehang', 'cengyuexing']],
    ['仇和', ['qh', 'ch', 'qiuhe', 'chouhe']],
    ['解晓东', ['xxd', 'jxd', 'xiexiaodong', 'jiexiaodong']],
    ['单重乐行', ['szlx', 'dzlx', 'cclx', 'danchonglexing', 'shanzhongyuehang']],
    ['吕绿', ['ll', 'lvlv']],
    ['欧阳娜娜', ['oynn', 'ouyangnana']],
  ])('%s is found by each of its readings', (name, typed) => {
    const keys = pinyinKeys(name);
    for (const key of typed) expect([key, keys.some((known) => known.includes(key))]).toEqual([key, true]);
  });

  it('are few enough to be kept for everybody, also for a name made of nothing but doubtful characters', () => {
    expect(pinyinKeys('单曾仇解乐行重长朝'.repeat(4)).join('').length).toBeLessThan(20_000);
    expect(pinyinKeys('')).toEqual(['']);
  });

  it('are the initials and the whole, each once, for a name that can be read in one way', () => {
    expect([pinyinKeys('张建国'), pinyinKeys('王 五'), pinyinKeys('Ab'), pinyinKeys('')]).toEqual([['zjg', 'zhangjianguo'], ['ww', 'wangwu'], ['ab'], ['']]);
  });

  it('sort by sound', () => {
    expect(['张', '安', '李', 'Bo'].sort((a, b) => (pinyinSortKey(a) < pinyinSortKey(b) ? -1 : 1))).toEqual(['安', 'Bo', '李', '张']);
  });
});

describe('search as one types', () => {
  let ledger: InventedLedger;
  beforeAll(async () => {
    ledger = await inventedLedger({ empty: true });
    await ledger.bring(
      '档案.xlsx',
      {
        name: '档案',
        rows: [
          [...ARCHIVE_HEADINGS, '工作单位', '职工编号'],
          ...NAMES.map((name, i) => [
            name,
            inventedId(i + 1),
            1,
            '130302',
            '低保户',
            '2016-05-11',
            '子女上学',
            `1391234000${String(i)}`,
            '耀华玻璃厂',
            `QHD${String(i)}`,
          ]),
        ],
      },
      {
        name: '家庭成员',
        rows: [
          ['户主身份证号', '户主姓名', '姓名', '关系', '身份证号', '月收入'],
          [inventedId(1), '张建国', '钱小花', '妻子', inventedId(50), 0],
        ],
      },
    );
  });
  afterAll(() => ledger.dispose());

  const search = async (text: string) => must(await ledger.api['households:search']({ text, limit: 20 }));
  const first = async (text: string) => (await search(text)).rows.map(({ name }) => name);

  it.each([
    ['张建', '张建国', '姓名'],
    ['ZJG', '张建国', '姓名'],
    ['zhangjian', '张建国', '姓名'],
    ['zhang jian guo', '张建国', '姓名'],
    ['ｚｊｇ', '张建国', '姓名'],
    ['dtf', '单田芳', '姓名'],
    ['peter wang', 'Peter Wang', '姓名'],
    ['彭芳', '彭芳', '姓名'],
    ['13912340003', '仇和', '电话'],
    ['１３９１２３４０００３', '仇和', '电话'],
    ['000005', '解晓东', '卷号'],
    ['qhd7', '阿卜杜·热合曼', '职工编号'],
    ['qxh', '张建国', '家庭成员 钱小花'],
  ])('%s finds %s by its %s', async (typed, name, matched) => {
    const { rows } = await search(typed);
    expect(rows[0]).toMatchObject({ name, matched });
  });

  it('finds by the last digits of an ID, in either case', async () => {
    const withX = Array.from({ length: 60 }, (_unused, i) => inventedId(200 + i)).find((id) => id.endsWith('X')) ?? '';
    await ledger.bring('某.xlsx', { name: '档案', rows: [ARCHIVE_HEADINGS, ['周末位', withX, 1, '130302', '低保户', '2016-05-11', null, null]] });
    for (const tail of [withX.slice(-4), withX.slice(-4).toLowerCase(), withX, ` ${withX.slice(0, 6)} ${withX.slice(6)}`])
      expect(await first(tail)).toContain('周末位');
    must(await ledger.api['session:undo']({}));
  });

  it('finds all of a unit and of a union, and nobody by nonsense', async () => {
    expect((await search('耀华')).total).toBe(NAMES.length);
    expect((await search('海港区总工会')).total).toBe(NAMES.length);
    for (const text of ['没有这个人', '', '   ', '\n', '%', '.*', '\\', 'zjgzjg', '国单']) expect([text, (await search(text)).total]).toEqual([text, 0]);
  });

  it('a match never runs from one fact into the next', async () => {
    expect((await search(`${inventedId(1)}1391`)).total).toBe(0);
  });

  it('the list filters by the same words, and a changed name is found at once', async () => {
    const list = async (text: string) =>
      must(await ledger.api['households:list']({ filter: { ...NO_FILTER, text }, sort: BY_FILE_NO, offset: 0, limit: 50 })).rows.map(({ name }) => name);
    expect(await list('zjg')).toEqual(['张建国']);
    must(
      await ledger.api['household:edit']({
        id: ledger.householdOf('张建国').id,
        revision: ledger.revision('张建国'),
        target: 'head',
        values: { name: '章剑锋' },
        reasons: {},
      }),
    );
    expect([await list('zjg'), await list('zjf'), await first('zjg')]).toEqual([[], ['章剑锋'], []]);
    must(await ledger.api['session:undo']({}));
    expect([await list('zjg'), await list('zjf')]).toEqual([['张建国'], []]);
  });

  it('gives no more than asked for, and the whole number', async () => {
    const { total, rows } = must(await ledger.api['households:search']({ text: '1391234', limit: 3 }));
    expect([total, rows.length]).toEqual([NAMES.length, 3]);
  });
});
