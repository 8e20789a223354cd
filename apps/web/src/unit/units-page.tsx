import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../session/use-session';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { Waiting } from '../ui/waiting';
import type { StaffDeed } from './staff-deed';
import { StaffDialog } from './staff-dialog';
import { placeUnits } from './unit-order';
import { UnitPanels } from './unit-panels';
import { UnitTree } from './unit-tree';
import './unit.css';
import { useUnits } from './use-directory';

/** 单位与人员: who is there, and for administrators how it is changed. */
export default function UnitsPage() {
  const { data, error, isPending, refetch } = useUnits();
  const session = useSession();
  const [params] = useSearchParams();
  const [deed, setDeed] = useState<StaffDeed | null>(null);
  const units = data ?? [];
  const wanted = params.get('unit') ?? session.unit.id;
  const current = units.find(({ id }) => id === wanted) ?? units[0];
  const placed = placeUnits(units);
  return (
    <Page
      title="单位与人员"
      extra={
        current?.manages && (
          <>
            <Link className="plain-button" to="/units/paste">
              成批增加
            </Link>
            <Button onClick={() => setDeed({ kind: 'addUnit', parent: current })}>增加单位</Button>
            <Button type="primary" onClick={() => setDeed({ kind: 'addPerson', unit: current })}>
              增加人员
            </Button>
          </>
        )
      }
    >
      {isPending && <Waiting />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {current && (
        <div className="unit-columns">
          <UnitTree placed={placed} current={current.id} />
          <UnitPanels key={current.id} unit={current} onDeed={setDeed} />
        </div>
      )}
      {deed && <StaffDialog deed={deed} placed={placed} onDeed={setDeed} />}
    </Page>
  );
}
