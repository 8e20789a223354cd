/** The words of a mail, as text and as simple HTML of the same lines. */
export interface MailText {
  subject: string;
  text: string;
  html: string;
}

const FOOTER = '本邮件由销号系统自动发出，请勿直接回复；办理请登录系统。';
const REPEAT = '前次发送未能确认是否送达，特再发一次，如已收到请忽略。';

/** A notice as a mail with a link to its item; `repeat` marks the one repeat of an escalation. */
export function mailText(notice: { title: string; body: string }, link: string | null, repeat: boolean): MailText {
  const lines = [...(repeat ? [REPEAT] : []), ...notice.body.split('\n')];
  const linked = link ? [`办理：${link}`] : [];
  const paragraphs = lines.map((line) => `<p>${escape(line)}</p>`);
  if (link) paragraphs.push(`<p>办理：<a href="${escape(link)}">${escape(link)}</a></p>`);
  return {
    subject: `[销号] ${notice.title}`,
    text: [...lines, ...linked, '', FOOTER].join('\n'),
    html: `<!doctype html><html lang="zh-CN"><body>${paragraphs.join('')}<hr><p>${FOOTER}</p></body></html>`,
  };
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}
