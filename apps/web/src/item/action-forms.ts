import { type ComponentType, lazy } from 'react';
import type { ItemAction } from '../api/types';
import type { ActionFormProps } from './item-form';

type Load = () => Promise<{ default: ComponentType<ActionFormProps> }>;

const LOAD: Record<ItemAction, Load> = {
  edit: () => import('./forms/edit-form'),
  assignment: () => import('./forms/assignment-form'),
  receipt: () => import('./forms/receipt-form'),
  plan: () => import('./forms/plan-form'),
  planApproval: () => import('./forms/plan-approval-form'),
  progress: () => import('./forms/progress-form'),
  evidence: () => import('./forms/evidence-form'),
  mechanism: () => import('./forms/mechanism-form'),
  extension: () => import('./forms/extension-form'),
  extensionDecision: () => import('./forms/extension-decision-form'),
  dispute: () => import('./forms/dispute-form'),
  disputeWithdrawal: () => import('./forms/dispute-withdrawal-form'),
  disputeDecision: () => import('./forms/dispute-decision-form'),
  pause: () => import('./forms/pause-form'),
  resumption: () => import('./forms/resumption-form'),
  submission: () => import('./forms/submission-form'),
  verification: () => import('./forms/verification-form'),
  objection: () => import('./forms/objection-form'),
  objectionDecision: () => import('./forms/objection-decision-form'),
  publicityEnd: () => import('./forms/publicity-end-form'),
  reopening: () => import('./forms/reopening-form'),
  lookBack: () => import('./forms/look-back-form'),
  cancellation: () => import('./forms/cancellation-form'),
  urge: () => import('./forms/urge-form'),
  urgeReply: () => import('./forms/urge-reply-form'),
  rungDecision: () => import('./forms/rung-decision-form'),
  minutes: () => import('./forms/minutes-form'),
  documentReply: () => import('./forms/document-reply-form'),
};

/** The form of each action, loaded when it is first opened. */
export const ACTION_FORMS = Object.fromEntries(
  Object.entries(LOAD).map(([action, load]) => [action, lazy(load)]),
) as unknown as Record<ItemAction, ComponentType<ActionFormProps>>;
