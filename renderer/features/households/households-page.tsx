import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { OutputOf } from '../../../shared/contract/contract';
import { usePageState, useRouter } from '../../platform/route';
import { useAsk } from '../../platform/use-command';
import { useQuestion } from '../../platform/use-question';
import { whole } from '../../ui/format';
import { Page } from '../../ui/page';
import { SixMarksLegend } from '../../ui/six-marks';
import { Empty, Failed, Loading } from '../../ui/states';
import { useRowPages } from '../../ui/virtual-table/use-row-pages';
import { VirtualTable } from '../../ui/virtual-table/virtual-table';
import { DrillBanner } from './list/drill-banner';
import { ExportButton } from './list/export-button';
import { FilterBar } from './list/filter-bar';
import { type ListRow, listColumns } from './list/list-columns';
import { FIRST_LIST_STATE, type Filter, isNarrowed, LIST_STATE, NO_FILTER, SELECTED_STATE, type Sort, stateAtVisit } from './list/list-state';
import { SearchBox } from './list/search-box';
import './list/list.css';

type ListPage = OutputOf<'households:list'>;

/** 档案: every household, narrowed by chips and search, 32 px a row, back at the same row after a look into a file. */
export function HouseholdsPage() {
  const { stop, navigate } = useRouter();
  const [kept, keep] = usePageState(LIST_STATE, FIRST_LIST_STATE);
  const [selected, select] = usePageState(SELECTED_STATE, -1);
  const ask = useAsk();
  const table = useRef<HTMLDivElement>(null);
  const params = stop.page === 'households' ? stop.params : {};
  const state = stateAtVisit(kept, { key: stop.key, ...params });
  const { filter, sort } = state;

  useEffect(() => {
    if (state !== kept) {
      keep(state);
      select(-1);
    }
  }, [state, kept, keep, select]);

  const setFilter = useCallback(
    (next: Filter) => {
      keep({ ...state, filter: next });
      select(-1);
    },
    [state, keep, select],
  );
  const rows = useRowPages<ListRow, ListPage>(['households:list', filter, sort], (offset, limit) => ask('households:list', { filter, sort, offset, limit }));
  const facets = useQuestion('households:facets', {}, { keepOld: true });

  const open = useCallback((row: ListRow) => navigate('household', { id: row.id }), [navigate]);
  const first = rows.rowAt(0);
  const perHeadMonth = first?.marks[first.marks.length - 1]?.month ?? null;
  const columns = useMemo(() => listColumns(perHeadMonth, open), [perHeadMonth, open]);
  const search = useCallback((text: string) => setFilter({ ...filter, text }), [filter, setFilter]);
  const focusTable = (): void => {
    if (selected < 0) select(0);
    table.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  };

  const found = rows.head;
  // Then bringing households in is the one thing to do, and stands in the middle of the page.
  const nothing = found !== null && found.total === 0 && !isNarrowed(filter);
  const knownFacets = facets.status === 'ready' ? facets.value : null;
  // Kept as it is while rows come and go under it.
  const filters = useMemo(() => <FilterBar facets={knownFacets} filter={filter} onChange={setFilter} />, [knownFacets, filter, setFilter]);
  return (
    <Page
      fill
      title="困难职工档案"
      count={found === null ? null : `找到 ${whole(found.total)} 户 ${whole(found.persons)} 人`}
      actions={
        <>
          <ExportButton filter={filter} sort={sort} households={rows.total} />
          <Button type={nothing ? 'default' : 'primary'} icon={<EditOutlined aria-hidden />} onClick={() => navigate('incomes', { filter })}>
            登记收入
          </Button>
        </>
      }
    >
      <div className="list-panel">
        <div className="list-toolbar">
          <SearchBox text={filter.text} onSearch={search} onLeave={focusTable} />
          {filters}
          {isNarrowed(filter) ? (
            <Button type="link" size="small" onClick={() => setFilter(NO_FILTER)}>
              清除条件
            </Button>
          ) : null}
        </div>
        {filter.drill !== null && found?.drillTitle ? <DrillBanner title={found.drillTitle} onClear={() => setFilter({ ...filter, drill: null })} /> : null}
        <div className={`list-table${rows.fresh ? '' : ' list-table-old'}`} ref={table}>
          {rows.status === 'loading' ? <Loading what="正在读取档案" /> : null}
          {rows.status === 'failed' && rows.error !== null ? <Failed error={rows.error} retry={rows.retry} /> : null}
          {rows.status === 'ready' ? (
            <VirtualTable
              label="困难职工档案列表"
              columns={columns}
              total={rows.total}
              rowAt={rows.rowAt}
              onRange={rows.onRange}
              sort={sort}
              // The table's column keys are the contract's names of orders.
              onSort={(next) => keep({ ...state, sort: next as Sort })}
              selected={selected}
              onSelect={select}
              onOpen={(index) => {
                const row = rows.rowAt(index);
                if (row !== undefined) open(row);
              }}
              autoFocus={selected >= 0}
              empty={<NoRows narrowed={isNarrowed(filter)} onClear={() => setFilter(NO_FILTER)} onImport={() => navigate('exchange')} />}
            />
          ) : null}
        </div>
      </div>
      <footer className="list-foot">
        <SixMarksLegend />
        <span>↑↓ 选行　回车打开　点列名排序</span>
      </footer>
    </Page>
  );
}

/** Nothing found, or nothing here yet: two different things to do. */
function NoRows({ narrowed, onClear, onImport }: { readonly narrowed: boolean; readonly onClear: () => void; readonly onImport: () => void }) {
  return narrowed ? (
    <Empty title="没有符合条件的档案" action={<Button onClick={onClear}>清除条件</Button>}>
      换一个条件，或者查找时只输入姓名的一部分。
    </Empty>
  ) : (
    <Empty
      title="台账里还没有档案"
      action={
        <Button type="primary" onClick={onImport}>
          从 Excel 导入
        </Button>
      }
    >
      把现有的困难职工档案汇总表导入进来，几分钟就能建好。
    </Empty>
  );
}
