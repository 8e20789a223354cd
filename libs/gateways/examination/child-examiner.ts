import { ContentExaminer, type Examined } from '@application/ports/content-examiner';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { type ChildLimits, LimitedChildren } from '../document/limited-child';
import { Turns } from '../document/turns';
import { EXAMINER_PROGRAM } from './examiner-program';
import type { Sent } from './sent';

/** A picture of 200 million pixels, decoded line by line, stays below a third of it. */
const LIMITS: ChildLimits = { seconds: 40, heapMegabytes: 256, megabytes: 1_024 };

/** Five pages of some 200 KB each in base64 stay far below. */
const LONGEST_ANSWER = 12 * 1024 * 1024;

/** Looks at each content in a process of its own, one after the other; the libraries that decode are loaded there alone. */
export class ChildExaminer extends ContentExaminer implements BeforeApplicationShutdown {
  private readonly turns = new Turns(1, 100);
  private readonly children: LimitedChildren;
  private closing = false;

  constructor(
    limits: ChildLimits = LIMITS,
    private readonly program: readonly string[] = EXAMINER_PROGRAM,
  ) {
    super();
    this.children = new LimitedChildren(limits, LONGEST_ANSWER);
  }

  override examine(content: AsyncIterable<Uint8Array>, mediaType: string): Promise<Examined> {
    return this.turns.take(
      async () => {
        if (this.closing) throw new Error('the examiner is closing');
        const end = await this.children.run([...this.program, mediaType], content);
        if ('failed' in end) throw new Error(`the examination ended early: ${end.how}`);
        return received(JSON.parse(end.answer) as Sent);
      },
      () => new Error('too much waits to be examined'),
    );
  }

  beforeApplicationShutdown(): void {
    this.closing = true;
    this.children.killAll();
  }
}

function received(sent: Sent): Examined {
  if ('unreadable' in sent) return sent;
  const derivatives = sent.derivatives.map((one) => ({ ...one, content: Buffer.from(one.content, 'base64') }));
  return { traits: sent.traits, derivatives };
}
