import { Checkbox, Form, type FormInstance, Select } from 'antd';
import type { Item } from '../api/types';
import { useToday } from '../app/use-today';
import { choices, GRADE_WORDS } from '../item/words';
import { DayField } from '../ui/day-field';
import { WordsField } from '../ui/words-field';
import { CriteriaFields } from './criteria-fields';
import { OutcomeField } from './outcome-field';
import { PhotoField } from './photo-field';
import { usePhotoUpload } from './use-photo-upload';
import { closesIt, type VerificationValues } from './verification-values';

/** The decision: criteria, opinion, grade or new date, and what was found on site. */
export function VerificationFields({ item, form }: { item: Item; form: FormInstance<VerificationValues> }) {
  const today = useToday();
  // Here and not in its field, which goes when 现场核查 is unticked for a moment.
  const photos = usePhotoUpload(form, item.id);
  const outcome = Form.useWatch('outcome', form);
  const isOnSite = Form.useWatch('isOnSite', form);
  const returned = outcome === 'returned';
  const isLast = closesIt(item);
  const { dueOn } = item;
  const hasPassed = dueOn !== null && today.data !== undefined && dueOn < today.data.on;
  return (
    <>
      <CriteriaFields item={item} />
      <OutcomeField item={item} />
      {outcome === 'accepted' && isLast && (
        <Form.Item name="grade" label="整改评定" rules={[{ required: true, message: '请选择整改评定' }]}>
          <Select options={choices(GRADE_WORDS)} />
        </Form.Item>
      )}
      <WordsField name="reason" label={returned ? '退回理由' : '说明'} max={2000} required={returned} />
      {returned && (
        <DayField
          name="newDueOn"
          label="新的整改时限"
          required={hasPassed}
          min={today.data?.on}
          extra={hasPassed ? `原时限 ${dueOn} 已过，须写明新的时限` : `不填则仍为 ${dueOn ?? '无时限'}`}
        />
      )}
      <Form.Item name="isOnSite" valuePropName="checked">
        <Checkbox>进行了现场核查</Checkbox>
      </Form.Item>
      {isOnSite && (
        <fieldset className="measure-fields">
          <legend>现场核查</legend>
          <DayField name={['onSite', 'on']} label="核查日期" required max={today.data?.on} />
          <Form.Item
            name={['onSite', 'people']}
            label="核查人员"
            rules={[{ required: true, message: '请填写核查人员' }]}
            extra="写一个姓名按一次回车"
          >
            <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',', ' ']} />
          </Form.Item>
          <WordsField name={['onSite', 'findings']} label="核查情况" max={5000} required />
          <PhotoField upload={photos} />
        </fieldset>
      )}
    </>
  );
}
