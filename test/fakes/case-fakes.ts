import { AftercareRules } from '@application/ports/aftercare-rules';
import { LookBacks } from '@application/ports/look-backs';
import { TimerLedger } from '@application/ports/timer-ledger';
import { DEFAULT_AFTERCARE_POLICY } from '@domain/deadline/aftercare-policy';
import { CaseFile, type CaseRecordKind, type CaseRecords } from '@application/ports/case-file';
import { DocumentRegister, type Opened } from '@application/ports/document-register';
import type { DocumentSurroundings } from '@domain/document/issued-document';

/** Records in memory, by kind. */
export class MemoryCaseFile extends CaseFile {
  readonly records: { kind: CaseRecordKind; record: object }[] = [];

  override async add<K extends CaseRecordKind>(kind: K, ...records: CaseRecords[K][]): Promise<void> {
    this.records.push(...records.map((record) => ({ kind, record })));
  }

  override async update(): Promise<void> {}

  override async of<K extends CaseRecordKind>(kind: K): Promise<CaseRecords[K][]> {
    return this.records.filter((one) => one.kind === kind).map(({ record }) => record as CaseRecords[K]);
  }

  override async find(): Promise<null> {
    return null;
  }

  override async moveWindow(): Promise<void> {}

  override async nextExtensionNumber(): Promise<number> {
    return 1;
  }

  override async nextClosureNumber(): Promise<number> {
    return 1;
  }

  override async replaceMeasures(): Promise<void> {}
}

/** Numbers from 1 on, and the same names always. */
export class MemoryRegister extends DocumentRegister {
  private last = 0;

  override async open(orders: readonly object[]): Promise<Opened[]> {
    return orders.map(() => ({ seq: ++this.last, surroundings: SURROUNDINGS }));
  }
}

export const SURROUNDINGS: DocumentSurroundings = {
  office: '县委依法治县办',
  unit: '柳林镇',
  leader: '李四',
  handler: '张三',
  supervision: { title: '法治建设督察反馈意见整改', issuer: '市委依法治市办', documentNumber: null },
  earlier: [],
  totals: null,
};

/** Nothing is looked back at. */
export class NoLookBacks extends LookBacks {
  override open = async (): Promise<[]> => [];
  override async *candidates(): AsyncIterable<never[]> {}
  override seed = async (): Promise<string> => 'seed';
  override addRound = async (): Promise<void> => {};
  override takeRound = (): Promise<never> => Promise.reject(new Error('there is no round'));
  override confirmRound = async (): Promise<void> => {};
}

/** The shipped rules of publicity and look-back. */
export class ShippedAftercare extends AftercareRules {
  override stored = async () => ({ policy: DEFAULT_AFTERCARE_POLICY, isOwn: false });
  override hold = () => this.stored();
  override save = async (): Promise<void> => {};
}

/** No item has timers. */
export class EmptyLedger extends TimerLedger {
  override async *pages(): AsyncIterable<never[]> {}
  override page = async (): Promise<[]> => [];
  override of = async (): Promise<[]> => [];
  override repair = async () => ({ inserted: 0, cancelled: 0 });
}
