import { useQuestion } from '../../platform/use-question';
import { dateClock } from '../../ui/format';
import { Answered, Empty } from '../../ui/states';

export interface RecentLedgersProps {
  readonly disabled: boolean;
  readonly onOpen: (id: string) => void;
}

/** Ledgers opened before, newest first. One that is not where it was is named, so that nobody looks for it in vain. */
export function RecentLedgers({ disabled, onOpen }: RecentLedgersProps) {
  const answer = useQuestion('session:recent', {});
  return (
    <section aria-label="最近打开的台账">
      <h2>最近打开的台账</h2>
      <Answered answer={answer}>
        {(ledgers) =>
          ledgers.length === 0 ? (
            <Empty title="还没有打开过台账">打开过的台账会列在这里。</Empty>
          ) : (
            <ul className="start-recent">
              {ledgers.map((ledger) => (
                <li key={ledger.id}>
                  <button type="button" className="start-ledger" disabled={disabled || ledger.missing} onClick={() => onOpen(ledger.id)}>
                    <span className="start-ledger-name">
                      {ledger.unionName}
                      {ledger.demo && <span className="start-ledger-tag">演示</span>}
                    </span>
                    <span className="start-ledger-where">
                      {ledger.missing
                        ? `文件夹“${ledger.folderName}”不在原处，可用“打开台账”重新选择`
                        : `${ledger.folderName} · ${dateClock(ledger.lastOpened)}`}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  );
}
