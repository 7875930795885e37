import { PrinterOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { usePageState, useRouter } from '../../platform/route';
import { useQuestion } from '../../platform/use-question';
import { ExportProgress } from '../../ui/export-progress';
import { Page } from '../../ui/page';
import { Answered, Empty } from '../../ui/states';
import { ProgressReport } from './progress-report';
import './reports.css';

/** 统计报表: the 困难职工解困脱困进度统计表 of a year as it will be printed and exported. */
export function ReportsPage() {
  const { stop, navigate } = useRouter();
  const asked = stop.page === 'reports' ? (stop.params.year ?? null) : null;
  const [chosen, setChosen] = usePageState<number | null>('reports.year', asked);
  const years = useQuestion('report:years', {});
  const state = useQuestion('session:state', {});
  // Years are known before there is a base; without one the table has nothing to divide by.
  const hasBase = state.status === 'ready' && state.value.hasBase;
  const known = hasBase && years.status === 'ready' ? years.value : [];
  const now = state.status === 'ready' ? Number(state.value.workingDate.slice(0, 4)) : null;
  const latest = known[known.length - 1] ?? null;
  const year = !hasBase ? null : (chosen ?? (now !== null && known.includes(now) ? now : latest));
  const report = useQuestion('report:progress', year === null ? null : { year }, { keepOld: true });

  return (
    <Page
      title="统计报表"
      count="困难职工解困脱困进度统计表"
      actions={
        year !== null && (
          <>
            <Select aria-label="年度" value={year} onChange={setChosen} options={known.map((each) => ({ value: each, label: `${String(each)}年` }))} />
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              打印
            </Button>
            <ExportProgress year={year} label="导出 Excel" main />
          </>
        )
      }
    >
      <Answered answer={years}>
        {(all) =>
          all.length === 0 || (state.status === 'ready' && !hasBase) ? (
            <section className="panel">
              <Empty
                title="还没有可以统计的年度"
                action={
                  <Button type="primary" onClick={() => navigate('targets')}>
                    冻结基数
                  </Button>
                }
              >
                统计表以冻结的基数为分母。先到“目标任务”冻结基数，这里就有各年的表。
              </Empty>
            </section>
          ) : (
            <Answered answer={report}>
              {(value) => <ProgressReport report={value} unionName={state.status === 'ready' ? state.value.unionName : ''} />}
            </Answered>
          )
        }
      </Answered>
    </Page>
  );
}
