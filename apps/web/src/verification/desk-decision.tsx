import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../api/client';
import { RepeatKey } from '../api/repeat-key';
import type { Item } from '../api/types';
import { useItemChange } from '../item/use-item';
import { LEVEL_WORDS } from '../item/words';
import { Panel } from '../ui/panel';
import { placeFaults } from '../ui/place-faults';
import { Claim } from './claim';
import { useClosure } from './use-closure';
import { VerificationFields } from './verification-fields';
import { verificationBody, type VerificationValues } from './verification-values';

/** The claim, and the decision on it. The version is the one that was looked at. */
export function DeskDecision({ item, onDone }: { item: Item; onDone: () => void }) {
  const [form] = Form.useForm<VerificationValues>();
  const [seen] = useState(item.version);
  const [repeatKey] = useState(() => new RepeatKey());
  const closure = useClosure(item);
  const change = useItemChange(item.id);
  const moved = item.version !== seen;
  const send = (values: VerificationValues) => {
    const body = verificationBody(values, closure.data?.criteria ?? []);
    const headers = { 'If-Match': `"${seen}"`, 'Idempotency-Key': repeatKey.for([body, seen]) };
    const path = { itemId: item.id };
    change.mutate(() => answer(api.POST('/api/v1/items/{itemId}/verifications', { params: { path }, body, headers })), {
      onSuccess: onDone,
      onError: (error) => placeFaults(form, error),
    });
  };
  return (
    <div className="desk-main">
      <div className="desk-claim">
        <Panel title={`${item.number} ${item.title}`} extra={<Link to={`/items/${item.id}`}>打开事项</Link>}>
          {item.pendingLevel && <p className="quiet">本级：{LEVEL_WORDS[item.pendingLevel]}</p>}
          {item.manifestation && <p className="prose">{item.manifestation}</p>}
          <Claim item={item} />
        </Panel>
      </div>
      <div className="desk-form">
        <Panel title="验收">
          {change.error && (
            <Alert className="form-alert" type="error" showIcon title={change.error.message} role="alert" />
          )}
          {moved && !change.isPending && (
            <Alert className="form-alert" type="warning" showIcon title="该事项刚被他人改动，请重新打开后再验收。" />
          )}
          <Form
            form={form}
            layout="vertical"
            onFinish={send}
            disabled={change.isPending}
            scrollToFirstError={{ block: 'center', focus: true }}
            aria-label="验收"
          >
            <VerificationFields item={item} form={form} />
            <div className="desk-send">
              <Button type="primary" htmlType="submit" loading={change.isPending}>
                提交验收意见
              </Button>
            </div>
          </Form>
        </Panel>
      </div>
    </div>
  );
}
