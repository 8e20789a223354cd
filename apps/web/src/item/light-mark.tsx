import { Tooltip } from 'antd';
import type { Light } from '../api/types';
import { LIGHT_WORDS } from './words';

/** Colour, shape and word; the rule and its arithmetic on hover and focus, and to screen readers at once. */
export function LightMark({ light }: { light: Light }) {
  return (
    <Tooltip title={light.reason} trigger={['hover', 'focus']}>
      <span
        className={`light light-${light.colour}`}
        tabIndex={0}
        role="img"
        aria-label={`${LIGHT_WORDS[light.colour]}：${light.reason}`}
      >
        <span className="light-dot" aria-hidden="true" />
        {LIGHT_WORDS[light.colour]}
      </span>
    </Tooltip>
  );
}
