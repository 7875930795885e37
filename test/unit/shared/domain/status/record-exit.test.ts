import { describe, expect, it } from 'vitest';
import { exitRefusalText } from '../../../../../shared/domain/status/exit-refusal-text';
import { canRecordExit, type ExitEntry, type ExitRefusal, withExit } from '../../../../../shared/domain/status/record-exit';
import { canRecordRelapse, type RelapseRefusal, withRelapse } from '../../../../../shared/domain/status/record-relapse';
import { firstExit, statusOn } from '../../../../../shared/domain/status/status';
import { household, type SampleStay } from '../target/sample-lives';

const context = { workingDate: '2019-01-15', deregisterReasons: ['死亡', '退休', '其他'] };
const open: readonly SampleStay[] = [{ from: '2016-05-10' }];
const relieved: readonly SampleStay[] = [{ from: '2016-05-10', exits: [['解困', '2018-03-01']] }];
const closed: readonly SampleStay[] = [{ from: '2016-05-10', exits: [['脱困', '2018-03-01']] }];
const graduated = (on: string): ExitEntry => ({ kind: '脱困', on, reason: '收入提高' });
const gone: ExitEntry = { kind: '注销', on: '2018-06-01', reason: '病故', deregisterReason: '死亡' };

describe('canRecordExit', () => {
  it.each<{ why: string; stays: readonly SampleStay[]; entry: ExitEntry; code: ExitRefusal['code'] | null }>([
    { why: '脱困 of an open file', stays: open, entry: graduated('2018-06-01'), code: null },
    { why: 'on the working date itself', stays: open, entry: graduated('2019-01-15'), code: null },
    { why: 'after the working date', stays: open, entry: graduated('2019-01-16'), code: 'future-date' },
    { why: 'no real day', stays: open, entry: graduated('2018-02-30'), code: 'invalid-date' },
    { why: 'on the day of enrolment', stays: open, entry: graduated('2016-05-10'), code: null },
    { why: 'before it', stays: open, entry: graduated('2016-05-09'), code: 'before-enrolment' },
    { why: 'in the month of a month-only enrolment', stays: [{ from: '2016-05' }], entry: graduated('2016-05-01'), code: null },
    { why: 'before that month', stays: [{ from: '2016-05' }], entry: graduated('2016-04-30'), code: 'before-enrolment' },
    { why: 'a file without a date of enrolment', stays: [{ from: null }], entry: graduated('2016-04-30'), code: null },
    { why: 'no file', stays: [], entry: graduated('2018-06-01'), code: 'not-enrolled' },
    { why: 'closed already', stays: closed, entry: gone, code: 'already-closed' },
    { why: '解困 twice', stays: relieved, entry: { kind: '解困', on: '2018-06-01', reason: '救助' }, code: 'already-relieved' },
    { why: '脱困 after 解困', stays: relieved, entry: graduated('2018-06-01'), code: null },
    { why: '脱困 before 解困', stays: relieved, entry: graduated('2018-02-01'), code: 'before-relief' },
    { why: 'no reason', stays: open, entry: { kind: '脱困', on: '2018-06-01', reason: ' ' }, code: 'reason-missing' },
    { why: '注销', stays: open, entry: gone, code: null },
    { why: '注销 without its reason', stays: open, entry: { kind: '注销', on: '2018-06-01', reason: '病故' }, code: 'deregister-reason-missing' },
    { why: '注销 for a reason that is no term', stays: open, entry: { ...gone, deregisterReason: '走了' }, code: 'deregister-reason-unknown' },
    { why: 'a 注销原因 with 脱困', stays: open, entry: { ...graduated('2018-06-01'), deregisterReason: '死亡' }, code: 'deregister-reason-not-wanted' },
    { why: '脱困 of a temporary file', stays: [{ from: '2018-01-01', kind: 'temporary' }], entry: graduated('2018-06-01'), code: 'temporary-file' },
    { why: '注销 of a temporary file', stays: [{ from: '2018-01-01', kind: 'temporary' }], entry: gone, code: null },
    {
      why: 'after a relapse the new stay counts',
      stays: [...closed, { from: '2018-08-01', relapse: true }],
      entry: graduated('2018-06-01'),
      code: 'before-enrolment',
    },
  ])('$why', ({ stays, entry, code }) => {
    const result = canRecordExit(household('h', stays), entry, context);
    expect(result.ok ? null : result.error.code).toBe(code);
  });

  it.each([
    { why: 'drawn', paper: { from: '2017-01' }, kind: '脱困', refused: true },
    { why: 'drawn, but 解困 wants just that', paper: { from: '2017-01' }, kind: '解困', refused: false },
    { why: 'begun after the exit', paper: { from: '2018-06-02' }, kind: '脱困', refused: false },
    { why: 'ended by a paper on that day', paper: { from: '2017-01', until: '2018-06-01', endDocument: '昌民停〔2018〕3号' }, kind: '脱困', refused: false },
    { why: 'ended by a paper, a day later', paper: { from: '2017-01', until: '2018-06-02', endDocument: '昌民停〔2018〕3号' }, kind: '脱困', refused: true },
    { why: 'ended without a paper', paper: { from: '2017-01', until: '2018-05-01' }, kind: '脱困', refused: true },
  ] as const)('relief: $why', ({ paper, kind, refused }) => {
    const sample = household('h', open, { reliefPapers: [{ id: 'p', kind: '低保', document: '昌民〔2017〕8号', ...paper }] });
    const result = canRecordExit(sample, { kind, on: '2018-06-01', reason: '测试' }, context);
    expect(result).toEqual(
      refused ? { ok: false, error: { code: 'relief-paper-open', kind: '低保', document: '昌民〔2017〕8号' } } : { ok: true, value: { episodeId: 'e0' } },
    );
  });
});

describe('withExit and withRelapse', () => {
  it('adds the exit and nothing else', () => {
    const before = household('h', open);
    const after = withExit(before, 'e0', 'x7', gone);
    expect(after).toEqual({
      ...before,
      episodes: {
        e0: {
          ...before.episodes['e0'],
          exits: { x7: { id: 'x7', kind: '注销', on: '2018-06-01', reason: '病故', deregisterReason: '死亡', procedure: 'historical' } },
        },
      },
    });
    expect(statusOn(before, '2018-06-01')).toBe('在档');
    expect(statusOn(after, '2018-06-01')).toBe('注销');
  });

  it('brings a household back as 返困', () => {
    const back = withRelapse(household('h', closed), 'e9', '2018-09-01');
    expect([statusOn(back, '2018-08-31'), statusOn(back, '2018-09-01'), firstExit(back)?.on]).toEqual(['脱困', '返困', '2018-03-01']);
    expect(canRecordExit(back, graduated('2018-12-01'), context)).toEqual({ ok: true, value: { episodeId: 'e9' } });
  });

  it.each<{ why: string; stays: readonly SampleStay[]; on: string; code: RelapseRefusal['code'] | null }>([
    { why: 'after 脱困', stays: closed, on: '2018-03-02', code: null },
    { why: 'after 解困', stays: relieved, on: '2018-03-02', code: null },
    { why: 'on the day of the exit', stays: closed, on: '2018-03-01', code: 'before-exit' },
    { why: 'never exited', stays: open, on: '2018-03-02', code: 'never-exited' },
    { why: 'after 注销', stays: [{ from: '2016-01-01', exits: [['注销', '2018-01-01', '其他']] }], on: '2018-03-02', code: 'never-exited' },
    { why: 'in the future', stays: closed, on: '2019-02-01', code: 'future-date' },
    { why: 'no real day', stays: closed, on: '2018-13-01', code: 'invalid-date' },
  ])('返困: $why', ({ stays, on, code }) => {
    const result = canRecordRelapse(household('h', stays), on, context.workingDate);
    expect(result.ok ? null : result.error.code).toBe(code);
  });
});

describe('exitRefusalText', () => {
  it.each<{ refusal: ExitRefusal | RelapseRefusal; text: string }>([
    { refusal: { code: 'already-closed', kind: '脱困', on: '2018-03-01' }, text: '这户已于2018年3月1日脱困，不能重复登记退出。如需更正，请先撤销原登记。' },
    { refusal: { code: 'before-enrolment', on: '2016-04-30', enrolledOn: '2016-05' }, text: '2016年4月30日早于建档日期2016年5月，请核对两个日期。' },
    {
      refusal: { code: 'relief-paper-open', kind: '低保', document: '昌民〔2017〕8号' },
      text: '这户仍在享受低保（昌民〔2017〕8号），登记停发文书后才能认定脱困。',
    },
    { refusal: { code: 'future-date', on: '2019-02-01', workingDate: '2019-01-15' }, text: '2019年2月1日晚于工作日期2019年1月15日，不能登记尚未发生的事项。' },
  ])('$refusal.code', ({ refusal, text }) => {
    expect(exitRefusalText(refusal)).toBe(text);
  });
});
