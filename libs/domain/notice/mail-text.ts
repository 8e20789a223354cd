import { linesOf, type OutgoingWords } from './outgoing-words';

/** The words of a mail, as text and as HTML of the same lines. */
export interface MailText {
  subject: string;
  text: string;
  html: string;
}

const FOOTER = '本邮件由销号系统自动发出，请勿直接回复；办理请登录系统。';

/** Fonts an office machine has; sizes and widths that hold in Outlook, which knows no stylesheet. */
const FONTS = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";
const LABELLED = /^([^：，。；]{2,4})：(.+)$/s;

/** A notice as a mail with a link to its item. */
export function mailText(words: OutgoingWords): MailText {
  const lines = linesOf(words);
  const { kind, title, link, unsubscribe } = words;
  const row = kind === 'digest' ? digestRow : plainRow;
  const stop = unsubscribe ? [`不想再收到此类邮件：${unsubscribe}`] : [];
  return {
    subject: `[销号] ${title}`,
    text: [...lines, `办理：${link}`, '', FOOTER, ...stop].join('\n'),
    html: page(title, lines.map((line) => row(line)).join(''), link, unsubscribe),
  };
}

/** Long words without a space break too: else they would widen the page past a phone. */
const cell = 'padding:4px 0;vertical-align:top;line-height:1.75;word-break:break-word;overflow-wrap:anywhere';

/** 事项：… becomes a line of two columns, anything else a paragraph. */
function plainRow(line: string): string {
  const [, label, value] = LABELLED.exec(line) ?? [];
  if (!label || !value) return `<tr><td colspan="2" style="${cell}">${escape(line)}</td></tr>`;
  return `<tr><td style="${cell};width:5em;color:#5b6670">${escape(label)}</td><td style="${cell}">${escape(value)}</td></tr>`;
}

const HEADING = /^[^（）]+（\d+ 件）$/;
const STANDING = /^(.+)（([^（）]*)）$/s;

/** Sections stand out; of each item what it is comes first and where it stands below, so that a phone need not squeeze columns. */
function digestRow(line: string): string {
  if (HEADING.test(line))
    return `<tr><td colspan="2" style="${cell};padding:14px 0 2px;font-weight:600;color:#1f5fa8">${escape(line)}</td></tr>`;
  const [, what, standing] = STANDING.exec(line) ?? [];
  if (!what || standing === undefined)
    return `<tr><td colspan="2" style="${cell};color:#5b6670">${escape(line)}</td></tr>`;
  return `<tr><td colspan="2" style="${cell};border-top:1px solid #e9edf1">${escape(what)}<br><span style="font-size:13px;color:#5b6670">${escape(standing)}</span></td></tr>`;
}

function page(title: string, rows: string, link: string, unsubscribe: string | null): string {
  const stop = unsubscribe ? `<br><a href="${escape(unsubscribe)}" style="color:#5b6670">不再接收此类邮件</a>` : '';
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${escape(title)}</title></head><body style="margin:0;background:#f2f4f6">`,
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:20px 10px">',
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#fff;border:1px solid #dde3e8;font-family:${FONTS};font-size:15px;color:#1f2a33">`,
    `<tr><td style="padding:20px 24px 4px"><h1 style="margin:0;font-size:18px;line-height:1.5">${escape(title)}</h1></td></tr>`,
    `<tr><td style="padding:4px 24px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0">${rows}</table></td></tr>`,
    `<tr><td style="padding:12px 24px 20px"><a href="${escape(link)}" style="display:inline-block;padding:9px 20px;background:#1f5fa8;color:#fff;text-decoration:none">打开办理</a>`,
    `<p style="margin:10px 0 0;font-size:13px;color:#5b6670;word-break:break-all">打不开的，请复制地址：${escape(link)}</p></td></tr>`,
    `<tr><td style="padding:12px 24px;border-top:1px solid #e9edf1;font-size:12px;line-height:1.7;color:#5b6670">${FOOTER}${stop}</td></tr>`,
    '</table></td></tr></table></body></html>',
  ].join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}
