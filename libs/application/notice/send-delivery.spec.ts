import { MemoryMail } from '../../../test/fakes/engine-fakes';
import { Deliveries, type Sending } from '../ports/deliveries';
import type { MailOutcome } from '../ports/mail-sender';
import { SendDelivery } from './send-delivery';

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
      address: 'handler@county.test',
      key: 'source.person.mail',
      attempts: 1,
      repeat: false,
      kind: 'urge',
      itemId: 'item',
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

async function sent(outcome: MailOutcome, differs: Partial<Sending> = {}) {
  const [deliveries, mail] = [new OneDelivery(differs), new MemoryMail()];
  mail.outcome = outcome;
  const send = new SendDelivery(deliveries, mail);
  const first = await send.run('id');
  return { first, again: await send.run('id'), noted: deliveries.noted, mails: mail.mails };
}

describe('SendDelivery', () => {
  it('sends once, with key, words, link and what HTML needs escaped', async () => {
    const { first, again, noted, mails } = await sent({ result: 'sent', detail: null });
    expect([first, again]).toEqual(['sent', 'nothing']);
    expect(noted).toEqual([['sent', null]]);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ key: 'source.person.mail', subject: '[销号] 催办：2026-01-001 公示 <不及时>' });
    expect(mails[0]!.text).toContain('办理：http://xiaohao.test/items/item');
    expect(mails[0]!.html).toContain('<p>请回复 &amp; 说明</p>');
    expect(mails[0]!.text).not.toContain('如已收到请忽略');
  });

  it('says of a repeat that it is one', async () => {
    const { mails } = await sent({ result: 'sent', detail: null }, { repeat: true });
    expect(mails[0]!.text).toContain('如已收到请忽略');
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
});
