const TIMER_WORDS: Record<string, string> = {
  pending: '等待执行',
  leased: '正在执行',
  done: '已执行',
  skipped: '已跳过',
  cancelled: '已取消',
  dead: '未能执行',
};

const DELIVERY_WORDS: Record<string, string> = {
  intent: '待发送',
  sending: '发送中',
  sent: '已发送',
  unknown: '结果不明',
  failed: '发送失败',
  suppressed: '不再发送',
};

const OUTBOX_WORDS: Record<string, string> = { open: '等待转发' };

const FAILURE_WORDS = { timer: '定时任务', delivery: '外发通知', outbox: '事件转发' } as const;

/** What a round did, by the name of its count. */
const ROUND_WORDS: Record<string, string> = {
  done: '执行',
  skipped: '跳过',
  cancelled: '取消',
  stale: '已过时',
  failed: '失败',
  digests: '摘要',
  published: '转发',
  queues: '清点队列',
  enqueued: '送出',
  unknown: '结果不明',
  repeated: '重发',
  items: '核对事项',
  inserted: '补上',
  planted: '新安排',
  dueMoved: '调整时限',
  opened: '开启新年度',
  statements: '读完情况说明',
  examined: '分析材料',
  unreadable: '无法预览',
  sessions: '过期登录',
  idempotencyKeys: '过期请求编号',
  runHours: '过期运行统计',
  orphanBlobs: '无主文件',
  uploads: '过期的上传',
  clean: '未发现病毒',
  later: '稍后再查',
  infected: '发现病毒',
  sealed: '封存',
  checkpoints: '签发检查点',
  pushed: '送出存证',
  refused: '未送达',
};

/** The states' words; a state that is younger than this page shows its own name. */
export const timerWord = (state: string): string => TIMER_WORDS[state] ?? state;
export const deliveryWord = (state: string): string => DELIVERY_WORDS[state] ?? state;
export const outboxWord = (state: string): string => OUTBOX_WORDS[state] ?? state;
export const failureWord = (what: keyof typeof FAILURE_WORDS): string => FAILURE_WORDS[what];
export const roundWord = (count: string): string => ROUND_WORDS[count] ?? count;
