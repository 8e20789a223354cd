import { isExamined, UNSEEN } from '@domain/evidence/content-traits';
import { textSketch } from '@domain/evidence/text-sketch';
import { CLOCK } from '@domain/unit/actor';
import { Injectable, Logger } from '@nestjs/common';
import { BlobStore } from '../ports/blob-store';
import { ContentExaminer, type Derivative, type Examined } from '../ports/content-examiner';
import { ContentRegister, type KeptDerivative, type WaitingContent } from '../ports/content-register';
import { EvidenceRecords } from '../ports/evidence-records';
import { UnitOfWork } from '../ports/unit-of-work';

/** What ends the process that looks at it so often is left alone: it would do so for ever. */
const MOST_ATTEMPTS = 4;
const POISON = '多次读取失败，文件可能已损坏或者内容过于庞大，不能预览，请下载后查看';
const STATEMENTS = 200;

/** Looks at every content once, in the background: how it can be shown and what it is recognised by. Statements get their sketches too. */
@Injectable()
export class ExamineContents {
  private readonly log = new Logger('examination');

  constructor(
    private readonly work: UnitOfWork,
    private readonly register: ContentRegister,
    private readonly blobs: BlobStore,
    private readonly examiner: ContentExaminer,
    private readonly records: EvidenceRecords,
  ) {}

  async run(stopped: () => boolean): Promise<Record<string, number>> {
    const counts = { statements: await this.sketchStatements(), examined: 0, unreadable: 0, failed: 0 };
    while (!stopped()) {
      const content = await this.register.claim();
      if (!content) break;
      counts[await this.examine(content)] += 1;
    }
    return counts;
  }

  private async sketchStatements(): Promise<number> {
    const waiting = await this.register.waitingStatements(STATEMENTS);
    for (const { submissionId, statement } of waiting)
      await this.register.recordStatement(submissionId, textSketch(statement));
    return waiting.length;
  }

  private async examine(content: WaitingContent): Promise<'examined' | 'unreadable' | 'failed'> {
    const { sha256, attempt } = content;
    if (attempt > MOST_ATTEMPTS) {
      await this.register.giveUp(sha256, POISON);
      return 'unreadable';
    }
    try {
      const examined = await this.look(content);
      if ('unreadable' in examined) {
        await this.register.giveUp(sha256, examined.unreadable);
        return 'unreadable';
      }
      await this.keep(sha256, examined);
      return 'examined';
    } catch (error) {
      // The lease says when somebody tries again.
      this.log.warn(`${sha256}, attempt ${attempt}: ${String(error)}`);
      return 'failed';
    }
  }

  private async look({ sha256, mediaType }: WaitingContent): Promise<Examined> {
    if (!isExamined(mediaType)) return { traits: UNSEEN, derivatives: [] };
    const content = await this.blobs.open(sha256);
    if (!content) throw new Error('the store does not hold it');
    return this.examiner.examine(content, mediaType);
  }

  private keep(sha256: string, { traits, derivatives }: Exclude<Examined, { unreadable: string }>): Promise<void> {
    return this.work.run(CLOCK, async () => {
      const kept: KeptDerivative[] = [];
      for (const one of derivatives) kept.push(await this.keepDerivative(one));
      await this.register.record(sha256, traits, kept);
    });
  }

  private async keepDerivative({ name, mediaType, content }: Derivative): Promise<KeptDerivative> {
    const staged = await this.blobs.stage(copyOf(content));
    try {
      await this.records.holdSweep(staged.sha256);
      await staged.keep();
      return { name, mediaType, sha256: staged.sha256, size: staged.size };
    } finally {
      await staged.discard();
    }
  }
}

/** A copy: what is staged belongs to the store, and the work may be done again. */
async function* copyOf(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Uint8Array.from(content));
}
