import { createDataSource } from '@persistence/data-source';
import { type InstallationKind, migrate } from '@persistence/migrate';
import { Misuse } from './misuse';

/** The database of the running installation. */
export function databaseUrl(): string {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL) throw new Misuse('找不到正在运行的系统：请先 npm start，或者给出 DATABASE_URL。');
  return DATABASE_URL;
}

export async function migrateDatabase(kind: InstallationKind): Promise<string[]> {
  const owner = await createDataSource({ url: databaseUrl(), role: 'owner', poolSize: 3 }).initialize();
  try {
    return await migrate(owner, kind);
  } finally {
    await owner.destroy();
  }
}
