import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/**
 * What the server does with the next mails: takes them, refuses them for now or for good, hangs up after the text of whatever is sent for
 * the first time, takes the text and never answers, or never even greets.
 */
export type Mood = 'take' | 'later' | 'never' | 'hangUp' | 'hang' | 'mute';

export interface SmtpSink {
  url: string;
  /** Raw messages taken, oldest first. */
  mails: string[];
  mood: Mood;
  close(): Promise<void>;
}

/** A real SMTP server on a free port. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onConnect: (_session, callback) => {
      if (sink.mood !== 'mute') callback();
    },
    onRcptTo: (_address, _session, callback) => {
      if (sink.mood === 'later') return callback(refusal(450, 'try again later'));
      if (sink.mood === 'never') return callback(refusal(550, 'no such person'));
      callback();
    },
    onData: (stream, _session, callback) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const mail = Buffer.concat(parts).toString();
        sink.mails.push(mail);
        if (sink.mood === 'hang') return;
        if (sink.mood === 'hangUp' && !mail.includes('.again@'))
          for (const open of server.connections) open._socket.destroy();
        else callback();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    mood: 'take',
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return sink;
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
