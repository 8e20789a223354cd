import { Form, Select } from 'antd';
import { answer, api } from '../../api/client';
import { useToday } from '../../app/use-today';
import { DayField } from '../../ui/day-field';
import { usePeople, useUnits } from '../../unit/use-directory';
import { type ActionFormProps, ItemForm } from '../item-form';

interface Values {
  leadUnitId: string;
  cooperatingUnitIds: string[];
  leaderId: string;
  handlerId: string;
  dueOn: string;
}

const search = { showSearch: { optionFilterProp: 'label' as const } };

export default function AssignmentForm({ item, onClose }: ActionFormProps) {
  const [form] = Form.useForm<Values>();
  const unitId = Form.useWatch('leadUnitId', form) ?? item.leadUnit?.id;
  const units = useUnits();
  const people = usePeople(unitId);
  const today = useToday();
  const unitChoices = units.data?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const peopleWith = (role: 'unitLeader' | 'handler') =>
    (people.data ?? [])
      .filter((person) => person.unitId === unitId && person.roles.includes(role))
      .map(({ id, name, posts }) => ({ value: id, label: posts.length > 0 ? `${name}（${posts.join('、')}）` : name }));
  const initial = {
    leadUnitId: item.leadUnit?.id,
    cooperatingUnitIds: item.cooperatingUnits.map(({ id }) => id),
    leaderId: item.leader?.id,
    handlerId: item.handler?.id,
    dueOn: item.dueOn ?? undefined,
  };
  return (
    <ItemForm<Values>
      action="assignment"
      item={item}
      onClose={onClose}
      form={form}
      initial={initial}
      send={(body, headers) =>
        answer(api.PUT('/api/v1/items/{itemId}/assignment', { params: { path: { itemId: item.id } }, body, headers }))
      }
    >
      {item.dueRule && <p className="quiet">原文时限要求：{item.dueRule}</p>}
      <Form.Item name="leadUnitId" label="牵头单位" rules={[{ required: true, message: '请选择牵头单位' }]}>
        <Select
          {...search}
          options={unitChoices}
          loading={units.isPending}
          placeholder="输入名称查找"
          onChange={() => form.setFieldsValue({ leaderId: undefined, handlerId: undefined })}
        />
      </Form.Item>
      <Form.Item name="cooperatingUnitIds" label="配合单位">
        <Select
          {...search}
          mode="multiple"
          options={unitChoices.filter(({ value }) => value !== unitId)}
          placeholder="可以不选"
        />
      </Form.Item>
      <Form.Item name="leaderId" label="责任领导" rules={[{ required: true, message: '请选择责任领导' }]}>
        <Select
          {...search}
          options={peopleWith('unitLeader')}
          loading={people.isFetching}
          disabled={!unitId}
          notFoundContent="该单位没有单位领导账号"
        />
      </Form.Item>
      <Form.Item name="handlerId" label="责任人" rules={[{ required: true, message: '请选择责任人' }]}>
        <Select
          {...search}
          options={peopleWith('handler')}
          loading={people.isFetching}
          disabled={!unitId}
          notFoundContent="该单位没有经办人账号"
        />
      </Form.Item>
      <DayField name="dueOn" label="整改时限" required min={today.data?.on} />
    </ItemForm>
  );
}
