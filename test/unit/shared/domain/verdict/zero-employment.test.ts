import { describe, expect, it } from 'vitest';
import type { Head, Member } from '../../../../../shared/domain/household/household';
import { zeroEmployment } from '../../../../../shared/domain/verdict/zero-employment';
import { schemeOf } from './sample-file';

const head = (more: Partial<Head>): Head => ({ name: '户主', sex: '男', birth: '1970-06-01', ...more });
const member = (more: Partial<Member>): Member => ({ id: more.name ?? 'm', name: '成员', ...more });
const judge = (person: Head, ...members: readonly Member[]): ReturnType<typeof zeroEmployment> =>
  zeroEmployment({ head: person, members: Object.fromEntries(members.map((m) => [m.id, m])) }, schemeOf(), '2019-01-15');

const wife = (more: Partial<Member>): Member => member({ name: '妻子', sex: '女', birth: '1972-01-01', relation: '妻子', ...more });

describe('零就业家庭', () => {
  it.each([
    { 情形: '夫妻都失业', of: judge(head({ workStatus: '失(无)业' }), wife({ identity: '下(待)岗' })), answer: 'yes' },
    { 情形: '一人灵活就业', of: judge(head({ workStatus: '失(无)业' }), wife({ workStatus: '灵活就业' })), answer: 'no' },
    { 情形: '没有人想找工作', of: judge(head({ workStatus: '退休' })), answer: 'no' },
    { 情形: '年满六十的男子不算', of: judge(head({ workStatus: '失(无)业', birth: '1959-01-15' })), answer: 'no' },
    { 情形: '还差一天满六十', of: judge(head({ workStatus: '失(无)业', birth: '1959-01-16' })), answer: 'yes' },
    { 情形: '五十五岁的女子不算', of: judge(head({ workStatus: '失(无)业', sex: '女', birth: '1964-01-15' })), answer: 'no' },
    {
      情形: '在校的孩子不算',
      of: judge(head({ workStatus: '退休' }), member({ name: '孩子', sex: '女', birth: '2000-01-01', identity: '大学生' })),
      answer: 'no',
    },
    { 情形: '重病的不算', of: judge(head({ workStatus: '失(无)业', health: '恶性肿瘤' })), answer: 'no' },
    { 情形: '重残的不算', of: judge(head({ workStatus: '失(无)业', disability: '肢体残疾一级(极重度)' })), answer: 'no' },
    { 情形: '轻残的算', of: judge(head({ workStatus: '失(无)业', disability: '肢体残疾四级(轻度)' })), answer: 'yes' },
    { 情形: '有人没有填工作状态', of: judge(head({ workStatus: '失(无)业' }), wife({})), answer: 'unknown' },
    { 情形: '有人在岗就不必再问', of: judge(head({ workStatus: '在岗' }), wife({})), answer: 'no' },
    { 情形: '已经离开的成员不算', of: judge(head({ workStatus: '失(无)业' }), wife({ workStatus: '在岗', until: '2018-12-01' })), answer: 'yes' },
  ])('$情形', ({ of, answer }) => {
    expect(of.answer).toBe(answer);
  });

  it('性别和出生日期可从身份证号得出，答复列出姓名', () => {
    const { sex: _sex, birth: _birth, ...person } = head({ workStatus: '失(无)业', idNumber: '130302198802032296' });
    expect(judge(person, wife({}))).toEqual({ answer: 'unknown', seeking: ['户主'], employed: [], unclear: ['妻子'] });
  });

  it('性别只在两个年限之间要紧', () => {
    const { sex: _sex, ...person } = head({ workStatus: '失(无)业', birth: '1962-01-01' });
    expect(judge(person).answer).toBe('unknown');
    expect(judge({ ...person, birth: '1980-01-01' }).answer).toBe('yes');
  });
});
