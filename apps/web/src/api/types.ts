import type { components, paths } from './schema';

type Schemas = components['schemas'];

export type Session = Schemas['SessionView'];
export type Named = Schemas['NamedView'];
export type Item = Schemas['ItemView'];
export type ItemLine = Schemas['ItemLineView'];
export type ListedItem = Schemas['ListedItemView'];
export type ItemPage = Schemas['ItemPageView'];
export type Evidence = Schemas['EvidenceView'];
export type Finding = Schemas['FindingView'];
export type Uses = Schemas['UsesView'];
export type Use = Schemas['UseView'];
export type AddedEvidence = Schemas['AddedEvidenceView'];
export type Upload = Schemas['UploadView'];
export type Dispute = Schemas['DisputeView'];
export type ListedDispute = Schemas['ListedDisputeView'];
export type Publicity = Schemas['PublicityView'];
export type ListedPublicity = Schemas['ListedPublicityView'];
export type Objection = Schemas['ObjectionView'];
export type LookBack = Schemas['LookBackView'];
export type Extension = Schemas['ItemExtensionView'];
export type WaitingExtension = Schemas['WaitingExtensionView'];
export type DocumentLine = Schemas['DocumentView'];
export type RungProposal = Schemas['RungProposalView'];
export type Urge = Schemas['UrgeView'];
export type Supervision = Schemas['SupervisionView'];
export type Notice = Schemas['NoticeView'];
export type NoticePage = Schemas['NoticePageView'];
export type Figure = Schemas['FigureView'];
export type Section = Schemas['SectionView'];

export type ItemAction = ItemLine['allowedActions'][number];
export type ItemStatus = ItemLine['status'];
export type Light = Schemas['LightView'];

/** The ledger's filter as the API takes it. */
export type ItemFilter = NonNullable<paths['/api/v1/items']['get']['parameters']['query']>;
