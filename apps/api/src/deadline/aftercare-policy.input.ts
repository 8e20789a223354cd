import type { LookBackRule, PublicityPolicy } from '@domain/deadline/aftercare-policy';
import { TERM_UNITS, type TermUnit } from '@domain/deadline/procedure-policy';
import { REMEDIATION_TYPES, type RemediationType, SEVERITIES, type Severity } from '@domain/item/item-words';
import { IsChoice, IsCleanText, IsCount, IsFlag, IsListOf, IsPart, IsPartList } from '../http/shape';

class PublicityPolicyBody implements PublicityPolicy {
  @IsFlag() byDefault!: boolean;
  @IsCount(1, 90) amount!: number;
  @IsChoice(TERM_UNITS) unit!: TermUnit;
  @IsCleanText(200) channel!: string;
  @IsCleanText(50, 0) phone!: string;
}

class LookBackRuleBody implements LookBackRule {
  @IsCount(1, 1_095) days!: number;
  @IsListOf(SEVERITIES, SEVERITIES.length) severities!: Severity[];
  @IsListOf(REMEDIATION_TYPES, REMEDIATION_TYPES.length) types!: RemediationType[];
  @IsListOf({ textUpTo: 100 }, 50) categories!: string[];
}

class LookBackPolicyBody {
  @IsPartList(() => LookBackRuleBody, 30) rules!: LookBackRuleBody[];
  @IsCount(0, 60) remindBefore!: number;
}

export class AftercarePolicyBody {
  @IsPart(() => PublicityPolicyBody) publicity!: PublicityPolicyBody;
  @IsPart(() => LookBackPolicyBody) lookBack!: LookBackPolicyBody;
}
