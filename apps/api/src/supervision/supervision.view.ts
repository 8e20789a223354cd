import { TERM_UNITS } from '@domain/deadline/procedure-policy';
import { VERIFICATION_LEVELS } from '@domain/item/item-words';
import { SUPERVISION_KINDS } from '@domain/supervision/supervision';
import { Choice, Choices, Count, DayField, Id, Part, Parts, Text } from '../http/view';
import { NamedView } from '../item/named.view';

export class CountsView {
  @Count() total!: number;
  @Count() draft!: number;
  @Count() assigned!: number;
  @Count() inProgress!: number;
  @Count() submitted!: number;
  @Count() closed!: number;
  @Count() cancelled!: number;
  @Count() overdue!: number;
}

export class MeetingView {
  @DayField() heldOn!: string;
  @Text() name!: string;
}

export class TaskForceView {
  @Text() name!: string;
  @Text(true) leader!: string | null;
}

export class BasisDocumentView {
  @Text() title!: string;
  @Text(true) issuer!: string | null;
  @Text(true) documentNumber!: string | null;
  @DayField(true) issuedOn!: string | null;
}

export class PlanDocumentView {
  @Text() title!: string;
  @Text(true) documentNumber!: string | null;
  @DayField(true) issuedOn!: string | null;
}

export class PublicityTermView {
  @Count() amount!: number;
  @Choice(TERM_UNITS) unit!: string;
}

export class SupervisionView {
  @Id() id!: string;
  @Part(() => NamedView) unit!: NamedView;
  @Count() year!: number;
  @Count() seq!: number;
  @Text() title!: string;
  @Choice(SUPERVISION_KINDS) kind!: string;
  @Text() issuer!: string;
  @Text(true) level!: string | null;
  @Text(true) documentNumber!: string | null;
  @DayField() feedbackOn!: string;
  @Parts(() => BasisDocumentView) basisDocuments!: BasisDocumentView[];
  @Part(() => MeetingView, true) meeting!: MeetingView | null;
  @Part(() => TaskForceView, true) taskForce!: TaskForceView | null;
  @Part(() => PlanDocumentView, true) planDocument!: PlanDocumentView | null;
  @Choices(VERIFICATION_LEVELS) verificationLevels!: string[];
  /** 公示: how long what passed its last level is shown before it is closed; null: closed at once. */
  @Part(() => PublicityTermView, true) publicity!: PublicityTermView | null;
  @Part(() => CountsView) counts!: CountsView;
}

export class SupervisionPageView {
  @Parts(() => SupervisionView) data!: SupervisionView[];
  @Text(true) nextCursor!: string | null;
  @Count(true) total?: number;
}
