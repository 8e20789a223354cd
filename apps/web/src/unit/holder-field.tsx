import { Form, Select } from 'antd';
import { usePeople } from './use-directory';

interface Props {
  name: string;
  unitId: string;
  /** Who holds it now. */
  except: string | null;
  required: boolean;
}

/** One of the people of the unit who are there. */
export function HolderField({ name, unitId, except, required }: Props) {
  const people = usePeople(unitId);
  const options = (people.data ?? [])
    .filter(({ id }) => id !== except)
    .map((person) => ({ value: person.id, label: person.name }));
  return (
    <Form.Item
      name={name}
      label="担任人"
      rules={[{ required, message: '请选择担任人' }]}
      extra={required ? undefined : '可以先空缺'}
    >
      <Select
        allowClear={!required}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        loading={people.isFetching}
        notFoundContent="这个单位没有别的人员"
      />
    </Form.Item>
  );
}
