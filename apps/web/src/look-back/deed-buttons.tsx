import { Button } from 'antd';
import { useState } from 'react';
import './look-back.css';
import type { LookBack } from '../api/types';
import { DeedForm } from './deed-form';
import { DEED_WORDS } from './words';

/** What the viewer may do with it, the result first. */
export function DeedButtons({ one }: { one: LookBack }) {
  const [deed, setDeed] = useState<LookBack['allowedActions'][number] | null>(null);
  if (one.allowedActions.length === 0) return null;
  return (
    <div className="look-back-deeds no-print">
      {one.allowedActions.map((action) => (
        <Button
          key={action}
          size="small"
          type={action === 'result' ? 'primary' : 'default'}
          aria-label={`${DEED_WORDS[action]} ${one.item.number}`}
          onClick={() => setDeed(action)}
        >
          {DEED_WORDS[action]}
        </Button>
      ))}
      {deed && <DeedForm one={one} deed={deed} onClose={() => setDeed(null)} />}
    </div>
  );
}
