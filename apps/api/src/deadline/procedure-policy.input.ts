import {
  EXTENSION_LEVELS,
  type ExtensionLevel,
  type ExtensionPolicy,
  type PausePolicy,
  TERM_UNITS,
  type TermUnit,
} from '@domain/deadline/procedure-policy';
import { SEVERITIES, type Severity } from '@domain/item/item-words';
import { IsChoice, IsCount, IsListOf, IsPart } from '../http/shape';

class ExtensionPolicyBody implements ExtensionPolicy {
  @IsListOf(EXTENSION_LEVELS, EXTENSION_LEVELS.length) levels!: ExtensionLevel[];
  @IsCount(0, 20) mostTimes!: number;
  @IsCount(1, 3_650) mostDays!: number;
  @IsChoice(TERM_UNITS) unit!: TermUnit;
  @IsListOf(SEVERITIES, SEVERITIES.length) interimMeasuresFor!: Severity[];
}

class PausePolicyBody implements PausePolicy {
  @IsChoice(TERM_UNITS) unit!: TermUnit;
  @IsCount(0, 365) mostDaysBack!: number;
}

class DisputePolicyBody {
  @IsCount(1, 60) withinWorkingDays!: number;
}

class ProgressPolicyBody {
  @IsCount(1, 250) silentAfterWorkingDays!: number;
}

export class ProcedurePolicyBody {
  @IsPart(() => ExtensionPolicyBody) extension!: ExtensionPolicyBody;
  @IsPart(() => PausePolicyBody) pause!: PausePolicyBody;
  @IsPart(() => DisputePolicyBody) dispute!: DisputePolicyBody;
  @IsPart(() => ProgressPolicyBody) progress!: ProgressPolicyBody;
}
