import { CaseFile, type CaseRecordKind, type CaseRecords, type MutableKind } from '@application/ports/case-file';
import type { PublicityWindow } from '@domain/deadline/publicity-window';
import type { ClosureFormKind } from '@domain/item/closure-number';
import type { Measure } from '@domain/item/case-file';
import { Injectable } from '@nestjs/common';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { keepRecord } from '../audit/keep-record';
import { PgUnitOfWork } from '../unit-of-work';
import {
  DisputeRow,
  EvidenceRow,
  ExtensionReviewRow,
  ExtensionRow,
  MeasureRow,
  MechanismRow,
  OnSitePhotoRow,
  PauseRow,
  ProgressRow,
  ReopeningRow,
  SubmissionRow,
  UrgeReplyRow,
  UrgeRow,
  VerificationRow,
} from './case-file.rows';
import { LookBackRow } from '../look-back/look-back.rows';
import { ObjectionRow, PublicityRow } from '../publicity/publicity.rows';
import { DocumentReceiptRow, DocumentReplyRow, DocumentRow, RungProposalRow } from '../document/document.rows';

export const CASE_TABLES: Record<CaseRecordKind, EntityTarget<ObjectLiteral>> = {
  measure: MeasureRow,
  progress: ProgressRow,
  mechanism: MechanismRow,
  evidence: EvidenceRow,
  extension: ExtensionRow,
  extensionReview: ExtensionReviewRow,
  pause: PauseRow,
  dispute: DisputeRow,
  submission: SubmissionRow,
  onSitePhoto: OnSitePhotoRow,
  verification: VerificationRow,
  publicity: PublicityRow,
  objection: ObjectionRow,
  lookBack: LookBackRow,
  reopening: ReopeningRow,
  urge: UrgeRow,
  urgeReply: UrgeReplyRow,
  document: DocumentRow,
  documentReceipt: DocumentReceiptRow,
  documentReply: DocumentReplyRow,
  rungProposal: RungProposalRow,
};

/** What is ever written again, as the app role's grants have it: of an extension the decision; the request keeps its words. */
const MUTABLE: Record<MutableKind, readonly string[]> = {
  measure: ['text', 'dueOn', 'handlerId', 'doneOn'],
  extension: [
    'pendingLevel',
    'outcome',
    'decidedById',
    'decidedOn',
    'decidedFromDueOn',
    'decidedDueOn',
    'decisionReason',
  ],
  pause: ['resumedById', 'resumedOn', 'note', 'days', 'newDueOn'],
  rungProposal: ['outcome', 'decidedById', 'decidedOn', 'reason', 'documentId'],
  publicity: ['outcome', 'endedOn'],
  objection: ['outcome', 'decidedById', 'decidedOn', 'reason', 'newDueOn'],
  lookBack: [
    'dueOn',
    'changedOn',
    'assigneeId',
    'outcome',
    'findings',
    'people',
    'visitedOn',
    'doneById',
    'endedOn',
    'reason',
    'reopeningId',
  ],
  dispute: ['outcome', 'decidedById', 'decidedOn', 'decisionReason', 'toUnitId', 'decidedDueOn'],
};

@Injectable()
export class PgCaseFile extends CaseFile {
  constructor(private readonly work: PgUnitOfWork) {
    super();
  }

  override async add<K extends CaseRecordKind>(kind: K, ...records: CaseRecords[K][]): Promise<void> {
    if (records.length === 0) return;
    for (const record of records) keepRecord(this.work, kind, CASE_TABLES[kind], record);
    await this.work.manager.insert(CASE_TABLES[kind], records);
  }

  override async update<K extends MutableKind>(kind: K, record: CaseRecords[K]): Promise<void> {
    keepRecord(this.work, kind, CASE_TABLES[kind], record);
    const written = Object.entries(record).filter(([field]) => MUTABLE[kind].includes(field));
    await this.work.manager.update(CASE_TABLES[kind], { id: record.id }, Object.fromEntries(written));
  }

  override async of<K extends CaseRecordKind>(kind: K, itemId: string, cycle: number): Promise<CaseRecords[K][]> {
    const where = { itemId, cycle } as FindOptionsWhere<ObjectLiteral>;
    const order = kind === 'measure' ? { seq: 'asc' as const } : { id: 'asc' as const };
    return (await this.work.manager.find(CASE_TABLES[kind], { where, order })) as CaseRecords[K][];
  }

  override async find<K extends CaseRecordKind>(kind: K, id: string): Promise<CaseRecords[K] | null> {
    return (await this.work.manager.findOne(CASE_TABLES[kind], { where: { id } })) as CaseRecords[K] | null;
  }

  override async moveWindow(publicityId: string, { fromOn, untilOn }: PublicityWindow): Promise<void> {
    await this.work.manager.update(PublicityRow, { id: publicityId }, { fromOn, untilOn });
    const moved = await this.work.manager.findOneByOrFail(PublicityRow, { id: publicityId });
    keepRecord(this.work, 'publicity', PublicityRow, moved);
  }

  override async nextExtensionNumber(year: number): Promise<number> {
    const [{ last }] = await this.work.manager.query<[{ last: number }]>(
      `insert into extension_counter (year, last) values ($1, 1)
       on conflict (year) do update set last = extension_counter.last + 1 returning last`,
      [year],
    );
    return last;
  }

  override async nextClosureNumber(form: ClosureFormKind, year: number): Promise<number> {
    const [{ last }] = await this.work.manager.query<[{ last: number }]>(
      `insert into closure_form_counter (form, year, last) values ($1, $2, 1)
       on conflict (form, year) do update set last = closure_form_counter.last + 1 returning last`,
      [form, year],
    );
    return last;
  }

  override async replaceMeasures(itemId: string, cycle: number, measures: Measure[]): Promise<void> {
    const [gone] = await this.work.manager.query<[{ id: string }[], number]>(
      `delete from measure m where item_id = $1 and cycle = $2 and done_on is null
          and not exists (select 1 from progress p where p.measure_id = m.id)
          and not exists (select 1 from evidence e where e.measure_id = m.id)
       returning m.id`,
      [itemId, cycle],
    );
    for (const { id } of gone) this.work.kept.add(itemId, { kind: 'measure', id, sha256: null });
    const [{ last }] = await this.work.manager.query<[{ last: number }]>(
      'select coalesce(max(seq), 0)::int as last from measure where item_id = $1 and cycle = $2',
      [itemId, cycle],
    );
    await this.add('measure', ...measures.map((measure, place) => ({ ...measure, seq: last + place + 1 })));
  }
}
