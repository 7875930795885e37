import { areaName } from '../../../shared/codes/areas';
import type { PolicyScheme } from '../../../shared/domain/policy/scheme';
import type { SchemeSetting } from '../../../shared/policy/scheme-settings';
import { valueAt } from '../ledger/document-path';

/** A setting's value as the settings page shows it. */
export function settingText(setting: SchemeSetting, scheme: PolicyScheme): string {
  const value = valueAt(scheme, setting.key.split('.'));
  const choice = setting.choices?.find((candidate) => candidate.value === value);
  if (choice !== undefined) return choice.label;
  switch (setting.kind) {
    case 'source':
      return `${scheme.source.document}（${scheme.source.clause}）`;
    case 'shares':
      return scheme.shares.map(({ year, bp }) => `${year}年${bp / 100}%`).join('，');
    case 'standards':
      return `已录${Object.keys(scheme.standards).length}条`;
    case 'multiple':
      return `${Number(value) / 10_000}倍`;
    case 'areas':
      return Object.entries(scheme.areaSuccessors ?? {})
        .map(([from, to]) => `${areaName(from) ?? from}→${areaName(to) ?? to}`)
        .join('，');
    case 'days':
      return daysText(value);
    case 'range':
      return Array.isArray(value) ? `${value[0]}至${value[1]}${setting.unit}` : '';
    case 'words':
      return Array.isArray(value) && value.length > 0 ? value.join('、') : '无';
    case 'flag':
      return value === true ? '是' : '否';
    default:
      return `${String(value ?? '')}${setting.unit}`;
  }
}

/** Years with how many days each: the days themselves are too many for a line. */
function daysText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([year, days]) => `${year}年${Array.isArray(days) ? days.length : 0}天`)
    .join('，');
}
