import { Form, Select } from 'antd';
import type { Item } from '../../api/types';
import { usePeople, usePosts, useUnits } from '../../unit/use-directory';
import { postChoices } from './handler-post';

export interface StaffValues {
  leadUnitId: string;
  cooperatingUnitIds: string[];
  leaderId: string;
  handlerId: string;
  handlerPostId?: string | null;
}

const search = { showSearch: { optionFilterProp: 'label' as const } };

/** Who an item has, as fields: its present unit and people to begin with. */
export function staffOf(item: Item): Partial<StaffValues> {
  return {
    leadUnitId: item.leadUnit?.id,
    cooperatingUnitIds: item.cooperatingUnits.map(({ id }) => id),
    leaderId: item.leader?.id,
    handlerId: item.handler?.id,
    handlerPostId: item.handlerPostId,
  };
}

interface Props {
  item: Item;
  /** `fixed`: the present unit stays, and is not asked for; `other`: any but the present one. */
  unit?: 'any' | 'other' | 'fixed';
}

/** Units and people of an item; people are those of the lead unit that is chosen. */
export function StaffFields({ item, unit = 'any' }: Props) {
  const form = Form.useFormInstance<StaffValues>();
  const chosen = Form.useWatch('leadUnitId', form);
  const unitId = unit === 'fixed' ? item.leadUnit?.id : unit === 'other' ? chosen : (chosen ?? item.leadUnit?.id);
  const units = useUnits();
  const people = usePeople(unitId);
  const posts = usePosts(unitId);
  const unitChoices = units.data?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const peopleWith = (role: 'unitLeader' | 'handler') =>
    (people.data ?? [])
      .filter((person) => person.unitId === unitId && person.roles.includes(role))
      .map(({ id, name, posts }) => ({ value: id, label: posts.length > 0 ? `${name}（${posts.join('、')}）` : name }));
  const choicesOfPosts = unitId ? postChoices(posts.data, peopleWith('handler')) : [];
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
    <>
      {unit !== 'fixed' && (
        <Form.Item name="leadUnitId" label="牵头单位" rules={[{ required: true, message: '请选择牵头单位' }]}>
          <Select
            {...search}
            options={unitChoices.filter(({ value }) => unit !== 'other' || value !== item.leadUnit?.id)}
            loading={units.isPending}
            placeholder="输入名称查找"
            onChange={() => form.setFieldsValue({ leaderId: undefined, handlerId: undefined, handlerPostId: null })}
          />
        </Form.Item>
      )}
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
          normalize={(value: string | undefined) => value ?? null}
          label="责任岗位"
          extra="选定岗位的，以后岗位换人，这个事项随岗位转给接任的人"
        >
          <Select {...search} options={choicesOfPosts} allowClear placeholder="不按岗位" onChange={choosePost} />
        </Form.Item>
      )}
    </>
  );
}
