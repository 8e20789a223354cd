import type { FormInstance } from 'antd';
import { Problem } from '../api/problem';

type Path = (string | number)[];

/** `/measures/0/dueOn` as the form's own path. */
function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Puts each fault beside its field and moves to the first one. Faults of fields that are not in the form stay in the sentence above. */
export function placeFaults(form: FormInstance, error: Error): void {
  if (!(error instanceof Problem)) return;
  const present = error.fields
    .map(({ pointer, detail }) => ({ name: pathOf(pointer), errors: [detail] }))
    .filter(({ name }) => name.length > 0 && form.getFieldInstance(name) !== undefined);
  if (present.length === 0) return;
  form.setFields(present as Parameters<typeof form.setFields>[0]);
  form.scrollToField(present[0]!.name, { block: 'center', focus: true });
}
