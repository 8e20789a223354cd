import type { ThemeConfig } from 'antd';

const FONTS =
  '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** Calm and dense: a 1366x768 screen shows a dozen rows. Every text colour keeps 4.5:1 on its ground. */
export const theme: ThemeConfig = {
  token: {
    fontFamily: FONTS,
    fontSize: 14,
    colorPrimary: '#1d4f86',
    colorLink: '#1d4f86',
    colorError: '#b3261e',
    colorWarning: '#8a5300',
    colorSuccess: '#1b6b3a',
    colorText: '#1f2933',
    colorTextSecondary: '#52606d',
    colorTextDescription: '#52606d',
    colorTextPlaceholder: '#667382',
    colorBorder: '#b8c2cc',
    borderRadius: 4,
    controlHeight: 32,
    motion: false,
  },
};
