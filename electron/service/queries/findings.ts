import type { OutputOf } from '../../../shared/contract/contract';
import type { Household } from '../../../shared/domain/household/household';
import type { DateText } from '../../../shared/domain/primitives';
import { firstExit, statusOn } from '../../../shared/domain/status/status';
import type { JudgeInput } from '../../../shared/domain/verdict/income-verdict';
import { watchAfterExit } from '../../../shared/domain/verdict/watch-after-exit';
import { zeroEmployment } from '../../../shared/domain/verdict/zero-employment';

type Finding = OutputOf<'household:file'>['findings'][number];

/** What the rules notice about one file beside the verdict: signs after an exit, 零就业, contradictions. */
export function findingsOf(input: JudgeInput, household: Household, workingDate: DateText): Finding[] {
  const findings: Finding[] = [];
  const exit = firstExit(household);
  if (exit !== null && exit.on <= workingDate && statusOn(household, workingDate) !== '返困') {
    const watch = watchAfterExit(input, exit, workingDate);
    if (watch.sign === '返困') findings.push({ level: 'red', text: watch.sentence });
    else if (watch.sign === '关注') findings.push({ level: 'amber', text: watch.sentence });
    else if (watch.sign === '平稳') findings.push({ level: 'info', text: watch.sentence });
  }
  const zero = zeroEmployment(household, input.scheme, workingDate);
  if (zero.answer === 'yes') {
    const stated = household.home.zeroEmployment === false ? '表上填的是“否”，' : '';
    findings.push({ level: 'amber', text: `零就业家庭：${stated}${zero.seeking.join('、')}在劳动年龄内、有能力工作而无人就业。` });
  } else if (zero.answer === 'no' && household.home.zeroEmployment === true) {
    findings.push({
      level: 'info',
      text:
        zero.employed.length > 0
          ? `表上填的是零就业家庭，但${zero.employed.join('、')}已就业，请核对。`
          : '表上填的是零就业家庭，但没有需要就业的家庭成员，请核对。',
    });
  }
  const stated = household.home.population;
  const counted = Object.keys(household.members).length + 1;
  if (stated !== undefined && stated !== counted)
    findings.push({ level: 'amber', text: `家庭人口填的是${stated}人，户主和登记的成员共${counted}人，请核对。` });
  const secondary = household.home.secondaryCauses ?? [];
  if (household.home.mainCause !== undefined && secondary.includes(household.home.mainCause))
    findings.push({ level: 'info', text: '次要致困原因与主要致困原因相同，请核对。' });
  return findings;
}
