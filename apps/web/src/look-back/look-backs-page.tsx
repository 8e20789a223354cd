import { Select } from 'antd';
import { useId } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { FilterField } from '../item/filter-field';
import { choices } from '../item/words';
import { useSession } from '../session/use-session';
import { useSupervisions } from '../supervision/use-supervisions';
import { Page } from '../ui/page';
import { PagedList } from '../ui/paged-list';
import { Tabs } from '../ui/tabs';
import { useNarrow } from '../ui/use-narrow';
import { useUnits } from '../unit/use-directory';
import { LookBackCards } from './look-back-cards';
import { LookBackTable } from './look-back-table';
import { type LookBackQuery, useLookBacks } from './use-look-backs';
import { RESULT_WORDS, STATE_WORDS } from './words';

const FILTERS = ['unitId', 'supervisionId', 'result', 'roundId', 'assigneeId'] as const;
const STATES = [...(Object.keys(STATE_WORDS) as (keyof typeof STATE_WORDS)[]), 'all'] as const;
const search = { showSearch: { optionFilterProp: 'label' as const } };

/** 回头看: what is to be looked back at, what is late, and what was found. */
export default function LookBacksPage() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const id = useId();
  const units = useUnits();
  const supervisions = useSupervisions();
  const List = useNarrow() ? LookBackCards : LookBackTable;
  const { roles } = useSession();
  const plans = roles.includes('coordinator') || roles.includes('auditor');
  const chosen = STATES.find((one) => one === params.get('state')) ?? 'due';
  const filter = Object.fromEntries(FILTERS.flatMap((key) => (params.get(key) ? [[key, params.get(key)!]] : [])));
  const path = (change: Record<string, string | undefined>) => {
    const wanted = Object.entries({ state: chosen, ...filter, ...change }).filter(([, value]) => value);
    return `/look-backs?${new URLSearchParams(wanted as [string, string][]).toString()}`;
  };
  const query = { ...filter, ...(chosen === 'all' ? {} : { state: chosen }) } as LookBackQuery;
  const cursor = params.get('cursor');
  const found = useLookBacks(cursor ? { ...query, cursor } : query);
  const select = (key: (typeof FILTERS)[number], label: string, options: { value: string; label: string }[] = []) => (
    <FilterField id={`${id}-${key}`} label={label}>
      <Select
        id={`${id}-${key}`}
        {...search}
        allowClear
        placeholder="全部"
        value={filter[key]}
        options={options}
        onChange={(value?: string) => void navigate(path({ [key]: value }))}
      />
    </FilterField>
  );
  return (
    <Page title="回头看" extra={plans && <Link to="/look-back-rounds">抽样安排</Link>}>
      <Tabs
        label="回头看状态"
        current={path({})}
        tabs={STATES.map((one) => ({ to: path({ state: one }), label: one === 'all' ? '全部' : STATE_WORDS[one] }))}
      />
      <div className="filters">
        {select(
          'unitId',
          '单位',
          units.data?.map((one) => ({ value: one.id, label: one.name })),
        )}
        {select(
          'supervisionId',
          '督察批次',
          supervisions.data?.data.map((one) => ({ value: one.id, label: one.title })),
        )}
        {(chosen === 'done' || chosen === 'all') && select('result', '结果', choices(RESULT_WORDS))}
      </div>
      <PagedList found={found} List={List} empty="没有符合条件的回头看。" summary={(total) => `共 ${total} 次`} />
    </Page>
  );
}
