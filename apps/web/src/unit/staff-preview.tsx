import { Panel } from '../ui/panel';
import { StaffRows } from './staff-rows';
import type { PastedStaff } from './use-paste-staff';

/** What would be made, and first what is wrong. */
export function StaffPreview({ staff: { units, people, errors } }: { staff: PastedStaff }) {
  return (
    <>
      {errors.length > 0 && (
        <Panel title={`有误（${errors.length}）`}>
          <div role="alert">
            <p>改好以后再预览。有一行有误，就一行也不增加。</p>
            <ul>
              {errors.map(({ line, detail }) => (
                <li key={line}>{detail}</li>
              ))}
            </ul>
          </div>
        </Panel>
      )}
      {units.length > 0 && (
        <Panel title={`新建单位（${units.length}）`}>
          <p>{units.join('、')}</p>
        </Panel>
      )}
      <Panel title={`人员（${people.length}）`}>
        {people.length === 0 ? <div className="empty">没有可以增加的人员。</div> : <StaffRows people={people} />}
      </Panel>
    </>
  );
}
