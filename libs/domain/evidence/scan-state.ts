import { DomainError } from '../errors';

/** `none`: uploaded while no virus scanner was set up. */
export const SCAN_STATES = ['none', 'pending', 'clean', 'infected'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

interface Scanned {
  scanState?: ScanState;
}

/** Whether it counts: what waits for its scan or was found infected is no evidence yet, or never. */
export function isUsable({ scanState = 'none' }: Scanned): boolean {
  return scanState === 'none' || scanState === 'clean';
}

/** Throws `evidence.pending` or `evidence.quarantined` for what nobody may open. */
export function refuseUnusable({ scanState = 'none' }: Scanned): void {
  if (scanState === 'pending') throw new DomainError('evidence.pending', '这份材料正在查毒，查完后才能下载，请稍候。');
  if (scanState === 'infected')
    throw new DomainError('evidence.quarantined', '这份材料查出病毒，已经隔离，不能下载。请上传没有病毒的版本。');
}
