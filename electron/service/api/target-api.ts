import type { AppError } from '../../../shared/contract/app-error';
import type { ServiceApi } from '../../../shared/contract/contract';
import { isDate, yearOf } from '../../../shared/domain/calendar/date';
import { describeCriteria } from '../../../shared/domain/target/criteria';
import { LEFT_OUT_LABELS, type LeftOutReason, selectBase } from '../../../shared/domain/target/select-base';
import { err, ok } from '../../../shared/result';
import { freezeBase, setTask } from '../commands/freeze-base';
import { schemeOf } from '../ledger/scheme';
import { progressOf } from '../queries/drill';
import { reportOf, reportView } from '../queries/progress-report';
import { baseOf, targetsView } from '../queries/targets';
import type { Session } from '../session/session';

type Part = Pick<ServiceApi, 'base:preview' | 'base:freeze' | 'targets:view' | 'targets:setTask' | 'report:progress' | 'report:years'>;

/** The base, the targets, the report. */
export function targetApi(session: Session): Part {
  return {
    'base:preview': ({ on, criteria }) =>
      session.ask((_open, reader) => {
        if (!isDate(on)) return err<AppError>({ code: 'refused', message: `基准日${on}不是有效日期，请重新填写。` });
        const selection = selectBase(reader.all('household'), on, criteria);
        const leftOut = new Map<LeftOutReason, { households: number; examples: string[] }>();
        for (const { householdId, reason } of selection.leftOut) {
          const group = leftOut.get(reason) ?? { households: 0, examples: [] };
          group.households += 1;
          const name = reader.get('household', householdId)?.head.name;
          if (group.examples.length < 5 && name !== undefined) group.examples.push(name);
          leftOut.set(reason, group);
        }
        const unions = new Map<string, { name: string; households: number; persons: number }>();
        for (const { unionId, persons } of selection.entries) {
          const union = unions.get(unionId) ?? { name: reader.get('union', unionId)?.name ?? '', households: 0, persons: 0 };
          union.households += 1;
          union.persons += persons;
          unions.set(unionId, union);
        }
        return ok({
          households: selection.households,
          persons: selection.persons,
          criteriaText: [...describeCriteria(criteria, on)],
          leftOut: [...leftOut].map(([reason, group]) => ({ reason: LEFT_OUT_LABELS[reason], ...group })),
          unions: [...unions]
            .sort((a, b) => ((reader.get('union', a[0])?.code ?? '') < (reader.get('union', b[0])?.code ?? '') ? -1 : 1))
            .map(([, union]) => union),
        });
      }),
    'base:freeze': (input) => session.command(freezeBase, input),
    'targets:view': ({ baseId, unionId }) =>
      session.ask((open, reader) => ok(targetsView(reader, baseOf(reader, baseId), progressOf(session, open, baseId), session.workingDate(open), unionId))),
    'targets:setTask': (input) => session.command(setTask, input),
    'report:progress': ({ year }) =>
      session.ask((open) => {
        const report = reportOf(session, open, year);
        return report.ok ? ok(reportView(report.value, session.workingDate(open))) : report;
      }),
    'report:years': () =>
      session.ask((open, reader) => {
        const years = new Set(schemeOf(reader).shares.map((share) => share.year));
        years.add(yearOf(session.workingDate(open)));
        return ok([...years].sort((a, b) => a - b));
      }),
  };
}
