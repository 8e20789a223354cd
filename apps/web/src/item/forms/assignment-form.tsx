import { answer, api } from '../../api/client';
import { useToday } from '../../app/use-today';
import { type ActionFormProps, ItemForm } from '../item-form';
import { DueFields } from './due-fields';
import { postToSend } from './handler-post';
import { StaffFields, staffOf, type StaffValues } from './staff-fields';

interface Values extends StaffValues {
  dueOn: string;
  dueRule?: string;
  /** Null where nothing proposes a day. */
  dueFollowsRule?: boolean | null;
}

export default function AssignmentForm({ item, onClose }: ActionFormProps) {
  const today = useToday();
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
      <DueFields item={item} today={today.data?.on} />
    </ItemForm>
  );
}
