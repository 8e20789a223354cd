import { Form, Input } from 'antd';
import type { Item } from '../../api/types';
import { useDateRule } from '../../deadline/use-date-rule';
import { ruleEvents } from '../rule-events';
import { ProposedDue } from './proposed-due';

interface Props {
  item: Item;
  /** Another unit is to have it. */
  isNewUnit: boolean;
  /** The first day that may be chosen. */
  today: string | undefined;
}

/** The date in words and as a day. */
export function DueFields({ item, isNewUnit, today }: Props) {
  const form = Form.useFormInstance();
  const words = Form.useWatch<string | undefined>('dueRule', form);
  const { rule, isReading } = useDateRule(words, ruleEvents(item, isNewUnit));
  return (
    <>
      <Form.Item
        name="dueRule"
        label="时限要求"
        rules={[
          { max: 200, message: '不超过 200 字' },
          { validator: () => (isReading ? Promise.reject(new Error('正在推算，请稍候再提交')) : Promise.resolve()) },
        ]}
      >
        <Input placeholder="如 收到反馈意见后30个工作日内、年底前；直接填日期的不用填" allowClear />
      </Form.Item>
      <ProposedDue rule={rule} label="整改时限" standing={item.dueBasis === 'hand' ? null : item.dueOn} today={today} />
    </>
  );
}

/** The date of the unit a dispute gives the item to; the words of its rule stay. */
export function TransferDue({ item, today }: Pick<Props, 'item' | 'today'>) {
  const { rule } = useDateRule(item.dueRule, ruleEvents(item, true));
  return (
    <>
      {item.dueRule && <p className="quiet">时限要求：{item.dueRule}</p>}
      <ProposedDue rule={rule} label="新单位的整改时限" standing={null} today={today} />
    </>
  );
}
