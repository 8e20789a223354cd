import { Link } from 'react-router';
import { Panel } from '../ui/panel';

/** A year nobody has told of: counted all the same, and said so. */
export function UnknownYear({ year, mayImport }: { year: number; mayImport: boolean }) {
  return (
    <Panel title={`${year}年`}>
      <p className="calendar-caution">
        {year}
        年没有工作日历：涉及这一年的工作日按普通周计算，周一至周五都算工作日，没有放假和调休，导入放假安排后重新计算。
      </p>
      <p>
        {mayImport ? <Link to="/calendar/import">导入{year}年的放假安排</Link> : '放假安排由督察办经办或者管理员导入。'}
      </p>
    </Panel>
  );
}
