import { chineseDay } from '@domain/day';
import { weekdayOf } from '@domain/deadline/calendar-year';
import { shiftCaution, shiftDay, TIME_UNIT_WORDS, TIME_UNITS, type TimeUnit } from '@domain/deadline/shift-day';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import { Misuse } from '../misuse';
import { readDay, readWholeNumber } from '../read-argument';
import type { DefineCommand } from '../terminal';

const UNIT_NAMES = TIME_UNITS.join('、');

interface Options {
  from: string;
  add: string;
  unit: string;
  json?: boolean;
}

/** `xh days --from DAY --add N --unit workingDays|days|months`: `{result, confirmed}`. Needs no service. */
export const defineDays: DefineCommand = (command, terminal) => {
  command
    .requiredOption('--from <日期>', '起算日，如 2026-11-20')
    .requiredOption('--add <整数>', '加多少，可为负数；0 个工作日指当日，当日休息则顺延到下一个工作日')
    .requiredOption('--unit <单位>', `${UNIT_NAMES} 之一`)
    .option('--json', '以 JSON 输出')
    .action((options: Options) => {
      const from = readDay('--from', options.from);
      const count = readWholeNumber('--add', options.add);
      const unit = readUnit(options.unit);
      const result = shiftDay(from, count, unit, shippedCalendar());
      const caution = shiftCaution(from, result, unit, shippedCalendar());
      if (options.json) return terminal.out(JSON.stringify({ result, confirmed: caution === '' }));
      const weekday = `星期${'一二三四五六日'[weekdayOf(result)]}`;
      terminal.out(`${result}（${weekday}）：${chineseDay(from)}加 ${count} ${TIME_UNIT_WORDS[unit]}`);
      if (caution) terminal.err(`注意：${caution}。`);
    });
};

function readUnit(text: string): TimeUnit {
  const unit = TIME_UNITS.find((name) => name === text);
  if (!unit) throw new Misuse(`--unit 应是 ${UNIT_NAMES} 之一，不能是“${text}”。`);
  return unit;
}
