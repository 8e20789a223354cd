import { linesOf, type OutgoingWords } from './outgoing-words';

/** What the strictest of the three chats takes: WeCom, 4096 bytes of UTF-8. */
const MOST_BYTES = 4_096;
const MOST_NAMES = 10;
const CUT = '……';

/** A notice for a group chat, in the Markdown all three understand. Longer ones are cut, never refused. */
export function chatText(words: OutgoingWords): { title: string; markdown: string } {
  const { title, link, names } = words;
  const who =
    names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join('、')}等${names.length}人` : names.join('、');
  const foot = `\n\n[打开办理](${link})`;
  const head = `**${plain(title)}**\n\n`;
  const body = [...linesOf(words), ...(who ? [`发给：${who}`] : [])].map(plain).join('\n\n');
  return { title, markdown: head + cut(body, MOST_BYTES - bytes(head) - bytes(foot)) + foot };
}

const SMS_CHARACTERS = 210;

/** Three short messages at most; no link, which operators refuse. */
export function smsText({ title }: OutgoingWords): string {
  const [head, foot] = ['【销号】', '。请登录系统办理。'];
  const room = SMS_CHARACTERS - head.length - foot.length;
  return head + (title.length > room ? title.slice(0, room - CUT.length) + CUT : title) + foot;
}

/** Words people typed neither make links nor call everyone to the phone. */
function plain(text: string): string {
  return text.replace(/[<>]/g, (sign) => (sign === '<' ? '＜' : '＞')).replace(/[*_`#[\]@]/g, '\\$&');
}

function bytes(text: string): number {
  let sum = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    sum += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return sum;
}

/** The longest beginning that fits, whole characters only. */
function cut(text: string, most: number): string {
  if (bytes(text) <= most) return text;
  let [kept, left] = ['', most - bytes(CUT)];
  for (const sign of text) {
    left -= bytes(sign);
    if (left < 0) break;
    kept += sign;
  }
  return kept.replace(/\\$/, '') + CUT;
}
