import type { Place } from './use-log';

export const PLACE_WORDS: Record<Place['kind'], string> = { folder: '目录', mail: '邮箱', webhook: '网络接口' };
