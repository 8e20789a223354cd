import type { Item } from '../../api/types';
import { DatedText } from '../../ui/dated-text';
import { Panel } from '../../ui/panel';
import { LIGHT_WORDS } from '../words';

/** Why is it red? The rule and its arithmetic, as the server reckons it. */
export function LightPanel({ item: { light } }: { item: Item }) {
  return (
    <Panel title={light.colour === 'grey' ? '时限状态' : `为什么是${LIGHT_WORDS[light.colour]}`}>
      <p className={`light-reason light-${light.colour}`}>
        <DatedText>{`${light.reason}。`}</DatedText>
      </p>
    </Panel>
  );
}
