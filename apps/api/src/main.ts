import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { createApp } from './create-app';
import { readSettings } from './settings';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const app = await createApp(settings, ['error', 'warn', 'log']);
  await app.listen(settings.port, settings.host);
}

main().catch((error: unknown) => {
  new Logger('api').error(error instanceof Error ? error.stack : error);
  process.exit(1);
});
