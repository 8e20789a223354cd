import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Panel } from '../ui/panel';
import { PreviewPanel } from './preview-panel';
import { type useCalendarPreview, type useConfirmYear, type YearRecord, yearTable } from './use-calendar';

interface Props {
  record: YearRecord;
  /** Festivals without a day off: confirmed on purpose only. */
  missing: string[];
  preview: ReturnType<typeof useCalendarPreview>;
  confirm: ReturnType<typeof useConfirmYear>;
}

/** What the year moves, then its confirmation. */
export function ConfirmPanel({ record, missing, preview, confirm }: Props) {
  const [checked, setChecked] = useState(false);
  const [complete, setComplete] = useState(missing.length === 0);
  return (
    <Panel title="影响">
      <p>确认前先看这份安排会改动哪些时限和提醒；预览不改动任何数据。</p>
      <Button onClick={() => preview.mutate(record)} loading={preview.isPending}>
        预览影响
      </Button>
      {preview.isPending && <span role="status"> 正在逐项推算，事项多时要等一会儿，离开本页即停止。</span>}
      {preview.data && (
        <>
          <PreviewPanel preview={preview.data} download={() => yearTable(record)} />
          <div className="calendar-deeds">
            <Checkbox checked={checked} onChange={({ target }) => setChecked(target.checked)}>
              已与公布的通知核对
            </Checkbox>
            {missing.length > 0 && (
              <Checkbox checked={complete} onChange={({ target }) => setComplete(target.checked)}>
                {missing.join('、')}确实没有放假
              </Checkbox>
            )}
            <Button
              type="primary"
              disabled={!checked || !complete}
              loading={confirm.isPending}
              onClick={() => confirm.mutate(record)}
            >
              确认导入{record.year}年
            </Button>
          </div>
        </>
      )}
    </Panel>
  );
}
