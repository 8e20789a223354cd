import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { evidenceForm } from '../../support/evidence-form';
import { type Begun, chunkOf, finishUpload, putPart } from '../../support/send-upload';
import { type Answer, TestClient } from '../../support/test-api';
import type { ApiFleet } from './api-fleet';
import type { Chance } from './chance';

/** Whoever gets no answer asks again, at another process. So long is more than any outage here. */
const TRIES = 400;

export interface SentFile {
  itemId: string;
  fileName: string;
  sha256: string;
}

/** A person at the other end of a bad line: repeats each request under its key until it is answered. */
export class EvidenceSender {
  constructor(
    private readonly fleet: ApiFleet,
    private readonly cookies: { handler: string; auditor: string },
    private readonly chance: Chance,
  ) {}

  /** At once or in pieces. */
  async send(itemId: string, fileName: string, content: Buffer): Promise<SentFile> {
    if (this.chance.next() < 0.5) await this.atOnce(itemId, fileName, content);
    else await this.inPieces(itemId, fileName, content);
    return { itemId, fileName, sha256: createHash('sha256').update(content).digest('hex') };
  }

  async submit(itemId: string): Promise<void> {
    await this.post('handler', `/items/${itemId}/submissions`, () => ({ statement: '已整改到位' }));
  }

  async close(itemId: string): Promise<void> {
    await this.post('auditor', `/items/${itemId}/verifications`, () => ({ outcome: 'accepted', grade: 'rectified' }));
  }

  private async atOnce(itemId: string, fileName: string, content: Buffer): Promise<void> {
    const form = () => evidenceForm(new Uint8Array(content), fileName);
    await this.post('handler', `/items/${itemId}/evidence`, form);
  }

  private async inPieces(itemId: string, fileName: string, content: Buffer): Promise<void> {
    const begin = () => ({ fileName, size: content.length });
    const { body } = await this.post('handler', `/items/${itemId}/uploads`, begin);
    const begun = body as unknown as Begun;
    for (let start = 0; start < content.length; start += begun.chunkSize)
      await this.until('handler', (client) => putPart(client, begun, start, chunkOf(begun, content, start)));
    await this.until('handler', (client) => finishUpload(client, begun));
  }

  private post(who: 'handler' | 'auditor', route: string, body: () => unknown): Promise<Answer> {
    const key = randomUUID();
    return this.until(who, (client) => client.send('POST', route, body(), { 'Idempotency-Key': key }));
  }

  private async until(who: 'handler' | 'auditor', ask: (client: TestClient) => Promise<Answer>): Promise<Answer> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const answer = await this.fleet.through((base) => ask(new TestClient(base, this.cookies[who]))).catch(() => null);
      if (answer && answer.status < 300) return answer;
      // What is refused for what it is will be refused again. 401 and 404 come from a stranger: the port of a process just killed may be
      // another program's by now.
      if (answer && answer.status < 500 && ![401, 404].includes(answer.status))
        throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
      await pause(this.chance.between(10, 100));
    }
    throw new Error('no answer');
  }
}

/** A file of its own, or now and then one that others send too. */
export function someFile(chance: Chance, largest: number): Buffer {
  if (chance.next() < 0.1) return Buffer.from(`%PDF-1.7\n${'同一份台账'.repeat(1_000)}${chance.between(1, 3)}`);
  const size = Math.max(100, Math.round(largest * chance.next() ** 4));
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size)]);
}
