import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linesOf } from '../../../../../electron/service/queries/history';
import type { Change } from '../../../../../shared/domain/ledger/change';
import { HOUSEHOLD_FIELDS } from '../../../../../shared/forms/household-fields';
import { MEMBER_FIELDS } from '../../../../../shared/forms/member-fields';
import { PAIRING_FIELDS } from '../../../../../shared/forms/pairing-fields';
import { type InventedLedger, idOf, inventedLedger } from '../../../../support/invented-ledger';
import { must } from '../../../../support/ledger-session';
import { inventedId } from '../../../../support/office-workbooks';

/** What a person would type into a field of each type, and another value of it. */
const TYPED: Readonly<Record<string, readonly [string, string]>> = {
  text: ['甲一', '乙二'],
  name: ['周甲', '吴乙'],
  phone: ['13900000001', '13900000002'],
  card: ['6222021001112223334', '6222021001112223335'],
  date: ['1980-01-02', '1980-01-03'],
  dateOrMonth: ['2001-09', '2001-10-05'],
  money: ['1234.50', '2000.00'],
  count: ['3', '4'],
  year: ['2018', '2019'],
  flag: ['是', '否'],
  area: ['秦皇岛市昌黎县', '秦皇岛市卢龙县'],
};

describe('the history in the clerk’s words', () => {
  let ledger: InventedLedger;
  beforeEach(async () => {
    ledger = await inventedLedger();
  });
  afterEach(() => ledger.dispose());

  const history = async (limit = 200) => must(await ledger.api['household:history']({ id: 'h000001', offset: 0, limit }));
  const file = async () => must(await ledger.api['household:file']({ id: 'h000001' }));
  const edit = async (target: string, values: Record<string, string>) =>
    must(await ledger.api['household:edit']({ id: 'h000001', revision: (await file()).revision, target, values, reasons: {} }));
  const addPeople = () =>
    ledger.bring(
      '更多.xlsx',
      {
        name: '家庭成员',
        rows: [
          ['户主身份证号', '户主姓名', '姓名', '关系', '身份证号', '月收入'],
          [idOf('张建国'), '张建国', '张小宝', '儿子', inventedId(21, '20050601'), 0],
        ],
      },
      {
        name: '结对',
        rows: [
          ['姓名', '身份证号', '帮扶单位', '帮扶责任人', '责任人电话', '结对日期'],
          ['张建国', idOf('张建国'), '市总工会', '赵帮', '13811112222', '2018-01-01'],
        ],
      },
      {
        name: '收入',
        rows: [
          ['姓名', '身份证号', '家庭人口', '2018年7月'],
          ['张建国', idOf('张建国'), 2, 900],
        ],
      },
    );

  it('shows every field of household and members, typed and typed again, with before and after', async () => {
    await addPeople();
    for (const target of ['head', 'm01']) {
      const fields = target === 'head' ? (await file()).fields : (await file()).members[0]?.fields;
      expect(fields?.length).toBeGreaterThan(15);
      for (const field of fields ?? []) {
        if (field.type === 'id') continue;
        const options = field.options?.map(({ term }) => term) ?? [];
        const [first = '', second = ''] = options.length > 1 ? options : (TYPED[field.type] ?? []);
        expect([field.label, first === '', second === '']).toEqual([field.label, false, false]);
        await edit(target, { [field.key]: first });
        await edit(target, { [field.key]: second });
        const [last] = (await history(1)).entries;
        const prefix = target === 'head' ? '' : '成员 · ';
        expect(last?.changes).toContainEqual({ field: `${prefix}${field.label}`, before: first, after: second });
        await edit(target, { [field.key]: target === 'head' && field.key === 'name' ? '张建国' : field.key === 'name' ? '张小宝' : '' });
      }
    }
  }, 60_000);

  it('says what came by import: people, helpers, months', async () => {
    await addPeople();
    const [last, created] = (await history()).entries;
    expect(last?.changes).toEqual(
      expect.arrayContaining([
        { field: '成员', before: '', after: '张小宝' },
        { field: '结对帮扶', before: '', after: '赵帮' },
        { field: '2018年7月收入', before: '', after: '900.00元，2人（核查）' },
      ]),
    );
    expect(created?.changes).toEqual([{ field: '档案', before: '', after: '建立' }]);
  });

  it('says what became of a helper, a month, an exit, a relapse, and marks what was undone', async () => {
    await addPeople();
    await ledger.bring('再.xlsx', {
      name: '结对',
      rows: [
        ['姓名', '身份证号', '帮扶单位', '帮扶责任人', '责任人电话', '结对日期'],
        ['张建国', idOf('张建国'), '市总工会', '赵帮', '13833334444', '2018-01-01'],
      ],
    });
    const set = (totalFen: number | null, items: Record<string, number> | null, population: number | null = null) =>
      ledger.api['income:set']({
        entries: [{ householdId: 'h000001', month: '2018-07', totalFen, population, items }],
        source: '申报',
        evidence: '工资条',
        revisions: {},
      });
    must(await set(100_000, { wages: 60_000, relief: 10_000 }, 3));
    must(await set(null, null));
    const revision = async () => (await file()).revision;
    must(
      await ledger.api['exit:record']({ id: 'h000001', revision: await revision(), kind: '脱困', on: '2018-05-01', reason: '收入稳定', deregisterReason: '' }),
    );
    must(await ledger.api['household:relapse']({ id: 'h000001', revision: await revision(), on: '2018-09-01', reason: '患病' }));
    must(await ledger.api['session:undo']({}));
    const { entries } = await history();
    const lines = entries.map(({ label, undone, changes }) => ({ label, undone, changes }));
    expect(lines.slice(0, 6)).toEqual([
      {
        label: expect.stringContaining('撤销：登记返困'),
        undone: false,
        changes: [{ field: '认定与退出', before: expect.stringContaining('2018-09-01'), after: '' }],
      },
      {
        label: expect.stringContaining('登记返困'),
        undone: true,
        changes: [{ field: '认定与退出', before: '', after: expect.stringContaining('2018-09-01') }],
      },
      { label: expect.stringContaining('登记脱困'), undone: false, changes: [{ field: '认定与退出', before: '', after: '脱困，2018-05-01，收入稳定' }] },
      { label: expect.stringContaining('登记收入'), undone: false, changes: [{ field: '2018年7月收入', before: '1,000.00元，3人（申报）', after: '' }] },
      {
        label: expect.stringContaining('登记收入'),
        undone: false,
        changes: expect.arrayContaining([
          { field: '2018年7月收入 · 政府救助', before: '', after: '100.00元' },
          { field: '2018年7月收入 · 未分项合计', before: '900.00元', after: '300.00元' },
          { field: '2018年7月收入 · 人口', before: '2', after: '3' },
        ]),
      },
      { label: expect.stringContaining('导入结对'), undone: false, changes: [{ field: '结对帮扶 · 责任人电话', before: '13811112222', after: '13833334444' }] },
    ]);
    expect(JSON.stringify(lines.map(({ changes }) => changes.map(({ field }) => field)))).not.toMatch(/[A-Za-z]{3}/);
  });

  it('has no English word for any place a change can be at', () => {
    const at = (path: readonly string[], value: Change['after']): Change => ({
      kind: 'household',
      id: 'h000001',
      path,
      ...(value === undefined ? {} : { after: value }),
    });
    const changes: Change[] = [
      ...HOUSEHOLD_FIELDS.filter((field) => field.computed !== true).map((field) =>
        at(
          field.path[0] === 'episode' ? ['episodes', 'e01', ...field.path.slice(1)] : field.path,
          field.type === 'money' ? 100 : field.type === 'codes' ? ['甲'] : '甲',
        ),
      ),
      ...MEMBER_FIELDS.filter((field) => field.link !== true).map((field) => at(['members', 'm01', ...field.path], field.type === 'money' ? 100 : '甲')),
      ...PAIRING_FIELDS.filter((field) => field.link !== true).map((field) => at(['pairings', 'p01', ...field.path], '甲')),
      ...['wages', 'business', 'property', 'transfer', 'relief', 'unionAid', 'unsplit'].map((kind) => at(['incomes', '2018-07', 'items', kind], 100)),
      ...['illness', 'disability', 'schooling', 'housing', 'other'].map((kind) => at(['incomes', '2018-07', 'expenses', kind], 100)),
      ...['population', 'source', 'evidence', 'enteredBy', 'enteredOn', 'splitConfirmed'].map((key) => at(['incomes', '2018-07', key], '甲')),
      at(['episodes', 'e02'], { id: 'e02', kind: 'full', enrolledOn: '2018-09-01', relapse: true, exits: {} }),
      at(['episodes', 'e01', 'exits', 'x01'], { id: 'x01', kind: '注销', on: '2018-09-01', reason: '去世', deregisterReason: '死亡', procedure: 'historical' }),
    ];
    for (const change of changes) {
      const lines = linesOf(change);
      expect([change.path.join('/'), lines.length]).toEqual([change.path.join('/'), 1]);
      expect(`${lines[0]?.field} ${lines[0]?.after}`).not.toMatch(/[A-Za-z]/);
      expect(lines[0]?.after).not.toBe('');
    }
  });
});
