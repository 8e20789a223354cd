import { Alert } from 'antd';
import type { components } from '../api/schema';
import { ReplanningLines } from './replanning-lines';
import { YearPanel } from './year-panel';

/** After the confirmation: what was kept, and how far planning anew has got. */
export function ImportedNote({ imported }: { imported: components['schemas']['ImportedYearView'] }) {
  const { changed, amended, replanningId, year } = imported;
  const also = amended.length > 0 ? `${amended.join('、')}年的跨年日期一并改了。` : '';
  const words = !changed
    ? `${year.year}年的安排与已有的相同，没有改动。`
    : `${year.year}年的安排已导入。${also}${replanningId ? '在办事项正在后台重新安排。' : '没有日期变动，无需重新安排。'}`;
  return (
    <>
      <Alert className="form-alert" type="success" showIcon title={words} />
      {replanningId && <ReplanningLines />}
      <YearPanel year={year} />
    </>
  );
}
