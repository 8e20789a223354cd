import { Form, type FormInstance } from 'antd';
import { type ReactNode, useState } from 'react';
import { Problem } from '../api/problem';
import { RepeatKey } from '../api/repeat-key';
import type { Item, ItemAction } from '../api/types';
import { FormDrawer } from '../ui/form-drawer';
import { placeFaults } from '../ui/place-faults';
import { ConflictDialog } from './conflict-dialog';
import { useItemChange } from './use-item';
import { ACTION_WORDS } from './words';

/** What travels with every change: the version it was made on, and a key that makes a second sending harmless. */
export interface ChangeHeaders extends Record<string, string> {
  'If-Match': string;
  'Idempotency-Key': string;
}

export interface ActionFormProps {
  item: Item;
  onClose: () => void;
}

interface Props<Values> extends ActionFormProps {
  action: ItemAction;
  initial?: Partial<Values>;
  send: (values: Values, headers: ChangeHeaders) => Promise<unknown>;
  width?: number;
  form?: FormInstance<Values>;
  children: ReactNode;
}

/** The drawer of one action. The version is the one the person saw when it was opened, not what came in meanwhile. */
export function ItemForm<Values extends object>(props: Props<Values>) {
  const { item, action, initial, send, onClose, width, children } = props;
  const [ownForm] = Form.useForm<Values>();
  const form = props.form ?? ownForm;
  const [seen, setSeen] = useState(item);
  const [repeatKey] = useState(() => new RepeatKey());
  const change = useItemChange(item.id);
  const submit = (values: Values) => {
    const headers = { 'If-Match': `"${seen.version}"`, 'Idempotency-Key': repeatKey.for([values, seen.version]) };
    change.mutate(() => send(values, headers), {
      onSuccess: onClose,
      onError: (error) => placeFaults(form, error),
    });
  };
  const conflict = change.error instanceof Problem && change.error.isConflict;
  return (
    <>
      <FormDrawer
        title={ACTION_WORDS[action]}
        form={form}
        initial={initial}
        pending={change.isPending}
        error={change.error}
        onSubmit={submit}
        onClose={onClose}
        width={width}
      >
        {children}
      </FormDrawer>
      {conflict && (
        <ConflictDialog
          seen={seen}
          action={action}
          onKeep={(fresh) => {
            setSeen(fresh);
            change.reset();
          }}
          onDiscard={onClose}
        />
      )}
    </>
  );
}
