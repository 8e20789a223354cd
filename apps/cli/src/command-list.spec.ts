import { COMMANDS } from './command-list';
import { run } from './run';

jest.mock('./commands/window', () => {
  throw new Error('loaded without being called');
});

it('loads the called command only', async () => {
  const terminal = { out: () => undefined, err: () => undefined, exitCode: 0 as const };
  expect(await run(['days', '--from', '2026-11-20', '--add', '1', '--unit', 'days'], terminal)).toBe(0);
  await expect(COMMANDS.window?.load()).rejects.toThrow('loaded without being called');
});
