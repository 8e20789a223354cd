import { Button, Form, Input, Select } from 'antd';
import { answer, api } from '../../api/client';
import { DayPicker } from '../../ui/day-picker';
import { usePeople } from '../../unit/use-directory';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, ItemForm } from '../item-form';

interface Values {
  goal: string;
  measures: { text: string; dueOn: string; handlerId?: string | null }[];
}

export default function PlanForm({ item, onClose }: ActionFormProps) {
  const people = usePeople(item.leadUnit?.id);
  const handlers = people.data?.map(({ id, name }) => ({ value: id, label: name }));
  const own = item.measures.filter(({ cycle }) => cycle === item.cycle);
  const initial = {
    goal: item.goal ?? '',
    measures:
      own.length > 0
        ? own.map(({ text, dueOn, handler }) => ({ text, dueOn, handlerId: handler?.id }))
        : [{ text: '', dueOn: item.dueOn ?? '' }],
  };
  return (
    <ItemForm<Values>
      action="plan"
      item={item}
      onClose={onClose}
      initial={initial}
      width={680}
      send={({ goal, measures }, headers) => {
        const body = { goal, measures: measures.map((one) => ({ ...one, handlerId: one.handlerId || undefined })) };
        return answer(api.PUT('/api/v1/items/{itemId}/plan', { params: { path: { itemId: item.id } }, body, headers }));
      }}
    >
      <p className="quiet">整改时限 {item.dueOn ?? '未定'}。报送后由督察办审定。</p>
      <WordsField name="goal" label="整改目标" max={2000} required />
      <Form.List
        name="measures"
        rules={[
          {
            validator: (_rule, value: unknown[] | undefined) =>
              value && value.length > 0 ? Promise.resolve() : Promise.reject(new Error('至少写一条整改措施')),
          },
        ]}
      >
        {(fields, { add, remove }, { errors }) => (
          <>
            {fields.map(({ key, name }, place) => (
              <fieldset key={key} className="measure-fields">
                <legend>整改措施 {place + 1}</legend>
                <Form.Item
                  name={[name, 'text']}
                  label={`措施 ${place + 1} 内容`}
                  rules={[
                    { required: true, whitespace: true, message: '请填写措施内容' },
                    { max: 1000, message: '不超过 1000 字' },
                  ]}
                >
                  <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
                </Form.Item>
                <div className="measure-row">
                  <Form.Item
                    name={[name, 'dueOn']}
                    label={`措施 ${place + 1} 完成时限`}
                    rules={[{ required: true, message: '请选择完成时限' }]}
                  >
                    <DayPicker max={item.dueOn ?? undefined} />
                  </Form.Item>
                  <Form.Item name={[name, 'handlerId']} label={`措施 ${place + 1} 责任人`}>
                    <Select allowClear options={handlers} placeholder="与事项相同" />
                  </Form.Item>
                  {fields.length > 1 && (
                    <Button onClick={() => remove(name)} aria-label={`删除措施 ${place + 1}`}>
                      删除
                    </Button>
                  )}
                </div>
              </fieldset>
            ))}
            <Button type="dashed" block onClick={() => add({ text: '', dueOn: item.dueOn ?? '' })}>
              增加一条措施
            </Button>
            <Form.ErrorList errors={errors} />
          </>
        )}
      </Form.List>
    </ItemForm>
  );
}
