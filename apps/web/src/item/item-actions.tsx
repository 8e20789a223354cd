import { Button } from 'antd';
import { Suspense, useState } from 'react';
import type { Item, ItemAction } from '../api/types';
import { useItemDocuments } from '../document/use-documents';
import { Disclosure } from '../ui/disclosure';
import { ACTION_FORMS } from './action-forms';
import { openActions, primaryAction } from './primary-action';
import { ACTION_WORDS } from './words';

/** One primary action for whoever looks; the others behind 更多操作. */
export function ItemActions({ item }: { item: Item }) {
  const [open, setOpen] = useState<ItemAction | null>(null);
  const { data: documents = [], isPending } = useItemDocuments(item.id);
  const primary = primaryAction(item, documents);
  const others = openActions(item, documents).filter((action) => action !== primary);
  const Form = open ? ACTION_FORMS[open] : null;
  // What comes first hangs on the documents: a button must not change its meaning under the finger.
  if (isPending) return <div className="item-actions no-print" aria-busy="true" />;
  return (
    <div className="item-actions no-print">
      {primary && (
        <Button type="primary" onClick={() => setOpen(primary)}>
          {ACTION_WORDS[primary]}
        </Button>
      )}
      <Disclosure label="更多操作">
        {others.map((action) => (
          <button key={action} type="button" onClick={() => setOpen(action)}>
            {ACTION_WORDS[action]}
          </button>
        ))}
        <button type="button" onClick={() => window.print()}>
          打印
        </button>
      </Disclosure>
      {Form && (
        <Suspense fallback={null}>
          <Form item={item} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </div>
  );
}
