import type { AppError } from '../../../shared/contract/app-error';
import type { Result } from '../../../shared/result';
import { freezeBase } from '../commands/freeze-base';
import { recordExit, recordRelapse } from '../commands/record-exit';
import { setStandard } from '../commands/set-standard';
import type { Session } from '../session/session';
import { DEMO_BASE_ON, DEMO_HOUSEHOLDS, DEMO_STANDARDS } from './demo-plan';
import { loadHouseholds } from './load-households';

/** One step of filling the demo: exactly one entry of the journal. */
export type DemoStep = (session: Session) => Promise<Result<unknown, AppError>>;

const idAt = (index: number): string => `h${String(index + 1).padStart(6, '0')}`;
const revisionOf = (session: Session, id: string): number => session.open?.ledger.reader.revision('household', id) ?? 0;

/** Exits and relapses as they would have been entered: by day. */
function events(): readonly DemoStep[] {
  const dated = DEMO_HOUSEHOLDS.flatMap(({ exit, relapseOn }, index): { on: string; step: DemoStep }[] => {
    const id = idAt(index);
    return [
      ...(exit === undefined
        ? []
        : [
            {
              on: exit.on,
              step: (session: Session) =>
                session.command(recordExit, { id, revision: revisionOf(session, id), ...exit, deregisterReason: exit.deregisterReason ?? '' }),
            },
          ]),
      ...(relapseOn === undefined
        ? []
        : [
            {
              on: relapseOn,
              step: (session: Session) => session.command(recordRelapse, { id, revision: revisionOf(session, id), on: relapseOn, reason: '家庭收入回落' }),
            },
          ]),
    ];
  });
  return dated.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map(({ step }) => step);
}

/**
 * The steps after the ledger was created, in order. Each is a command as a clerk would give it, so that history, undo
 * and targets are those of a real ledger.
 */
export function demoSteps(): readonly DemoStep[] {
  return [
    ...DEMO_STANDARDS.map(
      (standard): DemoStep =>
        (session) =>
          session.command(setStandard, standard),
    ),
    (session) => session.command(loadHouseholds, {}),
    (session) =>
      session.command(freezeBase, {
        on: DEMO_BASE_ON,
        document: '演示基数（虚构）',
        criteria: { levels: [], exitTarget: 'yes-or-not-stated', includeTemporary: false },
      }),
    ...events(),
  ];
}
