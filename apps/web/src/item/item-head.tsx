import { Link } from 'react-router';
import type { Item } from '../api/types';
import { Steps } from '../ui/steps';
import { Tag } from '../ui/tag';
import { ItemActions } from './item-actions';
import { LightMark } from './light-mark';
import { GRADE_WORDS, LEVEL_WORDS, NATURE_WORDS, SEVERITY_WORDS, STATUS_WORDS, TYPE_WORDS } from './words';

const WAY = ['draft', 'assigned', 'inProgress', 'submitted', 'closed'] as const;

export function ItemHead({ item }: { item: Item }) {
  const notes = {
    submitted: item.pendingLevel && item.status === 'submitted' ? LEVEL_WORDS[item.pendingLevel] : null,
    closed: item.grade ? GRADE_WORDS[item.grade] : null,
  } as Record<string, string | null>;
  const steps = WAY.map((key) => ({ key, label: STATUS_WORDS[key], note: notes[key] }));
  return (
    <header className="item-head">
      <div className="item-head-top">
        <strong>{item.number}</strong>
        <Link to={`/supervisions/${item.supervision.id}`}>{item.supervision.title}</Link>
        <Tag>{NATURE_WORDS[item.nature]}</Tag>
        <Tag tone={item.severity === 'high' || item.severity === 'critical' ? 'red' : 'plain'}>
          {SEVERITY_WORDS[item.severity]}
        </Tag>
        <Tag>{TYPE_WORDS[item.remediationType]}</Tag>
        {item.cycle > 1 && <Tag tone="yellow">第 {item.cycle} 轮</Tag>}
        {item.disputedOn && <Tag tone="yellow">异议待决定</Tag>}
        {item.pausedOn && <Tag tone="yellow">暂停计时</Tag>}
        <LightMark light={item.light} />
      </div>
      <h1>{item.title}</h1>
      <div className="item-head-bottom">
        {item.status === 'cancelled' ? (
          <Tag tone="grey">{STATUS_WORDS.cancelled}</Tag>
        ) : (
          <Steps label="办理状态" steps={steps} current={item.status} />
        )}
        <ItemActions item={item} />
      </div>
    </header>
  );
}
