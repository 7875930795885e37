import { Modal } from 'antd';
import { useUnsaved } from '../../platform/use-unsaved';
import { money, monthCn, whole } from '../../ui/format';
import type { PastePlan } from './use-sheet-actions';

/** Lines of a long list that are shown; the counts above say how many there are. */
const MOST = 200;

/** What a paste would do: how many cells, what it replaces, what was not understood. Nothing is in the sheet before it is confirmed. */
export function PastePreview({ plan, onTake, onDrop }: { readonly plan: PastePlan | null; readonly onTake: () => void; readonly onDrop: () => void }) {
  const cells = plan?.answer.cells.length ?? 0;
  useUnsaved(`粘贴的 ${whole(cells)} 格收入`, cells > 0);
  return (
    <Modal
      title="粘贴前核对"
      open={plan !== null}
      width={680}
      onOk={onTake}
      onCancel={onDrop}
      okText={plan === null ? '' : `填入 ${whole(plan.answer.cells.length)} 格`}
      okButtonProps={{ disabled: plan === null || plan.answer.cells.length === 0, autoFocus: true }}
      cancelText="不填"
      destroyOnHidden
    >
      {plan === null ? null : <PlanBody plan={plan} />}
    </Modal>
  );
}

function PlanBody({ plan }: { readonly plan: PastePlan }) {
  const { cells, problems, unchanged } = plan.answer;
  const replaced = cells.filter(({ replacesFen }) => replacesFen !== null);
  const ordered = [...replaced, ...cells.filter(({ replacesFen }) => replacesFen === null)];
  const households = new Set(cells.map(({ householdId }) => householdId)).size;
  return (
    <div className="paste">
      <p className="paste-counts">
        填入 <strong>{whole(cells.length)}</strong> 格（{whole(households)} 户），其中替换原有数{' '}
        <strong className={replaced.length > 0 ? 'tone-soon' : undefined}>{whole(replaced.length)}</strong> 格；与台账相同 {whole(unchanged)} 格；有问题{' '}
        <strong className={problems.length > 0 ? 'tone-wrong' : undefined}>{whole(problems.length)}</strong> 处。
        {plan.leftOut.map((words) => (
          <span key={words}> {words}。</span>
        ))}
      </p>
      {problems.length > 0 ? (
        <div className="paste-list">
          <table className="grid">
            <caption>有问题的，不会填入</caption>
            <thead>
              <tr>
                <th scope="col" className="num">
                  第几行
                </th>
                <th scope="col" className="num">
                  第几列
                </th>
                <th scope="col">内容</th>
                <th scope="col">原因</th>
              </tr>
            </thead>
            <tbody>
              {problems.slice(0, MOST).map(({ line, column, value, reason }) => (
                <tr key={`${String(line)}-${String(column)}`}>
                  <td className="num">{line}</td>
                  <td className="num">{column}</td>
                  <td>{value}</td>
                  <td className="tone-wrong">{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {cells.length > 0 ? (
        <div className="paste-list">
          <table className="grid">
            <caption>将要填入的</caption>
            <thead>
              <tr>
                <th scope="col">户</th>
                <th scope="col">月份</th>
                <th scope="col" className="num">
                  原来（元）
                </th>
                <th scope="col" className="num">
                  填入（元）
                </th>
              </tr>
            </thead>
            <tbody>
              {ordered.slice(0, MOST).map(({ householdId, name, month, fen, replacesFen }) => (
                <tr key={`${householdId}-${month}`}>
                  <td>{name}</td>
                  <td>{monthCn(month)}</td>
                  <td className="num soft">{replacesFen === null ? '空白' : money(replacesFen)}</td>
                  <td className="num">{money(fen)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {cells.length > MOST ? <p className="soft small">还有 {whole(cells.length - MOST)} 格没有列出。</p> : null}
        </div>
      ) : null}
      <p className="soft small">填入后还没有写进台账，核对无误再按“保存”。</p>
    </div>
  );
}
