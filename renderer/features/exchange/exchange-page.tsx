import { Page } from '../../ui/page';
import { ChooseStep } from './choose-step';
import { DifferenceStep } from './difference-step';
import { DoneStep } from './done-step';
import { canOpen, STEPS, type Step } from './exchange-state';
import { ExportPanel } from './export-panel';
import { MappingStep } from './mapping-step';
import { useImport } from './use-import';
import './exchange.css';

const STEP_WORDS: Readonly<Record<Step, string>> = { choose: '选择文件', mapping: '对应表头', difference: '核对差异', done: '完成' };

/** 数据交换: a straight path of four steps that can each be reopened; and the way out as workbooks. */
export function ExchangePage() {
  const job = useImport();
  const { state } = job;
  const { step, preview, result } = state;
  return (
    <Page fill title="数据交换" count={step === 'choose' ? '从 Excel 导入，导出到 Excel' : state.files.map(({ name }) => name).join('、')}>
      <nav className="steps" aria-label="导入步骤">
        <ol>
          {STEPS.map((name, i) => (
            <li key={name} className={name === step ? 'step step-current' : 'step'}>
              <button
                type="button"
                aria-current={name === step ? 'step' : undefined}
                disabled={!canOpen(state, name) || job.reading}
                onClick={() => job.goTo(name)}
              >
                <span className="step-number">{i + 1}</span>
                {STEP_WORDS[name]}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {step === 'choose' ? (
        <div className="exchange-first">
          <section className="panel" aria-label="导入">
            <header className="panel-head">
              <h2>导入</h2>
              <span className="panel-hint">先看清楚要写什么，再写进台账；同一个文件导入两次不会重复</span>
            </header>
            <ChooseStep job={job} />
          </section>
          <ExportPanel />
        </div>
      ) : null}
      {step === 'mapping' && preview !== null ? (
        <MappingStep preview={preview} onNext={() => job.goTo('difference')} onBack={() => job.goTo('choose')} />
      ) : null}
      {step === 'difference' && preview !== null ? <DifferenceStep preview={preview} job={job} /> : null}
      {step === 'done' && result !== null ? <DoneStep result={result} job={job} /> : null}
    </Page>
  );
}
