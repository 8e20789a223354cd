import { answer, api } from '../../api/client';
import { WordsField } from '../../ui/words-field';
import { MarkedDay } from '../../calendar/marked-day';
import { TERM_UNIT_WORDS } from '../words';
import { type ActionFormProps, ItemForm } from '../item-form';

export default function ResumptionForm({ item, onClose }: ActionFormProps) {
  return (
    <ItemForm<{ note?: string }>
      action="resumption"
      item={item}
      onClose={onClose}
      send={({ note }, headers) => {
        const path = { itemId: item.id };
        const body = { note: note || undefined };
        return answer(api.PUT('/api/v1/items/{itemId}/pause/resumption', { params: { path }, body, headers }));
      }}
    >
      {item.resumption ? (
        <p>
          今天起恢复计时：自 {item.pausedOn} 起停了 {item.resumption.days} {TERM_UNIT_WORDS[item.resumption.unit]}
          ，时限从 {item.dueOn} 顺延至{' '}
          <strong>
            <MarkedDay on={item.resumption.dueOn} />
          </strong>
          。
        </p>
      ) : (
        <p>
          今天起恢复计时：自 {item.pausedOn} 起停了多少天，时限就从 {item.dueOn} 顺延多少天；暂停期间时限已重新起算的，
          只顺延起算之日以后停的天数。
        </p>
      )}
      <WordsField name="note" label="说明" max={2000} rows={2} />
    </ItemForm>
  );
}
