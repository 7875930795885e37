import { CheckCircleFilled } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useRouter } from '../../platform/route';
import { useCommand } from '../../platform/use-command';
import { useQuestion } from '../../platform/use-question';
import { whole } from '../../ui/format';
import { type Result, ROW_STATES } from './exchange-state';
import type { Import } from './use-import';

/** Last step: what went in, how to take it back, and what to do next. */
export function DoneStep({ result, job }: { readonly result: Result; readonly job: Import }) {
  const { message } = App.useApp();
  const { navigate } = useRouter();
  const session = useQuestion('session:state', {});
  const undo = useCommand('session:undo');
  const last = session.status === 'ready' ? session.value.undo?.label : undefined;
  const canUndo = last === result.label;
  const hasBase = session.status === 'ready' && session.value.hasBase;

  return (
    <div className="done">
      <section className="panel done-result" aria-label="导入结果">
        <p className="done-title">
          <CheckCircleFilled className="tone-done" aria-hidden="true" /> {result.label}，已写入台账
        </p>
        <dl className="done-counts">
          {ROW_STATES.map(({ state, word, count }) => (
            <div key={state} className={`state-${state}`}>
              <dt>{word}</dt>
              <dd>{whole(result.counts[count])}</dd>
            </div>
          ))}
          {result.unions > 0 ? (
            <div>
              <dt>新建单位</dt>
              <dd>{whole(result.unions)}</dd>
            </div>
          ) : null}
        </dl>
        <div className="done-actions">
          {result.counts.refused + result.counts.conflicts > 0 ? <Button onClick={() => job.goTo('difference')}>看没有写入的行</Button> : null}
          <Button
            loading={undo.busy}
            disabled={!canUndo}
            title={canUndo ? undefined : '之后还有别的改动，请用窗口顶部的撤销逐步撤回'}
            onClick={() => {
              void undo.run({}).then((undone) => {
                if (undone === null) return;
                void message.success(`已撤销：${undone.label}`);
                job.startOver();
              });
            }}
          >
            撤销这次导入
          </Button>
          <Button onClick={job.startOver}>再导入别的文件</Button>
        </div>
      </section>
      <section className="panel" aria-label="接下来">
        <header className="panel-head">
          <h2>接下来</h2>
        </header>
        <ul className="next-steps">
          <li>
            <Button type="primary" onClick={() => navigate('households')}>
              看档案
            </Button>
            <span className="soft">逐户核对收入结论，谁能脱困、谁还差哪个月一目了然</span>
          </li>
          <li>
            <Button onClick={() => navigate('targets', { freeze: true })}>{hasBase ? '重新冻结基数' : '冻结基数'}</Button>
            <span className="soft">按2017年12月31日的在档户数固定基数，才能算出三年的目标任务</span>
          </li>
          <li>
            <Button onClick={() => navigate('incomes')}>登记收入</Button>
            <span className="soft">补齐缺的月份，可以从 WPS 整列粘贴</span>
          </li>
        </ul>
      </section>
    </div>
  );
}
