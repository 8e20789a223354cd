import { EXTENSION_LEVELS, type ProcedurePolicy, TERM_UNITS } from '@domain/deadline/procedure-policy';
import { SEVERITIES } from '@domain/item/item-words';
import { Choice, Choices, Count, Flag, Part } from '../http/view';

class ExtensionPolicyView {
  @Choices(EXTENSION_LEVELS) levels!: ProcedurePolicy['extension']['levels'];
  @Count() mostTimes!: number;
  @Count() mostDays!: number;
  @Choice(TERM_UNITS) unit!: string;
  @Choices(SEVERITIES) interimMeasuresFor!: ProcedurePolicy['extension']['interimMeasuresFor'];
}

class PausePolicyView {
  @Choice(TERM_UNITS) unit!: string;
  @Count() mostDaysBack!: number;
}

class DisputePolicyView {
  @Count() withinWorkingDays!: number;
}

class ProgressPolicyView {
  @Count() silentAfterWorkingDays!: number;
}

export class ProcedurePolicyView {
  @Part(() => ExtensionPolicyView) extension!: ExtensionPolicyView;
  @Part(() => PausePolicyView) pause!: PausePolicyView;
  @Part(() => DisputePolicyView) dispute!: DisputePolicyView;
  @Part(() => ProgressPolicyView) progress!: ProgressPolicyView;
  /** False: the shipped ones. */
  @Flag() isOwn!: boolean;
}
