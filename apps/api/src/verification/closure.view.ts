import { EVIDENCE_KINDS } from '@domain/evidence/evidence';
import { CRITERION_ANSWERS } from '@domain/item/case-file';
import { CHANGE_SUBJECTS } from '@domain/item/snapshot-changes';
import { Choice, Count, Flag, Id, Ids, Part, Parts, Text, Texts } from '../http/view';
import { NamedView } from '../item/named.view';

class RequirementView {
  /** 整改后照片至少 1 份. */
  @Text() text!: string;
  /** The measure it is asked for; null: for the item. */
  @Id(true) measureId!: string | null;
  @Count() needed!: number;
  @Count() have!: number;
  @Flag() met!: boolean;
  /** What fulfils it. */
  @Ids() evidenceIds!: string[];
  /** Photos that do not count because the same content is filed as their counterpart, each with both names. */
  @Texts() repeats!: string[];
}

class CriterionAnswerView {
  @Text() text!: string;
  @Choice(CRITERION_ANSWERS) answer!: string;
  @Text(true) note!: string | null;
}

class JudgedEvidenceView {
  @Id() id!: string;
  @Choice(EVIDENCE_KINDS) kind!: string;
  @Text() fileName!: string;
  @Count() version!: number;
  @Text() sha256!: string;
}

class SnapshotChangeView {
  @Choice(CHANGE_SUBJECTS) subject!: string;
  /** What it was and what it is. */
  @Text() text!: string;
}

class ApplicationView {
  @Id() submissionId!: string;
  /** 销申〔2026〕3号, of its form. */
  @Text(true) number!: string | null;
  /** Who applied for the handler. */
  @Part(() => NamedView, true) delegate!: NamedView | null;
}

class DecisionView {
  @Id() verificationId!: string;
  /** 验收〔2026〕3号, of its form. */
  @Text(true) number!: string | null;
  /** Who decided for the verifier. */
  @Part(() => NamedView, true) delegate!: NamedView | null;
  @Parts(() => CriterionAnswerView) criteria!: CriterionAnswerView[];
  /** What it judged. */
  @Parts(() => JudgedEvidenceView) evidence!: JudgedEvidenceView[];
  /** 验收后有变化: what of it is otherwise now. */
  @Parts(() => SnapshotChangeView) changes!: SnapshotChangeView[];
}

/** What closing an item asks for, and what its decisions stood on. */
export class ClosureView {
  @Parts(() => RequirementView) requirements!: RequirementView[];
  /** 销号标准, to be answered by whoever verifies. */
  @Texts() criteria!: string[];
  @Parts(() => ApplicationView) applications!: ApplicationView[];
  @Parts(() => DecisionView) decisions!: DecisionView[];
}
