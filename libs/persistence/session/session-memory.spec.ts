import type { OpenSession } from '@application/ports/sessions';
import { SessionMemory } from './session-memory';

function aSession(sessionId: string, personId = 'p1'): OpenSession {
  const actor = { id: personId, name: '张三', unitId: 'u1', scope: '/c/', roles: [] };
  return { sessionId, actor, mustChangePassword: false };
}

describe('SessionMemory', () => {
  let clock = 0;
  const memory = new SessionMemory(() => clock);

  it('knows a session for two seconds and no longer, however often it is asked', () => {
    memory.keep('a', aSession('s1'));
    clock += 1_999;
    expect(memory.recall('a')?.sessionId).toBe('s1');
    clock += 1;
    expect(memory.recall('a')).toBeNull();
  });

  it('forgets at once what is ended, and nothing else', () => {
    memory.keep('a', aSession('s1'));
    memory.keep('b', aSession('s2'));
    memory.forget(({ sessionId }) => sessionId === 's1');
    expect(memory.recall('a')).toBeNull();
    expect(memory.recall('b')?.sessionId).toBe('s2');
  });

  it('does not know what it was never told', () => {
    expect(memory.recall('c')).toBeNull();
  });

  it('stays small', () => {
    for (let n = 0; n < 20_000; n += 1) memory.keep(`t${n}`, aSession(`s${n}`));
    expect(memory.recall('t19999')).not.toBeNull();
    expect(memory.recall('t0')).toBeNull();
  });
});
