import {
  type DocumentBounds,
  type DocumentContent,
  DocumentReader,
  type RawDocument,
} from '@application/ports/document-reader';
import { DomainError } from '@domain/errors';
import type { IntakeProposal } from '@domain/intake/intake-proposal';
import { type BeforeApplicationShutdown, Logger } from '@nestjs/common';
import { type ChildLimits, LimitedChildren } from './limited-child';
import { READER_PROGRAM } from './reader-program';
import { LARGEST_DOCUMENT, proposalOf, rawOf, type Reading } from './reading';
import type { ReadAs } from './read-raw';
import { Turns } from './turns';

export interface ReaderLimits extends ChildLimits {
  /** Documents read at once, and those that may wait for it. */
  working: number;
  waiting: number;
}

const LIMITS: ReaderLimits = { working: 2, waiting: 20, seconds: 20, heapMegabytes: 256, megabytes: 768 };
const CHUNK = 256 * 1024;
/** Bytes of the longest answer: two thousand items of a text of half a million characters stay below the half. */
const LONGEST_ANSWER = 16 * 1024 * 1024;

/**
 * Reads each document in a process of its own that knows no secret and has little memory and time. Whatever the document does
 * to it, this process goes on; libraries that read documents are loaded there alone.
 */
export class ChildDocumentReader extends DocumentReader implements BeforeApplicationShutdown {
  override readonly largest = LARGEST_DOCUMENT;
  private readonly log = new Logger('document-reader');
  private readonly turns: Turns;
  private readonly children: LimitedChildren;
  private closing = false;

  constructor(
    private readonly limits: ReaderLimits = LIMITS,
    private readonly program: readonly string[] = READER_PROGRAM,
  ) {
    super();
    this.turns = new Turns(limits.working, limits.waiting);
    this.children = new LimitedChildren(limits, LONGEST_ANSWER);
  }

  override async propose(content: DocumentContent, name: string, bounds: DocumentBounds): Promise<IntakeProposal> {
    const reading = await this.turns.take(() => this.readApart(content, bounds, 'proposal'), busy);
    return proposalOf(reading, name, bounds);
  }

  override async raw(content: DocumentContent, name: string, bounds: DocumentBounds): Promise<RawDocument> {
    const reading = await this.turns.take(() => this.readApart(content, bounds, 'raw'), busy);
    return rawOf(reading, name, bounds);
  }

  /** An application that closes does not wait for what it reads. */
  beforeApplicationShutdown(): void {
    this.closing = true;
    this.children.killAll();
  }

  private async readApart(content: DocumentContent, bounds: DocumentBounds, as: ReadAs): Promise<Reading> {
    if (this.closing) throw busy();
    const { characters, items } = bounds;
    const program = [...this.program, String(characters), String(items), as];
    const end = await this.children.run(program, chunksOf(content));
    const reading = 'answer' in end ? readingIn(end.answer) : null;
    if (reading) return reading;
    const late = 'failed' in end && end.failed === 'late';
    this.log.warn(`a document could not be read: ${'failed' in end ? end.how : 'no answer'}`);
    return { reason: late ? `读取超过 ${this.limits.seconds} 秒，${ADVICE}` : `读取中断，${ADVICE}` };
  }
}

const ADVICE = '文件可能已损坏，或者内容过于庞大，请另存或者拆分后再试';

const busy = (): DomainError => DomainError.at('/file', 'proposal.busy', '正在读取的文件太多，请过一分钟再上传。');

async function* chunksOf(content: DocumentContent): AsyncGenerator<Uint8Array> {
  for (let position = 0; position < content.size; position += CHUNK) yield content.read(position, CHUNK);
}

/** The answer of the program; null when it is none. */
function readingIn(answer: string): Reading | null {
  try {
    const reading = JSON.parse(answer) as Reading;
    if ('reason' in reading) return typeof reading.reason === 'string' ? reading : null;
    if ('proposal' in reading) return Array.isArray(reading.proposal.items) ? reading : null;
    if ('rows' in reading) return Array.isArray(reading.rows) ? reading : null;
    if ('text' in reading) return typeof reading.text === 'string' ? reading : null;
    return 'characters' in reading || 'items' in reading ? reading : null;
  } catch {
    return null;
  }
}
