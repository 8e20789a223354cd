import type { DossierReport } from './dossier-report';
import { shanghaiMinute } from './shanghai-minute';

/** The report as lines for a terminal. */
export function reportText(report: DossierReport): string[] {
  const { item, checkpoint, checks, faults, notes, key } = report;
  return [
    item ? `${item.number} ${item.title}（${item.status}）` : '案卷里读不出是哪个事项',
    ...(checkpoint
      ? [
          `检查点：${checkpoint.origin}，共 ${checkpoint.size} 个事件，签于 ${shanghaiMinute(checkpoint.at)}`,
          `根哈希：${checkpoint.root}`,
        ]
      : []),
    ...(key ? [`公钥：${key.text}${key.trusted ? '（与另行取得的一致）' : ''}`] : []),
    ...checks.map(
      ({ label, checked, faults: wrong }) =>
        `${wrong > 0 ? '✗' : '✓'} ${label}：核对 ${checked} 项${wrong > 0 ? `，${wrong} 处不符` : ''}`,
    ),
    ...faults.map(
      ({ detail, file, event }) =>
        `  ${event === null ? '' : `第 ${event} 个事件：`}${detail}${file ? `（${file}）` : ''}`,
    ),
    ...notes.map((note) => `注意：${note}`),
    report.ok ? '结论：没有发现改动。' : `结论：发现 ${faults.length} 处不符，案卷不可采信。`,
    '以下不在证明之列：',
    ...report.notProved.map((line) => `  ${line}`),
  ];
}
