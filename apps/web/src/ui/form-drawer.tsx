import { Alert, Button, Drawer, Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useNarrow } from './use-narrow';

interface Props<Values> {
  title: string;
  form: FormInstance<Values>;
  initial?: Partial<Values>;
  pending: boolean;
  error: Error | null;
  onSubmit: (values: Values) => void;
  onClose: () => void;
  submitLabel?: string;
  width?: number;
  children: ReactNode;
}

/** A form at the side of its page. Only 取消, × and Escape close it, and typed words are never dropped unasked. */
export function FormDrawer<Values extends object>(props: Props<Values>) {
  const {
    title,
    form,
    initial,
    pending,
    error,
    onSubmit,
    onClose,
    submitLabel = '提交',
    width = 560,
    children,
  } = props;
  const narrow = useNarrow();
  const close = () => {
    if (pending) return;
    if (form.isFieldsTouched() && !window.confirm('已填写的内容还没有提交，确定放弃吗？')) return;
    onClose();
  };
  return (
    <Drawer
      open
      title={title}
      size={narrow ? '100%' : width}
      onClose={close}
      mask={{ closable: false }}
      footer={
        <div className="drawer-footer">
          <Button onClick={close} disabled={pending}>
            取消
          </Button>
          <Button type="primary" loading={pending} onClick={() => form.submit()}>
            {submitLabel}
          </Button>
        </div>
      }
    >
      {error && <Alert className="form-alert" type="error" showIcon title={error.message} role="alert" />}
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={onSubmit}
        scrollToFirstError={{ block: 'center', focus: true }}
        disabled={pending}
        aria-label={title}
      >
        {children}
      </Form>
    </Drawer>
  );
}
