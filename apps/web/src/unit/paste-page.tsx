import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { MadeStaff } from './made-staff';
import { PasteHelp } from './paste-help';
import { StaffPreview } from './staff-preview';
import './unit.css';
import { useLookAtStaff, usePasteStaff } from './use-paste-staff';

/** 成批增加: a table from Excel or WPS; looked at first, then made whole or not at all. */
export default function PastePage() {
  const [text, setText] = useState('');
  const [seen, setSeen] = useState('');
  const look = useLookAtStaff();
  const paste = usePasteStaff();
  const back = <Link to="/units">返回单位与人员</Link>;
  if (paste.data)
    return (
      <Page title="成批增加单位和人员" extra={back}>
        <MadeStaff staff={paste.data} />
      </Page>
    );
  const preview = look.data && seen === text ? look.data : null;
  const ready = preview !== null && preview.errors.length === 0 && preview.people.length + preview.units.length > 0;
  const show = () => look.mutate(text, { onSuccess: () => setSeen(text) });
  const error = paste.error ?? look.error;
  return (
    <Page title="成批增加单位和人员" extra={back}>
      <Panel title="粘贴表格">
        <PasteHelp />
        {error && <Alert className="form-alert" type="error" showIcon title={error.message} role="alert" />}
        <Input.TextArea
          aria-label="表格"
          className="paste-text"
          value={text}
          onChange={({ target }) => setText(target.value)}
          autoSize={{ minRows: 8, maxRows: 16 }}
          disabled={paste.isPending}
          spellCheck={false}
        />
        <div className="paste-deeds">
          <Button onClick={show} loading={look.isPending} disabled={text.trim() === '' || paste.isPending}>
            预览
          </Button>
          <Button type="primary" disabled={!ready} loading={paste.isPending} onClick={() => paste.mutate(text)}>
            {ready ? `增加 ${preview.units.length} 个单位、${preview.people.length} 人` : '增加'}
          </Button>
          {paste.isPending && <span role="status">正在增加，人多时要等一会儿…</span>}
        </div>
      </Panel>
      {preview && <StaffPreview staff={preview} />}
    </Page>
  );
}
