import { CancelItem } from '@application/item/cancel-item';
import { DraftItems } from '@application/item/draft-items';
import { ReceiveNotice } from '@application/notice/receive-notice';
import { NoticeQueries } from '@application/ports/notice-queries';
import { ChangePublicity } from '@application/publicity/change-publicity';
import { OpenSupervision } from '@application/supervision/open-supervision';
import type { Scene } from './chapter';
import { CLOSED_CHAPTERS } from './closed-chapters';
import { draft, supervisionInput } from './issue-list';
import { OPEN_CHAPTERS } from './open-chapters';
import type { Stage } from './stage';

/** The day on which the story begins, in working days from today. */
export const BEGINNING = -46;

const opening: Scene[] = [
  {
    on: -45,
    at: '09:00',
    act: async (stage) => {
      stage.supervisionId = await stage.use(OpenSupervision).run(stage.actor('coordinator'), supervisionInput(stage));
    },
  },
  { on: -45, at: '09:20', act: (stage) => list(stage, 'disclosure', 'review', 'files', 'mediation', 'records') },
  { on: -45, at: '10:05', act: (stage) => list(stage, 'signs', 'training', 'response', 'duplicate') },
  {
    on: -43,
    at: '15:00',
    act: (stage) => {
      const reason = '与“行政执法公示信息更新不及时”为同一问题，并入该事项整改。';
      return stage.use(CancelItem).run(stage.actor('coordinator'), stage.item('duplicate'), reason, null);
    },
  },
  // What was to be shown to the public has been; the rest is closed at once.
  {
    on: -15,
    at: '11:00',
    act: (stage) => stage.use(ChangePublicity).run(stage.actor('coordinator'), stage.supervisionId, null),
  },
  { on: -4, at: '17:30', act: (stage) => readInboxes(stage) },
  { on: -1, at: '16:10', act: (stage) => list(stage, 'hotline') },
];

async function list(stage: Stage, ...keys: string[]): Promise<void> {
  const drafts = keys.map(draft);
  const ids = await stage.use(DraftItems).run(stage.actor('coordinator'), stage.supervisionId, drafts);
  keys.forEach((key, place) => stage.items.set(key, ids[place]!));
}

/** Everybody has acknowledged what came until then; what came since still waits to be read. */
async function readInboxes(stage: Stage): Promise<void> {
  for (const actor of stage.everybody()) {
    const page = { limit: 200, cursor: null, count: false };
    const { data } = await stage.use(NoticeQueries).inbox(actor, { unread: true }, page);
    for (const { id } of data) await stage.use(ReceiveNotice).run(actor, id);
  }
}

/** The whole story in the order of time. */
export function story(): Scene[] {
  const scenes = [...opening, ...[...CLOSED_CHAPTERS, ...OPEN_CHAPTERS].flatMap((chapter) => chapter.scenes)];
  return scenes.sort((a, b) => a.on - b.on || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
