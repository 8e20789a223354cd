import { Alert, Button, Form, Input, Select } from 'antd';
import { useToday } from '../app/use-today';
import '../item/item.css';
import { useSession } from '../session/use-session';
import { DayField } from '../ui/day-field';
import { Panel } from '../ui/panel';
import { placeFaults } from '../ui/place-faults';
import { usePeople } from '../unit/use-directory';
import './delegation.css';
import { DelegationLine } from './delegation-line';
import { useActing, useDelegations, useEnd, useGrant } from './use-delegations';

interface Values {
  principalId?: string;
  delegateId: string;
  fromOn: string;
  untilOn: string;
  reason: string;
}

/** 委托: who may act for me, and for whom I may. */
export function DelegationsPanel() {
  const { data: delegations = [], error } = useDelegations();
  const [end, acting] = [useEnd(), useActing()];
  const failed = error ?? end.error ?? acting.error;
  return (
    <Panel title="委托代办">
      <p className="quiet">
        外出期间可以委托本单位的同事代办。受委托人登录后在这里开始代办，办理记录写明双方；双方视为同一人，其中一人办理过的事项，另一人也不能验收。
      </p>
      {failed && <Alert className="form-alert" type="error" title={failed.message} role="alert" />}
      {delegations.length > 0 && (
        <ul className="item-list">
          {delegations.map((one) => (
            <DelegationLine
              key={one.id}
              delegation={one}
              onEnd={() => end.mutate(one.id)}
              onAct={() => acting.mutate(one.id)}
            />
          ))}
        </ul>
      )}
      <GrantForm />
    </Panel>
  );
}

function GrantForm() {
  const [form] = Form.useForm<Values>();
  const session = useSession();
  const today = useToday();
  const grant = useGrant();
  const people = usePeople(session.unit.id);
  const others = (people.data ?? []).filter(({ id }) => id !== session.person.id);
  const options = others.map(({ id, name }) => ({ value: id, label: name }));
  const isAdministrator = session.roles.includes('administrator');
  return (
    <Form
      form={form}
      layout="vertical"
      className="delegation-form"
      disabled={grant.isPending}
      aria-label="委托代办"
      onFinish={(body) =>
        grant.mutate(body, { onSuccess: () => form.resetFields(), onError: (error) => placeFaults(form, error) })
      }
    >
      {isAdministrator && (
        <Form.Item name="principalId" label="委托人" rules={[{ required: true, message: '请选择委托人' }]}>
          <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      )}
      <Form.Item name="delegateId" label="受委托人" rules={[{ required: true, message: '请选择受委托人' }]}>
        <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <DayField name="fromOn" label="开始日期" required min={today.data?.on} />
      <DayField name="untilOn" label="截止日期" required min={today.data?.on} />
      <Form.Item
        name="reason"
        label="事由"
        rules={[{ required: true, whitespace: true, message: '请填写事由' }, { max: 500 }]}
      >
        <Input />
      </Form.Item>
      <Form.Item>
        <Button htmlType="submit">委托</Button>
      </Form.Item>
      {grant.error && <Alert className="form-alert" type="error" title={grant.error.message} role="alert" />}
    </Form>
  );
}
