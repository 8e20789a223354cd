import { Form } from 'antd';
import { answer, api } from '../../api/client';
import type { Item } from '../../api/types';
import { useToday } from '../../app/use-today';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, ItemForm } from '../item-form';
import { DueFields } from './due-fields';
import { postToSend } from './handler-post';
import { StaffFields, staffOf, type StaffValues } from './staff-fields';

interface Values extends StaffValues {
  dueOn: string;
  dueRule?: string;
  /** Null where nothing proposes a day. */
  dueFollowsRule?: boolean | null;
  /** Where another unit is to lead it. */
  reason?: string;
}

export default function AssignmentForm({ item, onClose }: ActionFormProps) {
  return (
    <ItemForm<Values>
      action="assignment"
      item={item}
      onClose={onClose}
      initial={{ ...staffOf(item), dueOn: item.dueOn ?? undefined, dueRule: item.dueRule ?? '' }}
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
      <StaffFields item={item} />
      <MovingFields item={item} />
    </ItemForm>
  );
}

/** The date, and why another unit is to lead what this one has. */
function MovingFields({ item }: { item: Item }) {
  const today = useToday();
  const chosen = Form.useWatch<string | undefined>('leadUnitId');
  const former = item.status !== 'draft' && chosen && chosen !== item.leadUnit?.id ? item.leadUnit : null;
  return (
    <>
      {former && (
        <WordsField
          name="reason"
          label="改由别的单位牵头的理由"
          max={2000}
          rows={2}
          required
          extra={`${former.name}的提醒随即取消，不再看到该事项，待审批的延期申请失效；新单位重新签收，原定时限保留。`}
        />
      )}
      <DueFields item={item} isNewUnit={former !== null} today={today.data?.on} />
    </>
  );
}
