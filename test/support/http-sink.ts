import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What the server does with the next messages; `hang` keeps the line open and says nothing. */
export type HttpMood = 'take' | 'hang' | 'hangUp' | 'redirect' | number | { status: number; body: string };

export interface HttpSink {
  /** By name, so that names are looked up; `localhost` is a private address. */
  url: string;
  /** Oldest first. */
  received: Received[];
  mood: HttpMood;
  /** Called as each message arrives. */
  onReceived: () => void;
  close(): Promise<void>;
}

/** A real HTTP server on a free port; `take` answers as all chats do. */
export async function startHttpSink(): Promise<HttpSink> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('error', () => undefined);
    request.on('end', () => {
      sink.received.push({ url: request.url!, headers: request.headers, body: Buffer.concat(parts).toString() });
      sink.onReceived();
      answer(response, sink.mood);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const sink: HttpSink = {
    url: `http://localhost:${port}/hook?key=very-secret`,
    received: [],
    mood: 'take',
    onReceived: () => undefined,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return sink;
}

function answer(response: ServerResponse, mood: HttpMood): void {
  if (mood === 'hang') return;
  if (mood === 'hangUp') return void response.destroy();
  if (mood === 'redirect') return void response.writeHead(302, { location: 'http://localhost:1/' }).end();
  const { status, body } =
    typeof mood === 'object'
      ? mood
      : { status: mood === 'take' ? 200 : mood, body: '{"errcode":0,"errmsg":"ok","code":0}' };
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}
