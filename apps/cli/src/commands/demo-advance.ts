import { setTimeout as pause } from 'node:timers/promises';
import { chineseDay } from '@domain/day';
import { DomainError } from '@domain/errors';
import { Misuse } from '../misuse';
import { readWholeNumber } from '../read-argument';
import type { DefineCommand } from '../terminal';

const MOST_DAYS = 3_650;
const PATIENCE_SECONDS = 60;
const ASK_MILLISECONDS = 200;

const AFTERWARDS = {
  idle: '到期的提醒和督办已处理完毕。',
  working: '到期的任务仍在处理中。',
  nobody: '后台任务没有运行，到期的提醒要等它启动后才会发出。',
};

/** `xh demo advance --days N`: the time machine; `{"today", "backlog"}`. Waits for what has come due, a minute at most. */
export const defineDemoAdvance: DefineCommand = (parent, terminal) => {
  parent
    .command('advance')
    .description('把演示环境的时钟拨快若干天，停在上午九点，并等到期任务处理完')
    .helpOption('-h, --help', '显示用法')
    .requiredOption('--days <整数>', '拨快多少天')
    .option('--json', '以 JSON 输出')
    .action(async (options: { days: string; json?: boolean }) => {
      const days = readWholeNumber('--days', options.days);
      if (days < 1 || days > MOST_DAYS) throw new Misuse(`--days 应在 1 到 ${MOST_DAYS} 之间，时钟只能向前。`);
      const { withTimeMachine } = await import('../operations.module');
      try {
        const { today, backlog } = await withTimeMachine(async (machine) => ({
          today: await machine.advance(days),
          backlog: await settled(() => machine.backlog()),
        }));
        if (options.json) return terminal.out(JSON.stringify({ today, backlog }));
        terminal.out(`今天是${chineseDay(today)}。${AFTERWARDS[backlog]}`);
      } catch (fault) {
        if (!(fault instanceof DomainError) || fault.code !== 'demo.only') throw fault;
        terminal.err(fault.message);
        terminal.exitCode = 1;
      }
    });
};

async function settled<T extends string>(ask: () => Promise<T>): Promise<T> {
  for (let asked = 0; ; asked += 1) {
    const answer = await ask();
    if (answer !== 'working' || (asked * ASK_MILLISECONDS) / 1_000 >= PATIENCE_SECONDS) return answer;
    await pause(ASK_MILLISECONDS);
  }
}
