import { DomainError } from '@domain/errors';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const MOST_BYTES = 1024 * 1024;
const MOST_LEVELS = 20;

/** Parses JSON bodies with size and depth bounded first: deep nesting overflows the stack of whatever walks it. */
export function useBoundedJson(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  // Plain text is never what a route expects: left in, it would arrive as an empty form.
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
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
  const parsed = parsedJson(body);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw DomainError.at('', 'input.invalid', '请求内容应为 JSON 对象。');
  }
  refuseInherited(parsed, '');
  return parsed;
}

function parsedJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw DomainError.at('', 'input.invalid', '请求内容不是有效的 JSON。');
  }
}

/** `__proto__`, `constructor`, `toString`: every object seems to have them, so that no whitelist after this would miss them. */
function refuseInherited(value: unknown, pointer: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    if (key in Object.prototype) throw DomainError.at(here, 'input.invalid', `${key}：没有这个字段。`);
    refuseInherited(inner, here);
  }
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
