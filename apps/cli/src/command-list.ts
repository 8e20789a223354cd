import type { DefineCommand } from './terminal';

interface Entry {
  /** One Chinese line for the list of commands. */
  summary: string;
  /** Loads the command's file, only when it is called: a command without services must not load their clients. */
  load(): Promise<DefineCommand>;
}

/** Every command of the terminal. To add one: a file in commands/ and a line here. */
export const COMMANDS: Record<string, Entry> = {
  admin: {
    summary: '建立系统管理员账号；新装的系统同时建立县和办公室',
    load: async () => (await import('./commands/admin')).defineAdmin,
  },
  audit: {
    summary: '核验审计日志：逐条重算，并与所有检查点比对',
    load: async () => (await import('./commands/audit')).defineAudit,
  },
  days: {
    summary: '按随附工作日历推算日期（工作日、自然日、月）',
    load: async () => (await import('./commands/days')).defineDays,
  },
  demo: {
    summary: '演示县：建立、重置、拨快时钟（只在演示或测试环境）',
    load: async () => (await import('./commands/demo')).defineDemo,
  },
  dossier: {
    summary: '核验一案一档（verify 案卷.zip）：不联网，不需要任何服务',
    load: async () => (await import('./commands/dossier')).defineDossier,
  },
  intake: {
    summary: '读取反馈意见、方案、清单或报告，列出其中的问题，不写入任何数据',
    load: async () => (await import('./commands/intake')).defineIntake,
  },
  invariants: {
    summary: '核对不变式 I1 到 I8：没有丢失，没有重复',
    load: async () => (await import('./commands/invariants')).defineInvariants,
  },
  migrate: {
    summary: '更新数据库结构（启动时自动执行）',
    load: async () => (await import('./commands/migrate')).defineMigrate,
  },
  report: {
    summary: '写出某个督察批次的整改情况段落（md、docx、json）',
    load: async () => (await import('./commands/report')).defineReport,
  },
  window: {
    summary: '计算两个日期之间的工作日数和自然日数，首尾都计',
    load: async () => (await import('./commands/window')).defineWindow,
  },
};
