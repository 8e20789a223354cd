import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';
import { type ActionFormProps, ItemForm } from '../item-form';
import { ProblemFields } from './problem-fields';

type Values = components['schemas']['EditItemBody'];

export default function EditForm({ item, onClose }: ActionFormProps) {
  const initial: Values = {
    title: item.title,
    manifestation: item.manifestation ?? '',
    cause: item.cause ?? '',
    nature: item.nature,
    severity: item.severity,
    remediationType: item.remediationType,
    category: item.category ?? '',
    aspect: item.aspect ?? '',
    legalBasis: item.legalBasis ?? '',
    dueRule: item.dueRule ?? '',
  };
  return (
    <ItemForm<Values>
      action="edit"
      item={item}
      onClose={onClose}
      initial={initial}
      width={640}
      send={(body, headers) =>
        answer(api.PATCH('/api/v1/items/{itemId}', { params: { path: { itemId: item.id } }, body, headers }))
      }
    >
      <ProblemFields supervisionId={item.supervision.id} />
    </ItemForm>
  );
}
