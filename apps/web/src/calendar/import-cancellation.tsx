import { Alert, Button } from 'antd';
import { Panel } from '../ui/panel';
import { PreviewPanel } from './preview-panel';
import { type CalendarYear, cancellationTable, useCancelImport, useCancellationPreview } from './use-calendar';

/** 撤销导入: what it moves first, then the year as it was before. */
export function ImportCancellation({ year, importId }: { year: CalendarYear; importId: string }) {
  const preview = useCancellationPreview();
  const cancel = useCancelImport();
  const error = preview.error ?? cancel.error;
  return (
    <Panel title="撤销这次导入">
      <p className="quiet">
        {year.year}年恢复为这次导入之前的安排，按规则计算的时限和提醒随之重新安排。撤销前先看会改动什么。
      </p>
      {error && <Alert className="form-alert" type="error" showIcon title={error.message} role="alert" />}
      <Button onClick={() => preview.mutate(importId)} loading={preview.isPending}>
        看撤销的影响
      </Button>
      {preview.data && (
        <>
          <PreviewPanel preview={preview.data} download={() => cancellationTable(importId)} />
          <Button danger onClick={() => cancel.mutate(importId)} loading={cancel.isPending}>
            确认撤销{year.year}年的导入
          </Button>
        </>
      )}
    </Panel>
  );
}
