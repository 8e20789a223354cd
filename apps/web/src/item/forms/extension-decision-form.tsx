import { Form, Radio } from 'antd';
import { answer, api } from '../../api/client';
import { useToday } from '../../app/use-today';
import { MarkedDay } from '../../calendar/marked-day';
import { DayField } from '../../ui/day-field';
import { Facts } from '../../ui/facts';
import { WordsField } from '../../ui/words-field';
import { pendingExtension } from '../item-waiting';
import { type ActionFormProps, ItemForm } from '../item-form';
import type { Extension } from '../../api/types';
import { EXTENSION_LEVEL_WORDS } from '../words';

interface Values {
  outcome: 'approved' | 'refused';
  dueOn?: string;
  reason?: string;
}

export default function ExtensionDecisionForm({ item, onClose }: ActionFormProps) {
  const [form] = Form.useForm<Values>();
  const extension = pendingExtension(item);
  const approved = Form.useWatch('outcome', form) === 'approved';
  const { data: { on: today } = {} } = useToday();
  const isPast = extension && today && extension.dueOn < today;
  const isLast = !extension || extension.pendingLevel === extension.levels.at(-1);
  return (
    <ItemForm<Values>
      action="extensionDecision"
      item={item}
      onClose={onClose}
      form={form}
      initial={{ dueOn: extension?.dueOn }}
      send={({ outcome, dueOn, reason }, headers) => {
        const body = { outcome, reason: reason || undefined, ...(outcome === 'approved' && isLast ? { dueOn } : {}) };
        const path = { extensionId: extension?.id ?? '' };
        return answer(api.PUT('/api/v1/extensions/{extensionId}/decision', { params: { path }, body, headers }));
      }}
    >
      {extension && (
        <Facts
          facts={[
            { label: '申请人', value: `${extension.requestedBy.name}（${extension.requestedOn}）` },
            { label: '审批层级', value: levelsOf(extension) },
            { label: '现时限', value: <MarkedDay on={item.dueOn ?? extension.fromDueOn} /> },
            ...(item.dueOn === extension.fromDueOn ? [] : [{ label: '申请时的时限', value: extension.fromDueOn }]),
            { label: '申请延至', value: <MarkedDay on={extension.dueOn} /> },
            { label: '理由', value: <span className="prose">{extension.reason}</span> },
            { label: '目前进展', value: <span className="prose">{extension.progress}</span> },
            { label: '过渡期措施', value: extension.interimMeasures },
            ...extension.reviews.map((review) => ({
              label: EXTENSION_LEVEL_WORDS[review.level],
              value: `${review.by.name} ${review.reviewedOn} 同意${review.reason ? `：${review.reason}` : ''}`,
            })),
          ]}
        />
      )}
      <Form.Item name="outcome" label="审批意见" rules={[{ required: true, message: '请选择审批意见' }]}>
        <Radio.Group
          options={[
            { value: 'approved', label: isLast ? '同意延期' : '同意，转督察办审批' },
            { value: 'refused', label: '不同意' },
          ]}
        />
      </Form.Item>
      {approved && isLast && (
        <DayField
          name="dueOn"
          label="新的整改时限"
          required
          min={today}
          extra={isPast ? `申请的 ${extension.dueOn} 已经过去，请另定一个新时限` : undefined}
        />
      )}
      <WordsField name="reason" label={approved ? '说明' : '理由'} max={2000} rows={2} />
    </ItemForm>
  );
}

/** Each level, the one it waits for marked. */
function levelsOf({ levels, pendingLevel }: Extension): string {
  return levels
    .map((level) => `${EXTENSION_LEVEL_WORDS[level]}${level === pendingLevel ? '（当前）' : ''}`)
    .join(' → ');
}
