import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { usePageState, useRouter } from '../../platform/route';
import { useQuestion } from '../../platform/use-question';
import { whole } from '../../ui/format';
import { Page } from '../../ui/page';
import { Answered, Empty } from '../../ui/states';
import type { Measure, Targets } from '../../ui/target-chart/chart-data';
import { BaseFacts } from './base-facts';
import { ChartPanel } from './chart-panel';
import { FreezeDrawer } from './freeze-drawer';
import { SetTask, type TaskToSet } from './set-task';
import './targets.css';
import { UnionTable } from './union-table';
import { YearTable } from './year-table';

/** 目标任务: the frozen base, the tasks against it, and who stands behind every number. */
export function TargetsPage() {
  const { stop } = useRouter();
  const [baseId, setBaseId] = usePageState<string | null>('targets.base', null);
  const [measure, setMeasure] = usePageState<Measure>('targets.measure', 'households');
  const [freezing, setFreezing] = useState(stop.page === 'targets' && stop.params.freeze === true);
  const [task, setTask] = useState<TaskToSet | null>(null);
  const state = useQuestion('session:state', {});
  const answer = useQuestion('targets:view', { baseId, unionId: null }, { keepOld: true });
  const readOnly = state.status === 'ready' && state.value.readOnly;
  const targets = answer.status === 'ready' ? answer.value : null;
  const base = targets?.base ?? null;

  return (
    <Page
      title="目标任务"
      count={base === null ? undefined : `基数 ${whole(base.households)} 户 ${whole(base.persons)} 人 · 截至 ${String(targets?.asOf)}`}
      actions={
        base !== null && (
          <>
            <Versions targets={targets} onChoose={setBaseId} />
            <Segmented<Measure>
              aria-label="按户或按人"
              value={measure}
              onChange={setMeasure}
              options={[
                { value: 'households', label: '按户' },
                { value: 'persons', label: '按人' },
              ]}
            />
            <Button disabled={readOnly} onClick={() => setFreezing(true)}>
              重新冻结基数
            </Button>
          </>
        )
      }
    >
      <Answered answer={answer}>
        {(value) =>
          value.base === null ? (
            <NoBase disabled={readOnly} onFreeze={() => setFreezing(true)} />
          ) : (
            <>
              <ChartPanel targets={value} base={value.base} measure={measure} />
              <YearTable
                targets={value}
                measure={measure}
                {...(readOnly ? {} : { onSetTask: (year) => setTask({ base: value.base?.id ?? '', unionId: null, name: '合计', figures: year }) })}
              />
              <UnionTable
                targets={value}
                measure={measure}
                {...(readOnly
                  ? {}
                  : { onSetTask: (union, year) => setTask({ base: value.base?.id ?? '', unionId: union.unionId, name: union.union, figures: year }) })}
              />
              <BaseFacts base={value.base} measure={measure} />
            </>
          )
        }
      </Answered>
      {freezing && (
        <FreezeDrawer
          again={base !== null}
          onClose={() => setFreezing(false)}
          onFrozen={() => {
            setFreezing(false);
            setBaseId(null);
          }}
        />
      )}
      {task !== null && <SetTask task={task} onClose={() => setTask(null)} />}
    </Page>
  );
}

/** Older versions of the base stay readable; the newest is what counts. */
function Versions({ targets, onChoose }: { readonly targets: Targets | null; readonly onChoose: (id: string | null) => void }) {
  if (targets === null || targets.base === null || targets.bases.length < 2) return null;
  const newest = Math.max(...targets.bases.map(({ version }) => version));
  return (
    <Select
      aria-label="基数版本"
      value={targets.base.id}
      popupMatchSelectWidth={false}
      options={targets.bases.map(({ id, version, on, households }) => ({
        value: id,
        label: `第${String(version)}版 · ${on} · ${whole(households)}户${version === newest ? '（现行）' : ''}`,
      }))}
      onChange={(id) => onChoose(targets.bases.find((candidate) => candidate.version === newest)?.id === id ? null : id)}
    />
  );
}

function NoBase({ disabled, onFreeze }: { readonly disabled: boolean; readonly onFreeze: () => void }) {
  return (
    <section className="panel">
      <Empty
        title="还没有冻结基数"
        action={
          <Button type="primary" disabled={disabled} onClick={onFreeze}>
            冻结基数
          </Button>
        }
      >
        基数是某一天在档、符合条件的户的名单，冻结后不再变动，是各年任务和完成率的分母。冻结前可以先看有多少户、哪些户不计入和原因。
      </Empty>
    </section>
  );
}
