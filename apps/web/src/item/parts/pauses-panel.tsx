import type { Item } from '../../api/types';
import { MarkedDay } from '../../calendar/marked-day';
import { latestFirst } from '../../ui/latest-first';
import { Panel } from '../../ui/panel';
import { Tag } from '../../ui/tag';
import { PAUSE_WORDS, TERM_UNIT_WORDS } from '../words';

export function PausesPanel({ item }: { item: Item }) {
  if (item.pauses.length === 0) return null;
  return (
    <Panel title="暂停计时">
      <ul className="item-list">
        {latestFirst(item.pauses).map((one) => (
          <li key={one.id}>
            <div className="item-line">
              <Tag tone={one.resumedOn ? 'grey' : 'yellow'}>{one.resumedOn ? '已恢复' : '暂停中'}</Tag>
              <span>{PAUSE_WORDS[one.kind]}</span>
              <span>自 {one.fromOn} 起</span>
              <span className="quiet">
                {one.pausedBy.name} {one.pausedOn} 登记
              </span>
            </div>
            <p className="prose">依据：{one.basis}</p>
            <p className="prose">理由：{one.reason}</p>
            {one.resumedBy && (
              <p className="prose">
                {one.resumedBy.name} {one.resumedOn} 恢复计时，共停 {one.days} {TERM_UNIT_WORDS[one.unit]}，时限顺延至{' '}
                {one.newDueOn && <MarkedDay on={one.newDueOn} />}
                {one.note && `；${one.note}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
