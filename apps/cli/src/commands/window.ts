import { daysBetween } from '@domain/day';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import { Misuse } from '../misuse';
import { readDay } from '../read-argument';
import type { DefineCommand } from '../terminal';

/** `xh window DAY DAY`: `{workingDays, days}`, both ends counted. Needs no service. */
export const defineWindow: DefineCommand = (command, terminal) => {
  command
    .argument('<开始日期>', '第一天，如 2024-09-29')
    .argument('<结束日期>', '最后一天，如 2024-10-09')
    .option('--json', '以 JSON 输出')
    .action((first: string, last: string, options: { json?: boolean }) => {
      const [from, to] = [readDay('开始日期', first), readDay('结束日期', last)];
      if (to < from) throw new Misuse(`结束日期 ${to} 早于开始日期 ${from}。`);
      const calendar = shippedCalendar();
      const workingDays = calendar.countWorkingDays(from, to);
      const days = daysBetween(from, to) + 1;
      const caution = calendar.caution(from, to);
      terminal.out(
        options.json
          ? JSON.stringify({ workingDays, days })
          : `${from} 至 ${to}（首尾都计）：工作日 ${workingDays} 天，自然日 ${days} 天`,
      );
      if (caution) terminal.err(`注意：${caution}。`);
    });
};
