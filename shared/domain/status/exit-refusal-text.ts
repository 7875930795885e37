import { assertNever } from '../../result';
import { formatDateCn, formatDateOrMonthCn } from '../calendar/chinese';
import type { ExitRefusal } from './record-exit';
import type { RelapseRefusal } from './record-relapse';

/** A refused exit or relapse as the clerk reads it: what is wrong, and what to do. */
export function exitRefusalText(refusal: ExitRefusal | RelapseRefusal): string {
  switch (refusal.code) {
    case 'not-enrolled':
      return '这户还没有建档记录，不能登记退出。请先登记建档日期。';
    case 'invalid-date':
      return `日期“${refusal.on}”不是有效日期，请按2018-03-05的样式填写。`;
    case 'future-date':
      return `${formatDateCn(refusal.on)}晚于工作日期${formatDateCn(refusal.workingDate)}，不能登记尚未发生的事项。`;
    case 'before-enrolment':
      return `${formatDateCn(refusal.on)}早于建档日期${formatDateOrMonthCn(refusal.enrolledOn)}，请核对两个日期。`;
    case 'already-closed':
      return `这户已于${formatDateCn(refusal.on)}${refusal.kind}，不能重复登记退出。如需更正，请先撤销原登记。`;
    case 'already-relieved':
      return `这户已于${formatDateCn(refusal.on)}解困，现在档常态化帮扶，不能再次登记解困。`;
    case 'before-relief':
      return `退出日期早于${formatDateCn(refusal.relievedOn)}的解困日期，请核对。`;
    case 'temporary-file':
      return '临时救助档案没有脱困、解困，请先转为正式档案，或者登记注销。';
    case 'reason-missing':
      return '请填写退出原因。';
    case 'deregister-reason-missing':
      return '请选择注销原因。';
    case 'deregister-reason-unknown':
      return `注销原因“${refusal.reason}”不在规定的注销原因之内，请从列表中选择。`;
    case 'deregister-reason-not-wanted':
      return '只有注销才填写注销原因。';
    case 'relief-paper-open':
      return `这户仍在享受${refusal.kind}（${refusal.document}），登记停发文书后才能认定脱困。`;
    case 'never-exited':
      return '这户没有脱困或解困记录，不能登记返困。';
    case 'before-exit':
      return `返困日期应晚于${formatDateCn(refusal.exitedOn)}的${refusal.kind}日期。`;
    default:
      return assertNever(refusal);
  }
}
