import { Flag, Text } from '../http/view';

export class DispatchPolicyView {
  /** `HH:MM`; null for no quiet hours. */
  @Text(true) quietFrom!: string | null;
  @Text(true) quietTo!: string | null;
  @Flag() restDays!: boolean;
  @Text() digestAt!: string;
  /** False: the shipped ones. */
  @Flag() isOwn!: boolean;
}
