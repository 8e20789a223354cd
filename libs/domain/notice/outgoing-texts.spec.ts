import fc from 'fast-check';
import { day } from '../day';
import { chatText, smsText } from './chat-text';
import { checkTarget, isListed } from './channel-target';
import { mailText } from './mail-text';
import type { OutgoingWords } from './outgoing-words';
import { webhookBody } from './webhook-body';

const words = (differs: Partial<OutgoingWords> = {}): OutgoingWords => ({
  kind: 'reminder',
  title: '到期提醒：2026-01-001 公示 <不及时>',
  body: '整改事项临近时限。\n事项：2026-01-001 公示 <不及时> & 归档',
  on: day('2026-11-20'),
  replyBy: null,
  itemId: 'item',
  number: '2026-01-001',
  link: 'https://xiaohao.test/items/item',
  names: ['张三'],
  repeat: false,
  unsubscribe: null,
  ...differs,
});

describe('the words of a mail', () => {
  it('stand in text and HTML alike, with the link; what HTML needs is escaped', () => {
    const { subject, text, html } = mailText(words());
    expect(subject).toBe('[销号] 到期提醒：2026-01-001 公示 <不及时>');
    expect(text).toContain('办理：https://xiaohao.test/items/item');
    expect(html).toContain('公示 &lt;不及时&gt; &amp; 归档');
    expect(html).not.toContain('<不及时>');
    expect(text + html).not.toContain('如已收到请忽略');
    expect(text + html).not.toContain('不再接收');
  });

  it('say of a repeat that it is one, and how to stop what may be stopped', () => {
    const { text, html } = mailText(words({ repeat: true, unsubscribe: 'https://xiaohao.test/stop/1' }));
    expect(text).toContain('如已收到请忽略');
    for (const one of [text, html]) expect(one).toContain('https://xiaohao.test/stop/1');
  });

  it('let no words of people become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (body) => {
        const { html } = mailText(words({ title: `<b>${body}`, body: `<script>${body}` }));
        expect(html).not.toContain('<script');
        expect(html).not.toContain('<b>');
      }),
    );
  });
});

describe('the words of a chat', () => {
  it('fit into 4096 bytes, whole, with the link, whatever people wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(60), (body, times) => {
        const { markdown } = chatText(words({ body: body.repeat(times) }));
        expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(4_096);
        expect(markdown.endsWith('[打开办理](https://xiaohao.test/items/item)')).toBe(true);
        expect(markdown.match(/\]\(/g)).toHaveLength(1);
      }),
    );
  });

  it('call nobody and link nowhere by words of people', () => {
    const { markdown } = chatText(words({ body: '<@all> [点此](https://evil.test)' }));
    expect(markdown).not.toContain('<@all>');
    expect(markdown).not.toContain('[点此](');
  });

  it('name ten people and count the rest', () => {
    const names = Array.from({ length: 12 }, (_, place) => `人${place}`);
    expect(chatText(words({ names })).markdown).toContain('等12人');
  });

  it('keep a short message short', () => {
    expect(smsText(words({ title: '字'.repeat(500) })).length).toBeLessThanOrEqual(210);
  });
});

it('a webhook reads the same id in every repeat', () => {
  const read = (repeat: boolean) => JSON.parse(webhookBody('key', words({ repeat })));
  expect(read(false)).toMatchObject({
    id: 'key',
    item: { number: '2026-01-001' },
    recipients: ['张三'],
    repeat: false,
  });
  expect({ ...read(true), repeat: false }).toEqual(read(false));
});

describe('a target', () => {
  const rules = {
    allowed: ['hooks.county.test', '*.gov.test'],
    privateAddresses: [],
    plainHttp: ['hooks.county.test'],
  };

  it.each([
    ['webhook', 'https://hooks.county.test/in'],
    ['webhook', 'http://hooks.county.test/in'],
    ['webhook', 'https://a.b.gov.test:8443/in?x=1'],
    ['wecom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1'],
    ['dingtalk', 'https://oapi.dingtalk.com/robot/send?access_token=1'],
    ['feishu', 'https://open.feishu.cn/open-apis/bot/v2/hook/1'],
  ] as const)('of %s may be %s', (kind, url) => {
    expect(checkTarget(kind, url, rules).href).toBe(url);
  });

  it.each([
    ['webhook', 'http://a.gov.test/in'],
    ['webhook', 'https://gov.test/in'],
    ['webhook', 'https://evil.test/in'],
    ['webhook', 'https://hooks.county.test.evil.test/'],
    ['webhook', 'https://user:pass@hooks.county.test/'],
    ['webhook', 'https://hooks.county.test/#x'],
    ['webhook', 'file:///etc/passwd'],
    ['webhook', 'https://qyapi.weixin.qq.com/'],
    ['webhook', 'https://127.0.0.1/'],
    ['wecom', 'https://oapi.dingtalk.com/'],
    ['feishu', '飞书'],
  ] as const)('of %s may not be %s', (kind, url) => {
    expect(() => checkTarget(kind, url, rules)).toThrow();
  });

  it('may be any host below a starred one, not the one itself', () => {
    expect(['a.gov.test', 'gov.test', 'agov.test'].map((host) => isListed(host, ['*.gov.test']))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
