import type { Use } from '../api/types';

/** How it is like the other. */
export function likenessWords({ likeness, percent }: Pick<Use, 'likeness' | 'percent'>): string {
  switch (likeness) {
    case 'sameContent':
      return '文件相同';
    case 'similarPicture':
      return `图片相似 ${percent}%`;
    case 'similarText':
      return `文字相似 ${percent}%`;
    case 'similarStatement':
      return `说明相似 ${percent}%`;
  }
}

/** What is used elsewhere without being told: `另有 2 处使用（不在您的查看范围内）`. */
export function unseenWords(unseen: number, seen: number): string {
  return `${seen > 0 ? '另有' : '在'} ${unseen} 处${seen > 0 ? '使用' : '使用过'}（不在您的查看范围内）`;
}
