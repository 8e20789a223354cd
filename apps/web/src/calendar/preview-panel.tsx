import { Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { Failure } from '../ui/failure';
import { saveAs } from '../ui/save-as';
import { MovedRows } from './moved-rows';
import type { CalendarPreview } from './use-calendar';

interface Props {
  preview: CalendarPreview;
  /** The table of all that moves. */
  download: () => Promise<Blob>;
}

/** What confirming would move: in figures, the first of each kind by name, and all of it as a table. */
export function PreviewPanel({ preview, download }: Props) {
  const { items, dueMoved, windowsMoved, itemsReplanned, othersMoved, cancelled, planted, moved, windows, others } =
    preview;
  const table = useMutation({ mutationFn: download, onSuccess: (file) => saveAs(file, '将要改动的时限和提醒.xlsx') });
  return (
    <div role="status">
      <p>
        在办事项 {items} 个：按规则计算的时限改动 {dueMoved} 个；公示截止日期改动 {windowsMoved} 个；{itemsReplanned}{' '}
        个事项的提醒重新安排，取消 {cancelled} 个、新增 {planted} 个定时任务。由人填写的时限不动。
      </p>
      {dueMoved + windowsMoved + itemsReplanned > 0 && (
        <p>
          <Button onClick={() => table.mutate()} loading={table.isPending}>
            下载全部改动清单（xlsx）
          </Button>
        </p>
      )}
      {table.error && <Failure error={table.error} />}
      <MovedRows
        title="时限改动的"
        items={moved}
        total={dueMoved}
        days={{ before: '原时限', after: '新时限', of: (item) => item }}
        note={({ arithmetic }) => arithmetic}
      />
      <MovedRows
        title="公示截止日期改动的"
        items={windows}
        total={windowsMoved}
        days={{ before: '原公示截止', after: '新公示截止', of: (item) => item }}
      />
      <MovedRows title="只改动提醒的" items={others} total={othersMoved} />
    </div>
  );
}
