import { Form, Input, InputNumber, Select } from 'antd';
import type { components } from '../../api/schema';
import { choices } from '../../item/words';
import { FormDrawer } from '../../ui/form-drawer';
import { placeFaults } from '../../ui/place-faults';
import { type PlacedUnit, superiorsFor } from '../unit-order';
import { type Unit, useSaveUnit } from '../use-staff';
import { UNIT_KIND_WORDS } from '../words';

type Values = components['schemas']['UnitBody'];

interface Props {
  /** Null for a new one. */
  unit: Unit | null;
  parent: Unit | null;
  placed: PlacedUnit[];
  onClose: () => void;
}

const { county: _county, ...ADDABLE } = UNIT_KIND_WORDS;

export default function UnitForm({ unit, parent, placed, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const save = useSaveUnit(unit);
  const superiors = superiorsFor(unit, placed);
  const isRoot = unit?.kind === 'county';
  const submit = (values: Values) =>
    save.mutate(values, { onSuccess: onClose, onError: (error) => placeFaults(form, error) });
  const initial = unit
    ? { ...unit, parentId: unit.parentId ?? undefined }
    : { parentId: superiors.find(({ id }) => id === parent?.id)?.id ?? superiors[0]?.id, kind: 'town' as const };
  return (
    <FormDrawer<Values>
      title={unit ? '修改单位' : '增加单位'}
      form={form}
      initial={initial}
      pending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label="名称"
        rules={[{ required: true, whitespace: true, max: 100, message: '请填写名称，不超过 100 字' }]}
      >
        <Input />
      </Form.Item>
      {!isRoot && (
        <>
          <Form.Item name="kind" label="类别" rules={[{ required: true, message: '请选择类别' }]}>
            <Select options={choices(ADDABLE)} />
          </Form.Item>
          <Form.Item
            name="parentId"
            label="上级单位"
            rules={[{ required: true, message: '请选择上级单位' }]}
            extra={unit ? '已有下级单位或者整改事项的，不能改换上级' : undefined}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={withPresent(superiors, unit, placed).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        </>
      )}
      <Form.Item name="aliases" label="又称" extra="来文和台账里的其他叫法，导入时据此认出单位；每写一个按回车">
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',']} />
      </Form.Item>
      <Form.Item name="sortOrder" label="排列顺序" extra="小的在前；新增的默认排在最后">
        <InputNumber min={0} max={100_000} precision={0} />
      </Form.Item>
    </FormDrawer>
  );
}

/** The present superior stands in the list even where it is not the viewer's to manage. */
function withPresent(superiors: Unit[], unit: Unit | null, placed: PlacedUnit[]): Unit[] {
  const present = placed.find((one) => one.unit.id === unit?.parentId)?.unit;
  return present && !superiors.includes(present) ? [present, ...superiors] : superiors;
}
