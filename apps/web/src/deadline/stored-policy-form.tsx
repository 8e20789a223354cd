import { Alert, Button, Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { placeFaults } from '../ui/place-faults';
import './deadline.css';

interface Props<Policy> {
  title: string;
  form: FormInstance<Policy>;
  /** As stored. */
  policy: Policy & { isOwn: boolean };
  store: {
    mutate: (
      policy: Policy | null,
      on: { onSuccess: (stored: unknown) => void; onError: (error: Error) => void },
    ) => void;
    isPending: boolean;
    isSuccess: boolean;
    error: Error | null;
    reset: () => void;
  };
  /** What is said once it is stored. */
  saved: string;
  /** Tries what stands in the form. */
  trial?: {
    /** With null the shipped one. */
    run: (policy: Policy | null) => void;
    isPending: boolean;
    error: Error | null;
    forget: () => void;
    /** Going back to the shipped one was tried, and nothing since. */
    ofDefault: boolean;
  };
  children: ReactNode;
  /** Under the form. */
  below?: ReactNode;
}

/** The page of one policy: its fields, tried where it can be, stored whole, or given back for the shipped one. */
export function StoredPolicyForm<Policy extends object>(props: Props<Policy>) {
  const { title, form, policy, store, saved, trial, children, below } = props;
  const error = store.error ?? trial?.error ?? null;
  const send = (wanted: Policy | null) => {
    trial?.forget();
    store.mutate(wanted, {
      onSuccess: (stored) => form.setFieldsValue(stored as Parameters<typeof form.setFieldsValue>[0]),
      onError: (refused) => placeFaults(form, refused),
    });
  };
  const reset = () => {
    // First what it moves, then, asked for again, the deed.
    if (trial && !trial.ofDefault) return trial.run(null);
    if (window.confirm('恢复为系统自带的设置？现在的设置会留在审计记录里。')) send(null);
  };
  const tried = async () => trial?.run(await form.validateFields());
  return (
    <Page
      title={title}
      extra={
        <>
          <Button onClick={reset} disabled={!policy.isOwn || store.isPending}>
            {trial?.ofDefault ? '确认恢复默认' : '恢复默认'}
          </Button>
          {trial && (
            <Button onClick={() => void tried().catch(() => undefined)} loading={trial.isPending}>
              试算
            </Button>
          )}
          <Button type="primary" onClick={() => form.submit()} loading={store.isPending}>
            保存
          </Button>
        </>
      }
    >
      {error && <Alert className="form-alert" type="error" showIcon title={error.message} role="alert" />}
      {store.isSuccess && <Alert className="form-alert" type="success" showIcon title={saved} role="status" />}
      <Panel title={policy.isOwn ? '本地设置' : '系统自带的设置'}>
        <Form
          form={form}
          layout="vertical"
          initialValues={policy}
          onFinish={send}
          onValuesChange={() => {
            store.reset();
            trial?.forget();
          }}
          scrollToFirstError={{ block: 'center', focus: true }}
          disabled={store.isPending}
          aria-label={title}
        >
          {children}
        </Form>
      </Panel>
      {below}
    </Page>
  );
}
