import type { Measure } from '../item/case-file';
import type { ItemState } from '../item/item-state';
import { type ClosurePolicy, type EvidenceRequirement, thoseFor } from './closure-policy';
import { type Evidence, EVIDENCE_KIND_LABELS, type EvidenceKind } from './evidence';
import { isUsable } from './scan-state';

/** One thing that must be on file, and what is. */
export interface RequirementState {
  /** Chinese, as a checklist has it: 整改后照片至少 1 份. */
  text: string;
  /** The measure it is asked for; null: for the item. */
  measureId: string | null;
  needed: number;
  have: number;
  /** How many would count once the virus scanner has seen them. */
  waiting: number;
  /** What fulfils it, oldest first; of a file its newest version. */
  evidenceIds: string[];
  /** Chinese, each a photo that does not count because the same content is filed as its counterpart. */
  repeats: string[];
}

/** No closure without one piece of evidence, whatever the rules say. */
const ALWAYS: EvidenceRequirement = { categories: [], remediationTypes: [], kinds: [], per: 'item', atLeast: 1 };

const LONGEST_MEASURE = 20;

/** 前后对比: one content cannot show both. */
const COMPARED: readonly EvidenceKind[] = ['photoBefore', 'photoAfter'];

type Filed = Pick<Evidence, 'id' | 'cycle' | 'kind' | 'measureId' | 'fileName' | 'sha256' | 'scanState'>;

/** What must be there before an item may close (EV2), by its category and type, and what is there. Only the running cycle counts. */
export function evidenceChecklist(
  { requirements }: Pick<ClosurePolicy, 'requirements'>,
  item: Pick<ItemState, 'category' | 'remediationType' | 'cycle'>,
  measures: readonly Pick<Measure, 'id' | 'cycle' | 'seq' | 'text'>[],
  evidence: readonly Filed[],
): RequirementState[] {
  const filed = newestOf(evidence.filter(({ cycle }) => cycle === item.cycle));
  const planned = measures.filter(({ cycle }) => cycle === item.cycle);
  const repeats = repeatedPhotos(filed);
  return [ALWAYS, ...thoseFor(requirements, item)].flatMap(({ kinds, per, atLeast }) => {
    const fitting = filed.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
    const what = kinds.length === 0 ? '佐证材料' : kinds.map((kind) => EVIDENCE_KIND_LABELS[kind]).join('或');
    const state = (text: string, measureId: string | null, all: readonly Filed[]): RequirementState => {
      const found = all.filter((one) => !repeats.has(one));
      const usable = found.filter(isUsable);
      return {
        text: `${text}至少 ${atLeast} 份`,
        measureId,
        needed: atLeast,
        // The same content under two names is one.
        have: new Set(usable.map(({ sha256 }) => sha256)).size,
        waiting: found.filter(({ scanState }) => scanState === 'pending').length,
        evidenceIds: usable.map(({ id }) => id),
        repeats: all.flatMap((one) => repeats.get(one) ?? []),
      };
    };
    // A cycle without a plan of its own has no measures to ask for: then it is asked of the item.
    if (per === 'item' || planned.length === 0) return [state(what, null, fitting)];
    return planned.map(({ id, seq, text }) =>
      state(
        `措施 ${seq}“${shortened(text)}”的${what}`,
        id,
        fitting.filter(({ measureId }) => measureId === id),
      ),
    );
  });
}

export const isMet = ({ have, needed }: RequirementState): boolean => have >= needed;

/** What is missing, as a Chinese sentence; null when nothing is. */
export function missingEvidence(checklist: readonly RequirementState[]): string | null {
  const missing = checklist.filter((one) => !isMet(one));
  if (missing.length === 0) return null;
  const hint = missing.some(({ waiting }) => waiting > 0) ? '正在查毒的材料查完后才算数。' : '';
  return `本轮还缺佐证材料：${missing.map(lackOf).join('；')}。${hint}`;
}

const lackOf = ({ text, have, repeats }: RequirementState): string =>
  `${text}，现有 ${have} 份${repeats.length > 0 ? `（${repeats.join('；')}）` : ''}`;

/** A content filed as both 整改前照片 and 整改后照片 counts as what it was filed as first; what is said of the others. */
function repeatedPhotos(filed: readonly Filed[]): Map<Filed, string> {
  const photos = filed.filter(({ kind }) => COMPARED.includes(kind));
  const repeats = new Map<Filed, string>();
  for (const one of photos) {
    const first = photos.find(({ sha256 }) => sha256 === one.sha256)!;
    const [as, before] = [EVIDENCE_KIND_LABELS[one.kind], EVIDENCE_KIND_LABELS[first.kind]];
    if (first.kind !== one.kind)
      repeats.set(one, `${as}“${one.fileName}”与${before}“${first.fileName}”内容相同，不能同时作为${as}`);
  }
  return repeats;
}

/** Versions of one file count once. */
function newestOf(evidence: readonly Filed[]): Filed[] {
  return evidence.filter(
    (one, place) =>
      !evidence.some(
        (other, later) =>
          later > place &&
          other.fileName === one.fileName &&
          other.kind === one.kind &&
          other.measureId === one.measureId,
      ),
  );
}

const shortened = (text: string): string =>
  [...text].length > LONGEST_MEASURE ? `${[...text].slice(0, LONGEST_MEASURE).join('')}…` : text;
