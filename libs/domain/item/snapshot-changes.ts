import { EVIDENCE_KIND_LABELS } from '../evidence/evidence';
import type { JudgedSnapshot } from './case-file';
import { REMEDIATION_TYPE_LABELS, VERIFICATION_LEVEL_LABELS } from './item-words';

export const CHANGE_SUBJECTS = ['date', 'words', 'statement', 'measure', 'evidence', 'rule'] as const;

/** One thing that is no longer as it was judged. */
export interface SnapshotChange {
  subject: (typeof CHANGE_SUBJECTS)[number];
  /** Chinese, says what it was and what it is. */
  text: string;
}

type Words = NonNullable<JudgedSnapshot['item']>;

/** What is called how, what kind of change it is, and how it reads: of everything that is kept. */
const WORDS: { [Key in keyof Words]: [SnapshotChange['subject'], string, (value: Words[Key]) => string] } = {
  title: ['words', '问题', quoted],
  manifestation: ['words', '表现', quoted],
  category: ['words', '大类', quoted],
  remediationType: ['words', '整改类型', (type) => REMEDIATION_TYPE_LABELS[type]],
  goal: ['words', '整改目标', quoted],
  plannedOn: ['date', '计划完成日期', (on) => on ?? '无'],
  verificationLevels: ['rule', '验收层级', (levels) => levels.map((one) => VERIFICATION_LEVEL_LABELS[one]).join('、')],
};

/**
 * 验收后有变化: what of a snapshot is otherwise now. `running` false for a decision of an earlier cycle: dates, words and rules of the item
 * are then another cycle's, while the case file of the judged one must be as it was. Snapshots from before a part was kept say nothing of it.
 */
export function changesSince(judged: JudgedSnapshot, now: JudgedSnapshot, running: boolean): SnapshotChange[] {
  return [
    ...(running ? [...dates(judged, now), ...words(judged.item, now.item), ...rules(judged, now)] : []),
    ...(judged.statement === now.statement ? [] : [said('statement', '申请销号的说明与验收时不同')]),
    ...measures(judged.measures ?? [], now.measures ?? [], judged.measures !== undefined),
    ...evidence(judged.evidence, now.evidence),
  ];
}

function dates(judged: JudgedSnapshot, now: JudgedSnapshot): SnapshotChange[] {
  const moved = (name: string, before: string | null, after: string | null) =>
    before === after ? [] : [said('date', `${name}：${before ?? '无'} → ${after ?? '无'}`)];
  return [...moved('整改时限', judged.dueOn, now.dueOn), ...moved('原定时限', judged.originalDueOn, now.originalDueOn)];
}

function words(judged: Words | undefined, now: Words | undefined): SnapshotChange[] {
  if (!judged || !now) return [];
  return (Object.keys(WORDS) as (keyof Words)[]).flatMap((key) => changeOf(key, judged, now));
}

function changeOf<Key extends keyof Words>(key: Key, judged: Words, now: Words): SnapshotChange[] {
  const [subject, name, read] = WORDS[key];
  const [before, after] = [read(judged[key]), read(now[key])];
  return before === after ? [] : [said(subject, `${name}：${before} → ${after}`)];
}

function rules(judged: JudgedSnapshot, now: JudgedSnapshot): SnapshotChange[] {
  const texts = (snapshot: JudgedSnapshot) =>
    JSON.stringify([snapshot.criteria ?? null, snapshot.requirements?.map(({ text }) => text) ?? null]);
  const kept = judged.criteria !== undefined && now.criteria !== undefined;
  return kept && texts(judged) !== texts(now) ? [said('rule', '佐证要求或者销号标准已不同于验收时')] : [];
}

function measures(
  judged: NonNullable<JudgedSnapshot['measures']>,
  now: NonNullable<JudgedSnapshot['measures']>,
  kept: boolean,
): SnapshotChange[] {
  if (!kept) return [];
  const changed = judged.flatMap((one) => {
    const other = now.find(({ id }) => id === one.id);
    if (!other) return [said('measure', `措施 ${one.seq}“${one.text}”已不在方案中`)];
    const facts = (measure: typeof one) =>
      JSON.stringify([measure.text, measure.dueOn, measure.doneOn, measure.handlerId]);
    return facts(one) === facts(other) ? [] : [said('measure', `措施 ${one.seq}“${one.text}”的内容或者完成情况有变化`)];
  });
  const added = now.filter(({ id }) => !judged.some((one) => one.id === id));
  return [...changed, ...added.map(({ seq, text }) => said('measure', `新增措施 ${seq}“${text}”`))];
}

function evidence(judged: JudgedSnapshot['evidence'], now: JudgedSnapshot['evidence']): SnapshotChange[] {
  const named = (one: JudgedSnapshot['evidence'][number]) =>
    `${EVIDENCE_KIND_LABELS[one.kind]}“${one.fileName}”（第 ${one.version} 版）`;
  const changed = judged.flatMap((one) => {
    const other = now.find(({ id }) => id === one.id);
    if (!other) return [said('evidence', `${named(one)}已不在卷中`)];
    return other.sha256 === one.sha256 ? [] : [said('evidence', `${named(one)}的内容已不是验收时的内容`)];
  });
  const added = now.filter(({ id }) => !judged.some((one) => one.id === id));
  return [...changed, ...added.map((one) => said('evidence', `新增${named(one)}`))];
}

const said = (subject: SnapshotChange['subject'], text: string): SnapshotChange => ({ subject, text });

function quoted(value: string | null): string {
  return `“${value ?? '无'}”`;
}
