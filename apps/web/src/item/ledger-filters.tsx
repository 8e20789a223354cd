import { Checkbox, Input, Select } from 'antd';
import { useId } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSupervisions } from '../supervision/use-supervisions';
import { useToday } from '../app/use-today';
import { useUnits } from '../unit/use-directory';
import { DayPicker } from '../ui/day-picker';
import { useNarrow } from '../ui/use-narrow';
import { FilterField } from './filter-field';
import { FilterMarks } from './filter-marks';
import { type LedgerFilter, ledgerPath } from './ledger-filter';
import { choices, LIGHT_WORDS, NATURE_WORDS, SEVERITY_WORDS, STATUS_WORDS, TYPE_WORDS } from './words';

const SORTS = [
  { value: 'dueOn', label: '时限由近到远' },
  { value: '-dueOn', label: '时限由远到近' },
  { value: 'number', label: '编号顺序' },
  { value: '-number', label: '编号倒序' },
  { value: '-closedOn', label: '销号日期由近到远' },
  { value: 'closedOn', label: '销号日期由远到近' },
];

/** By the rules of procedure, or by plain days (月调度): a month without a word is the first that stands out. */
const SILENCES = [
  { value: 'tooSilent', label: '久未填报（按办理规则）' },
  ...['30', '60', '90'].map((value) => ({ value, label: `${value} 天以上没有填报` })),
];

const search = { showSearch: { optionFilterProp: 'label' as const } };

/** Every choice goes into the address at once; the page reads it from there. */
export function LedgerFilters({ filter }: { filter: LedgerFilter }) {
  const navigate = useNavigate();
  const units = useUnits();
  const supervisions = useSupervisions();
  const set = (change: LedgerFilter) => void navigate(ledgerPath({ ...filter, ...change }));
  const id = useId();
  const narrow = useNarrow();
  const fields = (
    <>
      <FilterField id={`${id}-status`} label="状态">
        <Select
          id={`${id}-status`}
          mode="multiple"
          allowClear
          maxTagCount="responsive"
          placeholder="全部"
          value={filter.status?.split(',') ?? []}
          options={choices(STATUS_WORDS)}
          onChange={(status: string[]) => set({ status: status.join(',') })}
        />
      </FilterField>
      <FilterField id={`${id}-light`} label="灯">
        <Select
          id={`${id}-light`}
          allowClear
          placeholder="全部"
          value={filter.light}
          options={choices(LIGHT_WORDS)}
          onChange={(light) => set({ light })}
        />
      </FilterField>
      <FilterField id={`${id}-unit`} label="单位">
        <Select
          id={`${id}-unit`}
          {...search}
          allowClear
          placeholder="全部"
          value={filter.unitId}
          options={units.data?.map(({ id: value, name: label }) => ({ value, label }))}
          onChange={(unitId) => set({ unitId })}
        />
      </FilterField>
      <FilterField id={`${id}-supervision`} label="督察批次" wide>
        <Select
          id={`${id}-supervision`}
          {...search}
          allowClear
          placeholder="全部"
          value={filter.supervisionId}
          options={supervisions.data?.data.map(({ id: value, title: label }) => ({ value, label }))}
          onChange={(supervisionId) => set({ supervisionId })}
        />
      </FilterField>
      <FilterField id={`${id}-nature`} label="性质">
        <Select
          id={`${id}-nature`}
          allowClear
          placeholder="全部"
          value={filter.nature}
          options={choices(NATURE_WORDS)}
          onChange={(nature) => set({ nature })}
        />
      </FilterField>
      <FilterField id={`${id}-severity`} label="程度">
        <Select
          id={`${id}-severity`}
          allowClear
          placeholder="全部"
          value={filter.severity}
          options={choices(SEVERITY_WORDS)}
          onChange={(severity) => set({ severity })}
        />
      </FilterField>
      <FilterField id={`${id}-type`} label="类型">
        <Select
          id={`${id}-type`}
          allowClear
          placeholder="全部"
          value={filter.remediationType}
          options={choices(TYPE_WORDS)}
          onChange={(remediationType) => set({ remediationType })}
        />
      </FilterField>
      <FilterField id={`${id}-silence`} label="进展">
        <Select
          id={`${id}-silence`}
          allowClear
          placeholder="全部"
          value={filter.tooSilent === 'true' ? 'tooSilent' : filter.silentDays}
          options={SILENCES}
          onChange={(silence) =>
            set(
              silence === 'tooSilent' ? { tooSilent: 'true', silentDays: '' } : { tooSilent: '', silentDays: silence },
            )
          }
        />
      </FilterField>
      <FilterField id={`${id}-from`} label="时限自">
        <DayPicker
          id={`${id}-from`}
          value={filter.dueFrom}
          max={filter.dueTo}
          onChange={(day) => set({ dueFrom: day ?? '' })}
        />
      </FilterField>
      <FilterField id={`${id}-to`} label="时限至">
        <DayPicker
          id={`${id}-to`}
          value={filter.dueTo}
          min={filter.dueFrom}
          onChange={(day) => set({ dueTo: day ?? '' })}
        />
      </FilterField>
      <FilterField id={`${id}-year`} label="年度">
        <YearSelect id={`${id}-year`} value={filter.year} onChange={(year) => set({ year })} />
      </FilterField>
      <FilterField id={`${id}-sort`} label="排序">
        <Select
          id={`${id}-sort`}
          value={filter.sort ?? 'dueOn'}
          options={SORTS}
          onChange={(sort) => set({ sort: sort === 'dueOn' ? '' : sort })}
        />
      </FilterField>
    </>
  );
  return (
    <form className="filters no-print" role="search" aria-label="筛选" onSubmit={(event) => event.preventDefault()}>
      <FilterField id={`${id}-q`} label="查找" wide>
        <Input.Search
          key={filter.q ?? ''}
          id={`${id}-q`}
          defaultValue={filter.q}
          placeholder="编号、问题中的文字"
          allowClear
          onSearch={(q) => set({ q: q.trim() })}
        />
      </FilterField>
      {narrow ? (
        <details className="filter-more">
          <summary>更多筛选</summary>
          <div className="filters-inner">{fields}</div>
        </details>
      ) : (
        fields
      )}
      <div className="filter-field filter-check">
        <Checkbox
          checked={filter.overdue === 'true'}
          onChange={({ target }) => set({ overdue: target.checked ? 'true' : '' })}
        >
          只看逾期
        </Checkbox>
        <Link to="/items">清除筛选</Link>
      </div>
      <FilterMarks filter={filter} />
    </form>
  );
}

function YearSelect({ id, value, onChange }: { id: string; value?: string; onChange: (year: string) => void }) {
  const { data: today } = useToday();
  const thisYear = Number(today?.on.slice(0, 4));
  const years = today ? Array.from({ length: 8 }, (_, back) => String(thisYear + 1 - back)) : [];
  const options = (value && !years.includes(value) ? [...years, value] : years).map((year) => ({
    value: year,
    label: `${year} 年`,
  }));
  return <Select id={id} allowClear placeholder="全部" value={value} options={options} onChange={onChange} />;
}
