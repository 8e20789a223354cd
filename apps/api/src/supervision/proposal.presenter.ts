import type { ListProposal } from '@domain/supervision/list-proposal';
import type { ProposalView } from './proposal.view';

export function presentProposal(proposal: ListProposal): ProposalView {
  const { id, supervisionId, fileName, items, warnings, confirmedAt } = proposal;
  return { id, supervisionId, fileName, items, warnings, confirmedAt };
}
