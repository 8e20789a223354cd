import { ROLES } from '@domain/unit/actor';
import { Choices, Count, Parts, Text, Texts } from '../http/view';

class PastedPersonView {
  @Count() line!: number;
  @Text() unit!: string;
  @Text() name!: string;
  @Text() username!: string;
  @Choices(ROLES) roles!: string[];
  @Text(true) post!: string | null;
  /** Said once; null in a dry run and in the answer to a repeated request. */
  @Text(true) firstPassword!: string | null;
}

class StaffRowErrorView {
  @Count() line!: number;
  @Text() detail!: string;
}

export class PastedStaffView {
  /** Names of the units it makes. */
  @Texts() units!: string[];
  @Parts(() => PastedPersonView) people!: PastedPersonView[];
  @Parts(() => StaffRowErrorView) errors!: StaffRowErrorView[];
}
