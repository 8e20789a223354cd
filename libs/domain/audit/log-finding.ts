import type { LeafRange, LogNode } from './log-node';
import { type NamedFile, namedFileWords } from './named-file';

/** What may be wrong with a log, or with the files its records name. Each names the smallest thing it can. */
export type LogFinding =
  | { problem: 'event.changed' | 'event.missing'; leaf: number; seq: number }
  | { problem: 'event.unlogged' | 'waiting.stray'; seq: number }
  | { problem: 'leaf.changed'; leaf: number; seq: number }
  | { problem: 'leaf.missing'; leaf: number }
  | { problem: 'node.changed' | 'node.missing' | 'node.surplus'; node: LogNode }
  | { problem: 'checkpoint.invalid' | 'checkpoint.foreign' | 'checkpoint.unlike'; size: number | null; place: string }
  | { problem: 'checkpoint.missing'; size: number }
  | { problem: 'tree.differs'; size: number; place: string; leaves: LeafRange }
  | { problem: 'tree.shorter'; size: number; place: string; treeSize: number }
  | {
      problem: 'record.changed' | 'record.missing' | 'record.added';
      /** The item's number, and the record as the case file names it. */
      number: string;
      kind: string;
      id: string;
      /** The event that last sealed it; null: none. */
      seq: number | null;
    }
  | ({ problem: FileProblem } & NamedFile)
  | { problem: 'log.unnamed' };

export type FileProblem = 'file.changed' | 'file.missing' | 'file.unreadable';

/** Leaves are counted from 1 where people read them. */
const nth = (leaf: number): string => `第 ${leaf + 1} 条`;
const span = ({ from, to }: LeafRange): string => (to - from === 1 ? nth(from) : `第 ${from + 1} 至 ${to} 条`);
const below = ({ level, index }: LogNode): string => span({ from: index * 2 ** level, to: (index + 1) * 2 ** level });

/** The finding in one sentence, for the terminal. */
export function findingSentence(finding: LogFinding): string {
  switch (finding.problem) {
    case 'event.changed':
      return `${nth(finding.leaf)}（事件 ${finding.seq}）封存后被改动`;
    case 'event.missing':
      return `${nth(finding.leaf)}对应的事件 ${finding.seq} 不存在`;
    case 'event.unlogged':
      return `事件 ${finding.seq} 既未封存也不在等待封存：绕过系统写入，或者其封存记录被删除`;
    case 'waiting.stray':
      return `等待封存的事件 ${finding.seq} 不存在或者早已封存：事件在封存前被删除，或者等待记录是另行写入的`;
    case 'leaf.changed':
      return `${nth(finding.leaf)}（事件 ${finding.seq}）的封存散列被改动，事件本身未变`;
    case 'leaf.missing':
      return `${nth(finding.leaf)}的封存记录不存在`;
    case 'node.changed':
      return `默克尔树节点 ${nodeName(finding.node)} 与其下（${below(finding.node)}）不符：节点被改动，或者其下的封存记录被调换`;
    case 'node.missing':
      return `默克尔树节点 ${nodeName(finding.node)}（${below(finding.node)}）不存在`;
    case 'node.surplus':
      return `默克尔树节点 ${nodeName(finding.node)} 超出了日志的长度：其下的封存记录被删除，或者节点是另行写入的`;
    case 'checkpoint.invalid':
      return `检查点不成格式或者签名不对：${finding.place}`;
    case 'checkpoint.foreign':
      return `检查点属于另一份日志（数据库可能被整体更换）：${finding.place}`;
    case 'checkpoint.unlike':
      return `检查点的条数、时间与其签名的内容不一致：${finding.place}`;
    case 'checkpoint.missing':
      return `数据库中缺少 ${finding.size} 条时签发的检查点`;
    case 'tree.differs':
      return `日志与 ${finding.size} 条时签发的检查点不一致，改动在${span(finding.leaves)}之内：${finding.place}`;
    case 'tree.shorter':
      return `日志只有 ${finding.treeSize} 条，而已签发的检查点有 ${finding.size} 条：数据库被截断或者换成了较早的备份：${finding.place}`;
    case 'record.changed':
      return `事项 ${finding.number} 的记录 ${finding.kind} ${finding.id} 与事件 ${finding.seq} 封存的摘要不符：封存后被改动`;
    case 'record.missing':
      return `事项 ${finding.number} 的记录 ${finding.kind} ${finding.id} 由事件 ${finding.seq} 封存过，现在不存在`;
    case 'record.added':
      return `事项 ${finding.number} 的记录 ${finding.kind} ${finding.id} 没有事件封存过：绕过系统写入，或者封存的是它已经删去`;
    case 'file.changed':
      return `${namedFileWords(finding)}与存储中的内容不符：文件被调换、改动或者损坏`;
    case 'file.missing':
      return `${namedFileWords(finding)}在存储中不存在：文件被删除，或者存储没有完整恢复`;
    case 'file.unreadable':
      return `${namedFileWords(finding)}读到一半中断：存储的介质可能损坏`;
    case 'log.unnamed':
      return '日志的标识不存在';
  }
}

function nodeName({ level, index }: LogNode): string {
  return `${level}/${index}`;
}
