import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { FileField } from '../ui/file-field';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import './calendar.css';
import { ConfirmPanel } from './confirm-panel';
import { ImportedNote } from './imported-note';
import { ReadingPanel } from './reading-panel';
import { useCalendarPreview, useConfirmYear, useReading, type YearRecord } from './use-calendar';

/** 导入放假安排: read, looked at with what it moves, then confirmed whole. */
export default function ImportPage() {
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const reading = useReading();
  const preview = useCalendarPreview();
  const confirm = useConfirmYear();
  const back = <Link to="/calendar">返回工作日历</Link>;
  const read = (from: string | File, year?: number) => {
    preview.reset();
    reading.mutate({ from, year }, { onSuccess: (said) => setSource((typed) => said.source || (year ? typed : '')) });
  };
  const said = reading.data;
  const record: YearRecord | null =
    said && said.year !== null && said.faults.length === 0 && source.trim() !== ''
      ? {
          year: said.year,
          source,
          number: said.number ?? undefined,
          notice: said.notice ?? undefined,
          holidays: said.holidays,
          makeUpDays: said.makeUpDays,
          neighbours: said.neighbours,
        }
      : null;
  const error = reading.error ?? preview.error ?? confirm.error;
  if (confirm.data)
    return (
      <Page title="导入放假安排" extra={back}>
        <ImportedNote imported={confirm.data} />
      </Page>
    );
  return (
    <Page title="导入放假安排" extra={back}>
      <Panel title="通知">
        <p>
          粘贴国务院办公厅放假通知的全文（连标题），或者从表格里复制的几行，或者上传通知文件（docx、pdf、txt）、表格（xlsx，有“日期”和“类型”两列）、日历（ics）。
        </p>
        {error && <Alert className="form-alert" type="error" showIcon title={error.message} role="alert" />}
        <Input.TextArea
          aria-label="通知全文"
          value={text}
          onChange={({ target }) => setText(target.value)}
          autoSize={{ minRows: 6, maxRows: 14 }}
          spellCheck={false}
        />
        <div className="calendar-deeds">
          <Button onClick={() => read(text)} loading={reading.isPending} disabled={text.trim() === ''}>
            读取
          </Button>
          <label className="sr-only" htmlFor="holiday-file">
            通知文件
          </label>
          <FileField
            id="holiday-file"
            accept=".xlsx,.ics,.docx,.pdf,.txt"
            value={[]}
            onChange={([file]) => file && read(file)}
          />
        </div>
      </Panel>
      {said && reading.variables && (
        <ReadingPanel
          reading={said}
          source={source}
          onSource={setSource}
          onYear={(year) => read(reading.variables.from, year)}
        />
      )}
      {record && (
        <ConfirmPanel
          key={reading.submittedAt}
          record={record}
          missing={said?.missing ?? []}
          preview={preview}
          confirm={confirm}
        />
      )}
    </Page>
  );
}
