import { answer, api } from '../../api/client';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, ItemForm } from '../item-form';
import { unansweredUrge } from '../item-waiting';

export default function UrgeReplyForm({ item, onClose }: ActionFormProps) {
  const urge = unansweredUrge(item);
  return (
    <ItemForm<{ text: string }>
      action="urgeReply"
      item={item}
      onClose={onClose}
      send={(body, headers) => {
        const path = { urgeId: urge?.id ?? '' };
        return answer(api.POST('/api/v1/urges/{urgeId}/replies', { params: { path }, body, headers }));
      }}
    >
      {urge && (
        <>
          <p className="quiet">
            {urge.by.name} {urge.urgedOn} 催办，{urge.replyBy} 前回复
          </p>
          <p className="prose">{urge.text}</p>
        </>
      )}
      <WordsField name="text" label="回复内容" max={2000} required />
    </ItemForm>
  );
}
