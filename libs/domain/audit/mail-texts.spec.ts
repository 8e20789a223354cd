import { createTransport, type SendMailOptions } from 'nodemailer';
import { mailTexts } from './mail-texts';
import { noteIn } from './note-in';

const NOTE = `xiaohao/01a2
9
${'A'.repeat(43)}=
time 2026-11-30T02:00:00Z
after 4

— xiaohao/01a2 ${'Zm9v'.repeat(17)}
`;
const TEXT = `请妥善保存本邮件。\n\n${NOTE}\n办理：http://xiaohao.county.test/log`;

/** As it goes over the line, one character a byte. */
async function composed(mail: SendMailOptions): Promise<string> {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await composer.sendMail({ from: 'a@b.test', to: 'c@d.test', subject: '日志存证', ...mail });
  return (message as Buffer).toString('latin1');
}

describe('the texts in a saved mail', () => {
  const found = (mail: string) => mailTexts(mail).map(noteIn);

  it.each(['base64', 'quoted-printable'] as const)('are read out of %s', async (textEncoding) => {
    const mail = await composed({ text: TEXT, textEncoding });
    expect(mail).toContain(`Content-Transfer-Encoding: ${textEncoding}`);
    expect(noteIn(mail)).toBeNull();
    expect(found(mail)).toEqual([NOTE]);
    expect(mailTexts(mail)[0]).toContain('请妥善保存本邮件。');
  });

  it('are read out of every part, and out of a mail that was forwarded whole', async () => {
    const attachments = [{ filename: 'a.bin', content: Buffer.from(NOTE) }];
    const mail = await composed({ text: TEXT, html: '<p>请妥善保存</p>', attachments });
    expect(found(mail)).toEqual([NOTE, null]);
    const whole = { filename: 'kept.eml', content: Buffer.from(mail, 'latin1'), contentType: 'message/rfc822' };
    const forwarded = await composed({ text: '转发', attachments: [whole] });
    expect(found(forwarded)).toEqual([null, NOTE, null]);
  });

  it('are read in the character set the mail names', () => {
    const head = 'Subject: x\r\nContent-Type: text/plain; charset="gbk"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n';
    expect(found(`${head}${NOTE.replace('—', '\xa1\xaa')}`)).toEqual([NOTE]);
    expect(mailTexts(`${head.replace('gbk', 'no-such')}x`)).toEqual(['x']);
  });

  it('are the file itself where it is no mail', () => {
    const bytes = Buffer.from(`你好，\r\n${TEXT}`).toString('latin1');
    expect(found(bytes)).toEqual([NOTE]);
    expect(mailTexts('')).toEqual(['']);
    expect(mailTexts('Content-Type: multipart/mixed; boundary=x\n\nno parts')).toEqual([]);
  });
});
