import { DomainError } from '@domain/errors';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const MOST_BYTES = 1024 * 1024;
const MOST_LEVELS = 20;

/** Parses JSON bodies with size and depth bounded first: deep nesting overflows the stack of whatever walks it. */
export function useBoundedJson(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: MOST_BYTES },
    (_request, body, done) => {
      try {
        done(null, parse(body as string));
      } catch (error) {
        done(error as Error);
      }
    },
  );
}

function parse(body: string): unknown {
  if (body === '') return {};
  if (depthOf(body) > MOST_LEVELS)
    throw DomainError.at('', 'input.invalid', `请求内容的嵌套层数不得超过 ${MOST_LEVELS} 层。`);
  try {
    return JSON.parse(body, refuseProto) as unknown;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw DomainError.at('', 'input.invalid', '请求内容不是有效的 JSON。');
  }
}

function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw DomainError.at('/__proto__', 'input.invalid', '没有这个字段。');
  return value;
}

/** The deepest nesting of brackets outside strings. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let place = 0; place < json.length; place += 1) {
    const character = json[place];
    if (quoted) {
      if (character === '\\') place += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}
