import { Form, Select } from 'antd';
import { useAuditors } from './use-look-backs';

/** Who goes: an auditor, or whichever of them. */
export function AssigneeField() {
  const auditors = useAuditors();
  return (
    <Form.Item name="assigneeId" label="承担人" extra="不指定的，核查员均可承担；办理或者申请过该事项的人员不能承担">
      <Select
        allowClear
        placeholder="不指定"
        loading={auditors.isPending}
        options={auditors.data?.map(({ id: value, name: label }) => ({ value, label }))}
      />
    </Form.Item>
  );
}
