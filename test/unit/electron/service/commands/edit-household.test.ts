import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDigit } from '../../../../../shared/domain/identity/id-number';
import { HEADS, type InventedLedger, idOf, inventedLedger } from '../../../../support/invented-ledger';
import { must } from '../../../../support/ledger-session';
import { inventedId } from '../../../../support/office-workbooks';

describe('correcting facts of a file', () => {
  let ledger: InventedLedger;
  beforeEach(async () => {
    ledger = await inventedLedger();
    await ledger.bring('成员.xlsx', {
      name: '家庭成员',
      rows: [
        ['户主身份证号', '户主姓名', '姓名', '关系', '身份证号', '月收入'],
        [idOf('李秀英'), '李秀英', '张小宝', '儿子', inventedId(21, '20050601'), 0],
      ],
    });
  });
  afterEach(() => ledger.dispose());

  const edit = (values: Record<string, string>, more: { reasons?: Record<string, string>; target?: string; revision?: number; name?: string } = {}) => {
    const name = more.name ?? '李秀英';
    return ledger.api['household:edit']({
      id: ledger.householdOf(name).id,
      revision: more.revision ?? ledger.revision(name),
      target: more.target ?? 'head',
      values,
      reasons: more.reasons ?? {},
    });
  };
  const fieldOf = async (key: string, name = '李秀英') =>
    must(await ledger.api['household:file']({ id: ledger.householdOf(name).id })).fields.find((field) => field.key === key);

  it.each([
    ['name', '李　秀梅', '李秀梅'],
    ['ethnicity', '汉', '汉族'],
    ['phone', '138-0013-8000', '13800138000'],
    ['birth', '1980.1.2', '1980-01-02'],
    ['workSince', '2001年9月', '2001-09'],
    ['monthlyIncomeYuan', '1,234.5元', '1234.50'],
    ['totalYearIncomeYuan', '1.2万元', '12000.00'],
    ['population', '３', '3'],
    ['plannedExitYear', '2018年', '2018'],
    ['plannedExitKind', '拟解困', '解困'],
    ['singleParent', '√', '是'],
    ['exitTarget', '否', '否'],
    ['area', '昌黎县', '秦皇岛市昌黎县'],
    ['secondaryCauses', '子女上学、患重特大疾病', '子女上学、患重特大疾病'],
    ['cardNo', '6222 0210 0111 2223 334', '6222021001112223334'],
    ['address', '海港区 文化路3号', '海港区 文化路3号'],
    ['enrolledOn', '2015年3月', '2015-03'],
  ])('understands %s typed as %s', async (key, typed, written) => {
    const answer = must(await edit({ [key]: typed }));
    expect(answer.changed).toBe(1);
    expect(answer.label).toContain('修改李秀英');
    expect((await fieldOf(key, key === 'name' ? '李秀梅' : '李秀英'))?.written).toBe(written);
  });

  it('takes an older word as the official term and keeps the word', async () => {
    must(await edit({ health: '癌症' }));
    expect(await fieldOf('health')).toMatchObject({ written: '恶性肿瘤', asWritten: '癌症' });
    must(await edit({ health: '良好' }));
    expect(await fieldOf('health')).toMatchObject({ written: '良好', asWritten: null });
  });

  it('keeps an unknown word and says so', async () => {
    const answer = must(await edit({ health: '时好时坏' }));
    expect(answer.warnings.join('')).toMatch(/时好时坏.*原样保留/);
    expect(await fieldOf('health')).toMatchObject({ written: '时好时坏' });
  });

  it('clears a field, and a cleared one is gone, not empty', async () => {
    must(await edit({ phone: '' }));
    expect(ledger.householdOf('李秀英').head).not.toHaveProperty('phone');
  });

  it.each([
    ['name', '   '],
    ['population', '零'],
    ['population', '-2'],
    ['birth', '1980-02-30'],
    ['monthlyIncomeYuan', '大概一千'],
    ['monthlyIncomeYuan', '-5'],
    ['area', '火星'],
    ['fileNo', '000009'],
    ['union', '某工会'],
    ['status', '脱困'],
    ['constructor', 'x'],
    ['toString', 'x'],
  ])('refuses %s typed as %s and changes nothing at all', async (key, typed) => {
    const entries = ledger.entries();
    const before = JSON.stringify(ledger.householdOf('李秀英'));
    const answer = await edit({ phone: '13911112222', [key]: typed });
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused', fields: { [key]: expect.stringMatching(/[一-龥]/) } } });
    expect(ledger.entries()).toBe(entries);
    expect(JSON.stringify(ledger.householdOf('李秀英'))).toBe(before);
  });

  it('writes no entry where nothing changes, however it is typed', async () => {
    const entries = ledger.entries();
    expect(must(await edit({ phone: '138 0000 0001', population: '2.0', name: '李 秀英', area: '130302' })).changed).toBe(0);
    expect(ledger.entries()).toBe(entries);
  });

  it('wants a reason for a wrong check digit, and keeps it', async () => {
    const right = inventedId(77);
    const wrong = right.slice(0, 17) + (right.endsWith('5') ? '6' : '5');
    const refused = await edit({ idNumber: wrong });
    expect(refused).toMatchObject({ ok: false, error: { fields: { idNumber: expect.stringContaining('写明原因') } } });
    expect(must(await edit({ idNumber: wrong }, { reasons: { idNumber: '证件如此，已核对原件' } })).warnings.join('')).toContain('已核对原件');
    expect(ledger.householdOf('李秀英').head.idNumber).toBe(wrong);
    expect((await fieldOf('idNumber'))?.warning).toContain('校验码');
  });

  it.each([['12345'], ['13030219800230123X'], ['1.30302E+17'], ['130302198001010000']])('a reason does not help %s', async (typed) => {
    expect(await edit({ idNumber: typed }, { reasons: { idNumber: '就是这样' } })).toMatchObject({ ok: false });
  });

  it('takes 15 digits and full-width ones, and refuses somebody who is not born yet', async () => {
    must(await edit({ idNumber: '130302800101123' }));
    expect(ledger.householdOf('李秀英').head.idNumber).toBe('130302800101123');
    must(await edit({ idNumber: inventedId(88).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) }));
    expect(ledger.householdOf('李秀英').head.idNumber).toBe(inventedId(88));
    const unborn = `13030220300101001${checkDigit('13030220300101001')}`;
    expect(await edit({ idNumber: unborn })).toMatchObject({ ok: false });
  });

  it('warns when the number already stands in another file, of a head or of a member', async () => {
    expect(must(await edit({ idNumber: idOf('张建国') })).warnings.join('')).toMatch(/一户多档.*张建国/);
    expect(must(await edit({ idNumber: inventedId(21, '20050601') }, { name: '王海波' })).warnings.join('')).toMatch(/一户多档.*李秀英/);
  });

  it('refuses a stale revision and loses nothing of the other edit', async () => {
    const stale = ledger.revision('李秀英');
    must(await edit({ phone: '13911112222' }));
    expect(await edit({ phone: '13933334444' }, { revision: stale })).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: expect.stringContaining('李秀英') },
    });
    expect(ledger.householdOf('李秀英').head.phone).toBe('13911112222');
  });

  it('edits a member by the same rules', async () => {
    const [id = ''] = Object.keys(ledger.householdOf('李秀英').members);
    expect(must(await edit({ relation: '独生子', monthlyIncomeYuan: '120', identity: '小学' }, { target: id })).label).toContain('李秀英家张小宝');
    expect(ledger.householdOf('李秀英').members[id]).toMatchObject({ monthlyIncomeFen: 12_000, identity: '小学' });
    expect(await edit({ name: ' ' }, { target: id })).toMatchObject({ ok: false });
  });

  it.each(['m99', 'constructor', '__proto__', 'toString'])('knows no member %s', async (target) => {
    const entries = ledger.entries();
    expect(await edit({ name: '黑客' }, { target })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(ledger.entries()).toBe(entries);
  });

  it('knows no household that is not there', async () => {
    expect(await ledger.api['household:edit']({ id: 'h999999', revision: 0, target: 'head', values: { name: '甲' }, reasons: {} })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(ledger.households().map((household) => household.head.name)).toEqual([...HEADS]);
  });

  it('is in the history with before and after, and undone with one step', async () => {
    must(await edit({ health: '癌症', population: '5' }));
    const [last] = must(await ledger.api['household:history']({ id: ledger.householdOf('李秀英').id, offset: 0, limit: 5 })).entries;
    expect(last?.changes).toEqual(
      expect.arrayContaining([
        { field: '健康状况', before: '', after: '恶性肿瘤' },
        { field: '家庭人口', before: '2', after: '5' },
      ]),
    );
    must(await ledger.api['session:undo']({}));
    expect(ledger.householdOf('李秀英').home.population).toBe(2);
    expect(ledger.householdOf('李秀英').asWritten).not.toHaveProperty('health');
  });
});
