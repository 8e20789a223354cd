import http from 'node:http';
import type { TestClient } from './test-api';

interface News {
  data: { id: string; title: string }[];
  unread: number;
  complete: boolean;
}

/** One page's stream of notices, read by hand so that a test can break it, stop reading, and look at every byte. */
export class EventStream {
  readonly events: { id: string; news: News }[] = [];
  beats = 0;
  ended = false;
  private rest = '';

  private constructor(
    readonly response: http.IncomingMessage,
    private readonly request: http.ClientRequest,
  ) {}

  /** Answers when the head of the answer is there; `after` as the header a browser sends. */
  static open(base: string, client: TestClient, after?: string): Promise<EventStream> {
    return new Promise((resolve, reject) => {
      const headers = {
        ...(client.cookie ? { cookie: client.cookie } : {}),
        ...(after ? { 'last-event-id': after } : {}),
      };
      const request = http.get(`${base}/api/v1/notices/stream`, { agent: false, headers }, (response) => {
        const stream = new EventStream(response, request);
        response.setEncoding('utf8');
        response.on('data', (text: string) => stream.read(text));
        response.on('close', () => (stream.ended = true));
        response.on('error', () => (stream.ended = true));
        resolve(stream);
      });
      request.on('error', reject);
    });
  }

  get status(): number {
    return this.response.statusCode!;
  }

  get titles(): string[] {
    return this.events.flatMap(({ news }) => news.data.map(({ title }) => title));
  }

  get place(): string {
    return this.events.at(-1)!.id;
  }

  get unread(): number | undefined {
    return this.events.at(-1)?.news.unread;
  }

  close(): void {
    this.request.destroy();
  }

  private read(text: string): void {
    const parts = (this.rest + text).split('\n\n');
    this.rest = parts.pop()!;
    for (const part of parts) {
      if (part.startsWith(': beat')) this.beats += 1;
      const id = /^id: (.*)$/m.exec(part)?.[1];
      const data = /^data: (.*)$/m.exec(part)?.[1];
      if (id !== undefined && data) this.events.push({ id, news: JSON.parse(data) as News });
    }
  }
}
