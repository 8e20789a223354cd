/** Everything the worker does by the clock, on one page. Hints wake it earlier; the interval is what holds without them. */
export const SCHEDULES = {
  timers: { label: '到期任务', everySeconds: 5 },
  digests: { label: '每日摘要', everySeconds: 60 },
  relay: { label: '事件转发', everySeconds: 5 },
  queues: { label: '队列清点', everySeconds: 10 },
  deliveries: { label: '外发投递', everySeconds: 5 },
  examination: { label: '佐证材料分析', everySeconds: 10 },
  replanning: { label: '日历变动后重排', everySeconds: 5 },
  years: { label: '长期坚持转年', everySeconds: 3_600 },
  scans: { label: '佐证查毒', everySeconds: 15 },
  reconciliation: { label: '任务核对', everySeconds: 3_600 },
  housekeeping: { label: '清理过期数据', everySeconds: 3_600 },
  sealing: { label: '审计日志封存', everySeconds: 2 },
  checkpoints: { label: '日志存证外送', everySeconds: 60 },
} as const;

export type ScheduleName = keyof typeof SCHEDULES;
