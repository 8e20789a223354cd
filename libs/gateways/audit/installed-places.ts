import type { CheckpointSettings } from '@application/audit/log-settings';
import type { Channels } from '@application/ports/channel';
import { type CheckpointPlace, CheckpointPlaces } from '@application/ports/checkpoint-places';
import { checkpointWords } from '@domain/audit/checkpoint-words';
import { addOutside } from './kept-checkpoint-files';

/** The places of the settings, told through the channels that notices go by. */
export class InstalledPlaces extends CheckpointPlaces {
  override readonly places: readonly CheckpointPlace[];
  override readonly everyHours: number;

  /** `link`: the page of the log. */
  constructor({ folder, mail, webhook, everyHours }: CheckpointSettings, channels: Channels, link: string) {
    super();
    this.everyHours = everyHours;
    this.places = [
      ...(folder ? [inFolder(folder)] : []),
      ...(mail ? [byMail(mail, channels, link)] : []),
      ...(webhook ? [byWebhook(webhook, channels, link)] : []),
    ];
  }
}

function inFolder(folder: string): CheckpointPlace {
  return {
    kind: 'folder',
    label: folder,
    push: (_key, checkpoint, note) =>
      addOutside(folder, checkpoint, note).then(
        () => ({ result: 'sent' as const, detail: null }),
        (error: NodeJS.ErrnoException) => ({
          result: 'retry' as const,
          detail:
            error.code === 'EEXIST'
              ? '目录里已有同样条数的另一份检查点，没有覆盖；日志可能被改写或者恢复过，请核查。'
              : `写不进目录：${error.code ?? 'error'}`,
        }),
      ),
  };
}

function byMail(address: string, channels: Channels, link: string): CheckpointPlace {
  return {
    kind: 'mail',
    label: address,
    push: (key, checkpoint, note) =>
      channels.to('mail').send({ key, address, target: null, words: checkpointWords(checkpoint, note, link) }),
  };
}

function byWebhook(target: { url: string; secret: string | null }, channels: Channels, link: string): CheckpointPlace {
  return {
    kind: 'webhook',
    label: URL.parse(target.url)?.host ?? '地址无效',
    push: (key, checkpoint, note) =>
      channels.to('webhook').send({ key, address: '', target, words: checkpointWords(checkpoint, note, link) }),
  };
}
