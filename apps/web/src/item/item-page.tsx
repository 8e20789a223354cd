import { useParams } from 'react-router';
import { DocumentsPanel } from '../document/documents-panel';
import { DossierPanel } from '../dossier/dossier-panel';
import { Failure } from '../ui/failure';
import { Waiting } from '../ui/waiting';
import { ItemHead } from './item-head';
import './item.css';
import { DatesPanel } from './parts/dates-panel';
import { DisputesPanel } from './parts/disputes-panel';
import { EvidencePanel } from './parts/evidence-panel';
import { ExtensionsPanel } from './parts/extensions-panel';
import { LightPanel } from './parts/light-panel';
import { LookBacksPanel } from './parts/look-backs-panel';
import { MechanismsPanel } from './parts/mechanisms-panel';
import { PausesPanel } from './parts/pauses-panel';
import { PeoplePanel } from './parts/people-panel';
import { PlanPanel } from './parts/plan-panel';
import { ProblemPanel } from './parts/problem-panel';
import { ProgressPanel } from './parts/progress-panel';
import { PublicityPanel } from './parts/publicity-panel';
import { TimelinePanel } from './parts/timeline-panel';
import { UrgesPanel } from './parts/urges-panel';
import { VerificationsPanel } from './parts/verifications-panel';
import { useItem } from './use-item';

export default function ItemPage() {
  const { itemId = '' } = useParams();
  const { data: item, error, refetch, isPending } = useItem(itemId);
  if (isPending) return <Waiting />;
  if (!item) return <Failure error={error ?? new Error()} onRetry={() => void refetch()} />;
  const isDone = item.status === 'closed' || item.status === 'cancelled';
  return (
    <>
      <title>{`${item.number} ${item.title} - 销号`}</title>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      <ItemHead item={item} />
      <div className="item-columns">
        <div>
          <ProblemPanel item={item} />
          <PlanPanel item={item} />
          <ProgressPanel item={item} />
          <EvidencePanel item={item} />
          <VerificationsPanel item={item} />
          <PublicityPanel item={item} />
          <LookBacksPanel item={item} />
          <DisputesPanel item={item} />
          <ExtensionsPanel item={item} />
          <PausesPanel item={item} />
          <DocumentsPanel item={item} />
          <UrgesPanel item={item} />
          <MechanismsPanel item={item} />
          <TimelinePanel itemId={item.id} version={item.version} />
        </div>
        <div className="item-side">
          {isDone && <DossierPanel item={item} />}
          <LightPanel item={item} />
          <DatesPanel item={item} />
          <PeoplePanel item={item} />
          {!isDone && <DossierPanel item={item} />}
        </div>
      </div>
    </>
  );
}
