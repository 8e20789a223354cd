import { Button, Modal } from 'antd';
import type { Item, ItemAction } from '../api/types';
import { changesBetween } from './item-changes';
import { useItem } from './use-item';
import { ACTION_WORDS } from './words';

interface Props {
  seen: Item;
  action: ItemAction;
  onKeep: (fresh: Item) => void;
  onDiscard: () => void;
}

/** Somebody saved first. Says what became different and loses nothing that was typed. */
export function ConflictDialog({ seen, action, onKeep, onDiscard }: Props) {
  const { data: fresh, isFetching, error, refetch } = useItem(seen.id);
  const isFresh = fresh !== undefined && fresh.version !== seen.version && !isFetching;
  const changes = isFresh ? changesBetween(seen, fresh) : [];
  const stillAllowed = fresh?.allowedActions.includes(action) ?? true;
  return (
    <Modal
      open
      title="这个事项刚刚被他人修改"
      closable={false}
      mask={{ closable: false }}
      footer={
        <div className="drawer-footer">
          <Button onClick={onDiscard}>放弃填写</Button>
          <Button type="primary" loading={isFetching} onClick={() => (isFresh ? onKeep(fresh) : void refetch())}>
            {error ? '重新读取' : '保留我填写的内容'}
          </Button>
        </div>
      }
    >
      <p>您打开之后，事项有了新的变化，所以没有提交。您填写的内容都还在，请看过变化后决定是否再次提交。</p>
      {isFresh && changes.length > 0 && (
        <ul aria-label="变化">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      {isFresh && changes.length === 0 && <p className="quiet">主要内容没有变化，详见页面上的办理经过。</p>}
      {isFresh && !stillAllowed && (
        <p role="alert">按现在的状态，已不能“{ACTION_WORDS[action]}”。如需留存文字，请先复制。</p>
      )}
    </Modal>
  );
}
