import type { Item } from '../../api/types';
import { EvidenceGallery } from '../../evidence/evidence-gallery';
import { latestFirst } from '../../ui/latest-first';
import { Panel } from '../../ui/panel';
import { RequirementList } from '../../verification/requirement-list';

export function EvidencePanel({ item }: { item: Item }) {
  if (item.evidence.length === 0 && (item.status === 'draft' || item.status === 'assigned')) return null;
  return (
    <Panel title={`佐证材料（${item.evidence.length}）`}>
      {item.status === 'inProgress' && <RequirementList item={item} />}
      {item.evidence.length === 0 ? (
        <p className="quiet">还没有佐证材料。没有佐证不能申请销号。</p>
      ) : (
        <EvidenceGallery evidence={latestFirst(item.evidence)} item={item} />
      )}
    </Panel>
  );
}
