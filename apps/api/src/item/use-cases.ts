import { DecideRung } from '@application/document/decide-rung';
import { IssueDocument } from '@application/document/issue-document';
import { ReceiveDocument } from '@application/document/receive-document';
import { RecordMinutes } from '@application/document/record-minutes';
import { ReplyToDocument } from '@application/document/reply-to-document';
import { AdmitDispute } from '@application/item/admit-dispute';
import { ApprovePlan } from '@application/item/approve-plan';
import { AssignItem } from '@application/item/assign-item';
import { CancelItem } from '@application/item/cancel-item';
import { DecideDispute } from '@application/item/decide-dispute';
import { DecideExtension } from '@application/item/decide-extension';
import { DisputeFiling } from '@application/item/dispute-filing';
import { DraftItems } from '@application/item/draft-items';
import { DueReckoning } from '@application/item/due-reckoning';
import { EditItem } from '@application/item/edit-item';
import { ExtensionTermsReader } from '@application/item/extension-terms-reader';
import { ItemDrafting } from '@application/item/item-drafting';
import { ItemStaffing } from '@application/item/item-staffing';
import { PauseItem } from '@application/item/pause-item';
import { RaiseDispute } from '@application/item/raise-dispute';
import { ReceiveItem } from '@application/item/receive-item';
import { RecordMechanism } from '@application/item/record-mechanism';
import { RecordProgress } from '@application/item/record-progress';
import { ReopenItem } from '@application/item/reopen-item';
import { ReplyToUrge } from '@application/item/reply-to-urge';
import { RequestExtension } from '@application/item/request-extension';
import { ResumeItem } from '@application/item/resume-item';
import { ClosePublicities } from '@application/publicity/close-publicities';
import { DecideObjection } from '@application/publicity/decide-objection';
import { EndPublicity } from '@application/publicity/end-publicity';
import { OpenPublicity } from '@application/publicity/open-publicity';
import { RecordObjection } from '@application/publicity/record-objection';
import { CancelLookBack } from '@application/look-back/cancel-look-back';
import { ChangeLookBack } from '@application/look-back/change-look-back';
import { ConfirmRound } from '@application/look-back/confirm-round';
import { DrawRound } from '@application/look-back/draw-round';
import { LapseLookBacks } from '@application/look-back/lapse-look-backs';
import { LookBackAssignees } from '@application/look-back/look-back-assignees';
import { LookBackTimers } from '@application/look-back/look-back-timers';
import { PlanLookBack } from '@application/look-back/plan-look-back';
import { PlanLookBacks } from '@application/look-back/plan-look-backs';
import { RecordLookBack } from '@application/look-back/record-look-back';
import { TakingLookBack } from '@application/look-back/taking-look-back';
import { SubmitItem } from '@application/item/submit-item';
import { SubmitPlan } from '@application/item/submit-plan';
import { UrgeItem } from '@application/item/urge-item';
import { VerifyItem } from '@application/item/verify-item';
import { WithdrawDispute } from '@application/item/withdraw-dispute';
import { ClosureBook } from '@application/verification/closure-book';

/** All that can be made to happen to items. */
export const ITEM_USE_CASES = [
  AdmitDispute,
  ApprovePlan,
  AssignItem,
  CancelItem,
  ClosePublicities,
  CancelLookBack,
  ChangeLookBack,
  ConfirmRound,
  DrawRound,
  LapseLookBacks,
  LookBackAssignees,
  LookBackTimers,
  PlanLookBack,
  PlanLookBacks,
  RecordLookBack,
  TakingLookBack,
  DecideObjection,
  EndPublicity,
  OpenPublicity,
  RecordObjection,
  ClosureBook,
  DecideDispute,
  DecideExtension,
  DecideRung,
  DisputeFiling,
  DraftItems,
  ExtensionTermsReader,
  DueReckoning,
  IssueDocument,
  ItemDrafting,
  ItemStaffing,
  EditItem,
  PauseItem,
  RaiseDispute,
  WithdrawDispute,
  ResumeItem,
  ReceiveDocument,
  ReceiveItem,
  RecordMechanism,
  RecordMinutes,
  RecordProgress,
  ReopenItem,
  ReplyToDocument,
  ReplyToUrge,
  RequestExtension,
  SubmitItem,
  SubmitPlan,
  UrgeItem,
  VerifyItem,
];
