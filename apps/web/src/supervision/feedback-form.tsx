import { Form } from 'antd';
import { useEffect } from 'react';
import type { Supervision } from '../api/types';
import '../calendar/calendar.css';
import { PreviewPanel } from '../calendar/preview-panel';
import { DayField } from '../ui/day-field';
import { FormDrawer } from '../ui/form-drawer';
import { placeFaults } from '../ui/place-faults';
import { feedbackTable, useChangeFeedback, useTryFeedback } from './use-feedback';

interface Values {
  feedbackOn: string;
}

/** 更正反馈日期: every date that would move is shown before it does. */
export default function FeedbackForm({ supervision, onClose }: { supervision: Supervision; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const trial = useTryFeedback(supervision.id);
  const change = useChangeFeedback(supervision.id);
  const wanted = Form.useWatch('feedbackOn', form);
  const isOther = wanted != null && wanted !== supervision.feedbackOn;
  const { mutate: tryDay, reset: forget } = trial;
  useEffect(() => {
    if (isOther) tryDay(wanted);
    else forget();
  }, [isOther, wanted, tryDay, forget]);
  return (
    <FormDrawer<Values>
      title="更正反馈日期"
      form={form}
      initial={{ feedbackOn: supervision.feedbackOn }}
      pending={change.isPending}
      error={change.error ?? trial.error}
      onSubmit={({ feedbackOn }) =>
        change.mutate(feedbackOn, { onSuccess: onClose, onError: (error) => placeFaults(form, error) })
      }
      onClose={onClose}
      submitLabel="确认更正"
      width={760}
    >
      <DayField
        name="feedbackOn"
        label="反馈日期"
        required
        extra="从反馈之日起算、随规则推算的时限一并改动，每一项的经过里写明理由；由人填写的时限不动。"
      />
      {isOther && trial.isPending && <p role="status">正在逐项推算……</p>}
      {isOther && trial.data && (
        <PreviewPanel preview={trial.data} download={() => feedbackTable(supervision.id, wanted)} />
      )}
    </FormDrawer>
  );
}
