import { day } from '../day';
import type { OutgoingWords } from '../notice/outgoing-words';
import { type Checkpoint, shortRoot } from './checkpoint';

/** A checkpoint on its way to a mailbox or a machine; the note stands in it line by line. */
export function checkpointWords(checkpoint: Checkpoint, note: string, link: string): OutgoingWords {
  const { size, root, at } = checkpoint;
  return {
    kind: 'checkpoint',
    title: `日志存证：${size} 条，${shortRoot(root)}`,
    body: [
      '请妥善保存本邮件：日后可凭下面的检查点证明，此前的审计日志没有被改动、删除或回退。核对办法见运维手册“日志存证”。',
      '',
      ...note.trimEnd().split('\n'),
    ].join('\n'),
    on: day(at.slice(0, 10)),
    replyBy: null,
    itemId: null,
    number: null,
    link,
    names: [],
    repeat: false,
    unsubscribe: null,
  };
}
