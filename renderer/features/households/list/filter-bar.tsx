import type { OutputOf } from '../../../../shared/contract/contract';
import { FilterChip } from './filter-chip';
import type { Filter } from './list-state';

type Facets = OutputOf<'households:facets'>;

const NO_FACETS: Facets = { unions: [], statuses: [], causes: [], groups: [], verdicts: [], plannedYears: [] };

/** The conditions as chips, in the order a clerk narrows down: where, which state, why, what the income says. */
export function FilterBar({
  facets,
  filter,
  onChange,
}: {
  readonly facets: Facets | null;
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}) {
  const { unions, statuses, causes, groups, verdicts, plannedYears } = facets ?? NO_FACETS;
  return (
    <>
      <FilterChip
        label="单位"
        options={unions.map(({ id, name, households }) => ({ value: id, label: name, households }))}
        chosen={filter.unions}
        onChange={(chosen) => onChange({ ...filter, unions: chosen })}
      />
      <FilterChip
        label="状态"
        options={statuses.map(({ status, label, households }) => ({ value: status, label, households }))}
        chosen={filter.statuses}
        onChange={(chosen) => onChange({ ...filter, statuses: chosen })}
      />
      <FilterChip
        label="致困原因"
        options={causes.map(({ cause, households }) => ({ value: cause, label: cause, households }))}
        chosen={filter.causes}
        onChange={(chosen) => onChange({ ...filter, causes: chosen })}
      />
      <FilterChip
        label="重点群体"
        options={groups.map(({ group, households }) => ({ value: group, label: group, households }))}
        chosen={filter.groups}
        onChange={(chosen) => onChange({ ...filter, groups: chosen })}
      />
      <FilterChip
        label="收入结论"
        options={verdicts.map(({ verdict, label, households }) => ({ value: verdict, label, households }))}
        chosen={filter.verdicts}
        onChange={(chosen) => onChange({ ...filter, verdicts: chosen })}
      />
      <FilterChip
        label="计划年度"
        options={plannedYears.map(({ year, households }) => ({ value: year, label: `${String(year)}年`, households }))}
        chosen={filter.plannedYears}
        onChange={(chosen) => onChange({ ...filter, plannedYears: chosen })}
      />
      <PairedChip paired={filter.paired} onChange={(paired) => onChange({ ...filter, paired })} />
    </>
  );
}

const PAIRED_LABELS = { any: '结对', yes: '结对：已结对', no: '结对：未结对' } as const;
const NEXT_PAIRED = { any: 'no', no: 'yes', yes: 'any' } as const;

/** 结对 has only two values, so the chip itself steps through them: 未结对 first, because that is what is looked for. */
function PairedChip({ paired, onChange }: { readonly paired: Filter['paired']; readonly onChange: (paired: Filter['paired']) => void }) {
  return (
    <span className={`chip${paired === 'any' ? '' : ' chip-active'}`}>
      <button type="button" className="chip-step" title="未结对、已结对、不限，依次切换" onClick={() => onChange(NEXT_PAIRED[paired])}>
        {PAIRED_LABELS[paired]}
      </button>
    </span>
  );
}
