import { Button, Input } from 'antd';
import { useId } from 'react';
import { useOutletContext } from 'react-router';
import type { Supervision } from '../api/types';
import { useKept } from '../session/use-kept';
import { Failure } from '../ui/failure';
import { Panel } from '../ui/panel';
import { pastedRows } from './pasted-rows';
import { ProposalEditor } from './proposal-editor';
import type { ProposalRow } from './proposal-rows';
import { RestoredNote } from './restored-note';
import './supervision.css';
import { useConfirmPaste, useLookAtPaste } from './use-paste';

interface Paste {
  text: string;
  /** Null until the text was looked at. */
  rows: ProposalRow[] | null;
}

const LONGEST = 500_000;
const EMPTY: Paste = { text: '', rows: null };

const sourceOf = ({ source }: ProposalRow): string => `粘贴的第 ${source.line} 行`;

/** A list from a spreadsheet or a chat: pasted, looked at line by line, put right, confirmed. */
export default function PastePage() {
  const supervision = useOutletContext<Supervision>();
  const { value, isRestored, change, forget, discard } = useKept<Paste>(`paste1.${supervision.id}`, () => EMPTY);
  const { text, rows } = value;
  const look = useLookAtPaste(supervision.id);
  const confirm = useConfirmPaste(supervision.id, text);
  const check = () =>
    look.mutate(text, { onSuccess: (seen) => change(() => ({ text, rows: pastedRows(text, seen) })) });
  const back = () => {
    if (window.confirm('返回修改原文后，下面逐条所作的修改将被重新核对的结果替换。确定返回吗？'))
      change((now) => ({ ...now, rows: null }));
  };
  return (
    <>
      {isRestored && (rows || text) && <RestoredNote onDiscard={discard} />}
      {rows ? (
        <Panel title="粘贴的内容" extra={<Button onClick={back}>修改原文</Button>}>
          <details>
            <summary>查看原文</summary>
            <pre className="pasted-text">{text}</pre>
          </details>
        </Panel>
      ) : (
        <PasteField
          text={text}
          pending={look.isPending}
          onChange={(words) => change(() => ({ text: words, rows: null }))}
          onCheck={check}
        />
      )}
      {look.error && !rows && <Failure error={look.error} />}
      {rows?.length === 0 && (
        <p className="panel empty" role="alert">
          粘贴的内容里没有问题，请按“修改原文”返回。
        </p>
      )}
      {rows && rows.length > 0 && (
        <ProposalEditor
          supervisionId={supervision.id}
          title={titleOf(rows)}
          rows={rows}
          onChange={(how) => change((now) => ({ ...now, rows: how(now.rows ?? []) }))}
          onConfirmed={forget}
          confirm={confirm}
          source={sourceOf}
        />
      )}
    </>
  );
}

function titleOf(rows: ProposalRow[]): string {
  const unread = rows.filter(({ isUnread }) => isUnread).length;
  return `读出 ${rows.length - unread} 个问题${unread > 0 ? `，${unread} 行有误` : ''}`;
}

interface FieldProps {
  text: string;
  pending: boolean;
  onChange: (text: string) => void;
  onCheck: () => void;
}

function PasteField({ text, pending, onChange, onCheck }: FieldProps) {
  const id = useId();
  return (
    <Panel title="粘贴问题清单">
      <p>
        一行一个问题；从 Excel、WPS
        表格复制的，可以连表头一起粘贴，系统按表头识别问题、具体表现、原因、性质、责任单位、整改时限、大类。
      </p>
      <p>核对之后逐条修改，确认之前不会建立任何事项。</p>
      <label htmlFor={id}>清单内容</label>
      <Input.TextArea
        id={id}
        value={text}
        maxLength={LONGEST}
        autoSize={{ minRows: 8, maxRows: 20 }}
        disabled={pending}
        onChange={({ target }) => onChange(target.value)}
      />
      <div className="paste-foot">
        <Button type="primary" disabled={text.trim() === ''} loading={pending} onClick={onCheck}>
          逐行核对
        </Button>
      </div>
    </Panel>
  );
}
