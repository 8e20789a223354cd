import { Button, Form, Input } from 'antd';
import { DayField } from '../ui/day-field';

const short = (max: number) => [{ max, message: `不超过 ${max} 字` }];

/** The documents a list stands on, and the plan made for all of it. What is left empty is left out. */
export function BasisFields() {
  return (
    <>
      <Form.List name="basisDocuments">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, place) => (
              <fieldset key={key} className="basis-document">
                <legend>依据文件 {place + 1}</legend>
                <Form.Item
                  name={[name, 'title']}
                  label="文件名称"
                  rules={[{ required: true, whitespace: true, max: 200, message: '请填写文件名称，不超过 200 字' }]}
                >
                  <Input placeholder="如 关于……实地督察情况的反馈意见" />
                </Form.Item>
                <div className="field-row">
                  <Form.Item name={[name, 'documentNumber']} label="依据文号" rules={short(100)}>
                    <Input />
                  </Form.Item>
                  <DayField name={[name, 'issuedOn']} label="印发日期" />
                </div>
                <Button size="small" onClick={() => remove(name)}>
                  去掉依据文件 {place + 1}
                </Button>
              </fieldset>
            ))}
            <Form.Item>
              <Button onClick={() => add({})} disabled={fields.length >= 20}>
                增加依据文件
              </Button>
            </Form.Item>
          </>
        )}
      </Form.List>
      <div className="field-row">
        <Form.Item name={['planDocument', 'title']} label="整改方案" rules={short(200)}>
          <Input placeholder="如 ……反馈问题整改方案" />
        </Form.Item>
        <Form.Item name={['planDocument', 'documentNumber']} label="方案文号" rules={short(100)}>
          <Input />
        </Form.Item>
      </div>
    </>
  );
}
