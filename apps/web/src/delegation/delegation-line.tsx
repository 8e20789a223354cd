import { Button } from 'antd';
import { useSession } from '../session/use-session';
import { Tag } from '../ui/tag';
import type { Delegation } from './use-delegations';

interface Props {
  delegation: Delegation;
  onEnd: () => void;
  onAct: () => void;
}

/** One delegation, and what the reader may do with it. */
export function DelegationLine({ delegation, onEnd, onAct }: Props) {
  const { person } = useSession();
  const { principal, delegate, fromOn, untilOn, reason, endedOn, holds } = delegation;
  const end = () => {
    if (window.confirm('终止这份委托？已经代办的事项不受影响。')) onEnd();
  };
  return (
    <li>
      <div className="item-line">
        <Tag tone={holds ? 'green' : 'grey'}>{holds ? '有效' : endedOn ? '已终止' : '不在期内'}</Tag>
        <span>
          {principal.name} 委托 {delegate.name}
        </span>
        <span className="quiet">
          {fromOn} 至 {endedOn ?? untilOn}，{reason}
        </span>
        {holds && delegate.id === person.id && (
          <Button type="primary" size="small" onClick={onAct}>
            开始代办
          </Button>
        )}
        {endedOn === null && (
          <Button size="small" onClick={end}>
            终止
          </Button>
        )}
      </div>
    </li>
  );
}
