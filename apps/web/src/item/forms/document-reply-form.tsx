import { answer, api } from '../../api/client';
import { unansweredDocument } from '../../document/open-documents';
import { useItemDocuments } from '../../document/use-documents';
import { WordsField } from '../../ui/words-field';
import { type ActionFormProps, ItemForm } from '../item-form';

export default function DocumentReplyForm({ item, onClose }: ActionFormProps) {
  const { data = [] } = useItemDocuments(item.id);
  const document = unansweredDocument(item, data);
  return (
    <ItemForm<{ text: string }>
      action="documentReply"
      item={item}
      onClose={onClose}
      send={(body, headers) => {
        const path = { documentId: document?.id ?? '' };
        return answer(api.POST('/api/v1/documents/{documentId}/replies', { params: { path }, body, headers }));
      }}
    >
      {document && (
        <>
          <p>
            {document.title} <strong>{document.number}</strong>
          </p>
          <p className="quiet">
            {document.issuedOn} 发出{document.replyBy && `，请于 ${document.replyBy} 前回复`}
          </p>
        </>
      )}
      <WordsField
        name="text"
        label="回复内容"
        max={2000}
        required
        placeholder="整改进展、未完成的原因、下一步措施和预计完成日期"
      />
    </ItemForm>
  );
}
