import { createHash } from 'node:crypto';
import { day } from '@domain/day';
import { MemoryChannels } from '../../../test/fakes/engine-fakes';
import { Deliveries, type Sending } from '../ports/deliveries';
import type { SendOutcome } from '../ports/channel';
import { PageLinks } from '../ports/page-links';
import { SecretBox } from '../ports/secret-box';
import { confirmationCode } from './confirmation-code';
import { SendDelivery } from './send-delivery';
import { readUnsubscribeToken } from './unsubscribe-token';

const PERSON = '0198c0de-0000-7000-8000-000000000001';

/** One delivery in memory: begun once, then noted. */
class OneDelivery extends Deliveries {
  noted: unknown[] = [];
  private begun = false;

  constructor(private readonly differs: Partial<Sending> = {}) {
    super();
  }

  override async claimIntents(): Promise<[]> {
    return [];
  }

  override async begin(id: string): Promise<Sending | null> {
    if (this.begun) return null;
    this.begun = true;
    return {
      id,
      fence: 1,
      channel: 'mail',
      purpose: 'notice',
      sealed: null,
      personId: PERSON,
      names: [],
      address: 'handler@county.test',
      key: 'source.person.mail',
      attempts: 1,
      repeat: false,
      kind: 'urge',
      itemId: 'item',
      number: '2026-01-001',
      on: day('2026-11-20'),
      replyBy: null,
      title: '催办：2026-01-001 公示 <不及时>',
      body: '已逾期\n请回复 & 说明',
      ...this.differs,
    };
  }

  override async settle(_: unknown, state: string, detail: string | null): Promise<void> {
    this.noted.push([state, detail]);
  }

  override async retryLater(_: unknown, seconds: number, detail: string | null): Promise<void> {
    this.noted.push(['later', seconds, detail]);
  }

  override async giveUpExpired(): Promise<{ unknown: number; repeated: number }> {
    return { unknown: 0, repeated: 0 };
  }
}

class Links extends PageLinks {
  override log(): string {
    return 'http://xiaohao.test/log';
  }

  override notice(itemId: string | null): string {
    return `http://xiaohao.test/items/${itemId}`;
  }

  override unsubscribe(token: string): string {
    return `http://xiaohao.test/unsubscribes/${token}`;
  }
}

/** Seals by reversing; a text that begins with 锁 it cannot open. */
class OpenBox extends SecretBox {
  override seal(text: string): Buffer {
    return Buffer.from(text);
  }

  override open(sealed: Buffer): string {
    if (sealed.toString().startsWith('锁')) throw new Error('secret words');
    return sealed.toString();
  }

  override mark(text: string): Buffer {
    return createHash('sha256').update(text).digest();
  }
}

const box = new OpenBox();

async function sent(outcome: SendOutcome, differs: Partial<Sending> = {}) {
  const [deliveries, channels] = [new OneDelivery(differs), new MemoryChannels()];
  channels.outcome = outcome;
  const send = new SendDelivery(deliveries, channels, new Links(), box);
  const first = await send.run('id');
  return { first, again: await send.run('id'), noted: deliveries.noted, messages: channels.sent };
}

const SENT: SendOutcome = { result: 'sent', detail: null };

describe('SendDelivery', () => {
  it('sends once, with key, address, words and link', async () => {
    const { first, again, noted, messages } = await sent(SENT);
    expect([first, again]).toEqual(['sent', 'nothing']);
    expect(noted).toEqual([['sent', null]]);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ key: 'source.person.mail', address: 'handler@county.test', target: null });
    expect(messages[0]!.words).toMatchObject({ link: 'http://xiaohao.test/items/item', repeat: false });
  });

  it('says how to stop mails of an optional kind, and of no other', async () => {
    const urge = await sent(SENT);
    expect(urge.messages[0]!.words.unsubscribe).toBeNull();
    const reminder = await sent(SENT, { kind: 'reminder' });
    const token = reminder.messages[0]!.words.unsubscribe!.split('/').at(-1)!;
    expect(readUnsubscribeToken(box, token)).toEqual({ personId: PERSON, kind: 'reminder' });
    for (const wrong of [token.replace('reminder', 'urge'), token.replace('reminder', 'digest'), `${token}x`, ''])
      expect(readUnsubscribeToken(box, wrong)).toBeNull();
  });

  it('puts the code into a confirmation only when it is sent', async () => {
    const { messages } = await sent(SENT, { purpose: 'confirmation' });
    expect(messages[0]!.words.body).toContain(confirmationCode(box, 'id', 'handler@county.test'));
  });

  it('opens the target of a group; one it cannot open fails without telling why', async () => {
    const target = { url: 'https://hooks.county.test/', secret: null };
    const { messages } = await sent(SENT, { sealed: box.seal(JSON.stringify(target)), channel: 'webhook' });
    expect(messages[0]!.target).toEqual(target);
    const locked = await sent(SENT, { sealed: box.seal('锁'), channel: 'webhook' });
    expect(locked.messages).toEqual([]);
    expect(JSON.stringify(locked.noted)).toContain('failed');
    expect(JSON.stringify(locked.noted)).not.toContain('secret words');
  });

  it.each([
    [1, 60],
    [2, 120],
    [6, 1_920],
    [9, 3_600],
  ])('after try %i refused for now waits %i seconds', async (attempts, seconds) => {
    const { noted } = await sent({ result: 'retry', detail: '450' }, { attempts });
    expect(noted).toEqual([['later', seconds, '450']]);
  });

  it('gives up after ten tries', async () => {
    const { noted } = await sent({ result: 'retry', detail: '450' }, { attempts: 10 });
    expect(noted).toEqual([['failed', '450']]);
  });

  it.each(['failed', 'unknown'] as const)('notes what is %s', async (result) => {
    const { noted } = await sent({ result, detail: 'why' });
    expect(noted).toEqual([[result, 'why']]);
  });

  it('tries a webhook again when nobody knows, as it tells repeats', async () => {
    const webhook = { channel: 'webhook', attempts: 1 } as const;
    expect((await sent({ result: 'unknown', detail: 'why' }, webhook)).noted).toEqual([['later', 60, 'why']]);
    const last = await sent({ result: 'unknown', detail: 'why' }, { ...webhook, attempts: 10 });
    expect(last.noted).toEqual([['unknown', 'why']]);
  });
});
