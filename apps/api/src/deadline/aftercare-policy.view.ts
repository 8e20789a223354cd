import type { AftercarePolicy, LookBackRule } from '@domain/deadline/aftercare-policy';
import { TERM_UNITS } from '@domain/deadline/procedure-policy';
import { REMEDIATION_TYPES, SEVERITIES } from '@domain/item/item-words';
import { Choice, Choices, Count, Flag, Part, Parts, Text, Texts } from '../http/view';

class PublicityPolicyView {
  @Flag() byDefault!: boolean;
  @Count() amount!: number;
  @Choice(TERM_UNITS) unit!: string;
  @Text() channel!: string;
  @Text() phone!: string;
}

class LookBackRuleView {
  /** Calendar days after closing. */
  @Count() days!: number;
  @Choices(SEVERITIES) severities!: LookBackRule['severities'];
  @Choices(REMEDIATION_TYPES) types!: LookBackRule['types'];
  /** None: all. */
  @Texts() categories!: readonly string[];
}

class LookBackPolicyView {
  @Parts(() => LookBackRuleView) rules!: AftercarePolicy['lookBack']['rules'];
  /** Working days. */
  @Count() remindBefore!: number;
}

export class AftercarePolicyView {
  @Part(() => PublicityPolicyView) publicity!: PublicityPolicyView;
  @Part(() => LookBackPolicyView) lookBack!: LookBackPolicyView;
  /** False: the shipped ones. */
  @Flag() isOwn!: boolean;
}
