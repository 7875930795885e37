import { describe, expect, it } from 'vitest';
import { checkId } from '../../../../../shared/domain/identity/check-id';
import { checkDigit } from '../../../../../shared/domain/identity/id-number';

const TODAY = '2019-01-15';
const withBirth = (birth: string): string => `130302${birth}001${checkDigit(`130302${birth}001`)}`;
const wrong = (id: string): string => id.slice(0, 17) + (id.endsWith('5') ? '6' : '5');

describe('whether a number may enter the ledger', () => {
  it('takes whoever is born by today, old forms too', () => {
    expect(checkId(withBirth('20190115'), TODAY)).toMatchObject({ ok: true, value: { birth: '2019-01-15', kind: 'id18' } });
    expect(checkId(withBirth('18800101'), TODAY)).toMatchObject({ ok: true });
    expect(checkId('130302 800101 123', TODAY)).toMatchObject({ ok: true, value: { kind: 'id15', birth: '1980-01-01' } });
  });

  it.each([
    ['tomorrow', withBirth('20190116'), 'unborn', '身份证号里的出生日期是2019年1月16日，还没有到，请对照证件'],
    ['the year 2101', withBirth('21010101'), 'unborn', '身份证号里的出生日期是2101年1月1日，还没有到，请对照证件'],
    ['tomorrow, and a wrong check digit', wrong(withBirth('20190116')), 'unborn', '还没有到'],
    ['another age', withBirth('18791231'), 'birth', '身份证号里的出生日期是1879年12月31日，年代太早，请对照证件'],
    ['no day', withBirth('20180230'), 'birth', '身份证号里的出生日期不存在'],
    ['no day of 15 digits', '130302801301123', 'birth', '身份证号里的出生日期不存在'],
    ['a wrong check digit', wrong(withBirth('19800101')), 'check', '校验码不对'],
    ['nothing', '  ', 'empty', '没有填身份证号'],
    ['too short', '13030219800101', 'length', '18位'],
    ['a sheet number', '1.30302E+17', 'damaged', '被表格软件改成了数字'],
  ])('refuses %s', (_what, text, problem, words) => {
    const checked = checkId(text, TODAY);
    expect(checked).toMatchObject({ ok: false, error: { problem, text: expect.stringContaining(words) } });
  });
});
