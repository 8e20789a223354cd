import { IssueDocument } from '../document/issue-document';
import { ProposeRung } from '../document/propose-rung';
import { LookBackTimers } from '../look-back/look-back-timers';
import { PlanLookBacks } from '../look-back/plan-look-backs';
import { ClosePublicities } from '../publicity/close-publicities';
import { CarryOutDuties } from './carry-out-duties';
import { PerformDuty } from './perform-duty';
import { RaiseNotices } from './raise-notices';

/** What performing a duty takes: whoever runs the clock provides them together. */
export const DUTY_STEPS = [
  PerformDuty,
  CarryOutDuties,
  RaiseNotices,
  IssueDocument,
  ProposeRung,
  ClosePublicities,
  PlanLookBacks,
  LookBackTimers,
];
