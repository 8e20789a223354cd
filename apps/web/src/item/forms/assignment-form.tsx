import { Form, Select } from 'antd';
import { answer, api } from '../../api/client';
import { useToday } from '../../app/use-today';
import { usePeople, usePosts, useUnits } from '../../unit/use-directory';
import { type ActionFormProps, ItemForm } from '../item-form';
import { DueFields } from './due-fields';
import { postChoices, postToSend } from './handler-post';

interface Values {
  leadUnitId: string;
  cooperatingUnitIds: string[];
  leaderId: string;
  handlerId: string;
  handlerPostId?: string | null;
  dueOn: string;
  dueRule?: string;
  /** Null where nothing proposes a day. */
  dueFollowsRule?: boolean | null;
}

const search = { showSearch: { optionFilterProp: 'label' as const } };

export default function AssignmentForm({ item, onClose }: ActionFormProps) {
  const [form] = Form.useForm<Values>();
  const unitId = Form.useWatch('leadUnitId', form) ?? item.leadUnit?.id;
  const units = useUnits();
  const people = usePeople(unitId);
  const posts = usePosts(unitId);
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
    handlerPostId: item.handlerPostId,
    dueOn: item.dueOn ?? undefined,
    dueRule: item.dueRule ?? '',
  };
  const choicesOfPosts = postChoices(posts.data, peopleWith('handler'));
  /** A post comes with its holder. */
  const choosePost = (postId: string | null) => {
    const holder = posts.data?.find(({ id }) => id === postId)?.holder;
    if (holder) form.setFieldsValue({ handlerId: holder.id });
  };
  /** Another handler does not hold the post that was chosen. */
  const chooseHandler = (handlerId: string) => {
    const held = posts.data?.find(({ id }) => id === form.getFieldValue('handlerPostId'))?.holder;
    if (held?.id !== handlerId) form.setFieldsValue({ handlerPostId: null });
  };
  return (
    <ItemForm<Values>
      action="assignment"
      item={item}
      onClose={onClose}
      form={form}
      initial={initial}
      send={(values, headers) => {
        const { dueFollowsRule, ...said } = values;
        const body = {
          ...said,
          ...(dueFollowsRule == null ? {} : { dueFollowsRule }),
          handlerPostId: postToSend(values, item),
        };
        return answer(
          api.PUT('/api/v1/items/{itemId}/assignment', { params: { path: { itemId: item.id } }, body, headers }),
        );
      }}
    >
      <Form.Item name="leadUnitId" label="牵头单位" rules={[{ required: true, message: '请选择牵头单位' }]}>
        <Select
          {...search}
          options={unitChoices}
          loading={units.isPending}
          placeholder="输入名称查找"
          onChange={() => form.setFieldsValue({ leaderId: undefined, handlerId: undefined, handlerPostId: null })}
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
          onChange={chooseHandler}
          notFoundContent="该单位没有经办人账号"
        />
      </Form.Item>
      {choicesOfPosts.length > 0 && (
        <Form.Item
          name="handlerPostId"
          normalize={(chosen: string | undefined) => chosen ?? null}
          label="责任岗位"
          extra="选定岗位的，以后岗位换人，这个事项随岗位转给接任的人"
        >
          <Select {...search} options={choicesOfPosts} allowClear placeholder="不按岗位" onChange={choosePost} />
        </Form.Item>
      )}
      <DueFields item={item} today={today.data?.on} />
    </ItemForm>
  );
}
