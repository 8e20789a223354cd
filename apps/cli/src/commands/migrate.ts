import { Misuse } from '../misuse';
import type { DefineCommand } from '../terminal';

const KINDS = ['real', 'demo', 'test'] as const;

/** `xh migrate`: brings the database up to date under a lock. `XH_INSTALLATION` says once what kind it is. */
export const defineMigrate: DefineCommand = (command, terminal) => {
  command.option('--json', '以 JSON 输出').action(async (options: { json?: boolean }) => {
    const named = process.env.XH_INSTALLATION ?? 'real';
    const kind = KINDS.find((one) => one === named);
    if (!kind) throw new Misuse(`XH_INSTALLATION 应是 ${KINDS.join('、')} 之一，不能是“${named}”。`);
    const { migrateDatabase } = await import('../database.module');
    const applied = await migrateDatabase(kind);
    if (options.json) return terminal.out(JSON.stringify({ applied }));
    terminal.out(applied.length > 0 ? `数据库结构已更新：${applied.join('、')}` : '数据库结构已是最新。');
  });
};
