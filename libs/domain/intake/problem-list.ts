import { type Entry, entriesUnder, nodeEntry, textEntry } from './entry';
import type { DocumentKind } from './intake-proposal';
import { firstLabel } from './item-fields';
import { MARKER_FORMS, type MarkerForm } from './marker';
import { natureOf } from './nature-words';
import { isNode, nodesOf, type Outline, type OutlineNode } from './outline';
import { type ItemContext, NO_CONTEXT, readItem, type UnnumberedItem } from './proposed-item';
import { partOf } from './part';
import { findParts, headingOf, shortcomingEntries } from './report-parts';
import { isUnitName } from './unit-words';

/** Headings of plans and rectification reports that hold problems, though they speak of their rectification. */
const HOLDS_PROBLEMS =
  /整改(?:任务|措施|内容|事项|清单|落实情况|完成情况|情况)|任务清单|逐项|(?:反馈|存在|发现).{0,8}问题|具体.{0,4}问题|(?:共性|个性|自查).{0,4}问题/;
const HOLDS_NONE = /总体|组织|统筹|推进情况|工作情况|基本情况|领导|要求|保障|原则|思想|步骤|下一?步|意见|建议|目标$/;
const GROUP_TITLE =
  /方面(?:的)?(?:问题)?$|(?:类|领域|事项|环节|工作)(?:的)?(?:问题)?$|^[^，,【（(]{0,6}(?:共性|个性|自查)[^，,】）)]{0,8}$|^(?:存在的?|主要|突出|具体)*问题$|情况$/;
/** 存在的主要问题, not 选人用人存在短板: that one is a 大类 among others, and the others count too. */
const ONLY_NAMES_THE_PART =
  /^(?:本次|此次|当前|目前|法治|督察|督查|巡察|审计|检查|评查|考核|调研|工作中?|建设|仍|还|尚|反馈)*(?:存在|发现|反馈|指出|排查出?|查摆出?)?(?:的)?(?:主要|突出|具体|有关|一些|共性|个性|自查)*(?:的)?(?:问题|不足|短板|隐患|困难|薄弱环节)/;
const MEASURES = /^(?:整改)?(?:措施|目标|要求|情况|进展|成效)[：:]?$/;
const ACTION =
  /^(?:一是|二是)?(?:已|要|立即|及时|持续|进一步|严格|认真|全面|切实)*(?:加强|强化|建立|健全|完善|开展|组织|制定|修订|印发|落实|压实|明确|加大|推进|推动|深化|规范|督促|成立|举办|提高|提升|召开|加快|实行|执行|对照|整改|补齐|重新|安排|培训)/;
/** Counted forms that head problems; the others count details. */
const HEADING_FORMS: readonly MarkerForm[] = MARKER_FORMS.slice(0, MARKER_FORMS.indexOf('arabicParen'));

/** Reads the problems of a letter, plan, list or rectification report: the tree of 大类, 方面, item. */
export function problemItems(outline: Outline, kind: DocumentKind): UnnumberedItem[] {
  const zones = problemZones(outline, kind);
  if (zones.length > 0) return zones.flatMap((zone) => zoneItems(zone));
  const rest = nodesOf(outline).filter((node) => [null, 'shortcomings', 'both'].includes(partOf(headingOf(node))));
  const items = rest.flatMap((node) => itemsOf(node, NO_CONTEXT));
  return items.length > 0
    ? items
    : entriesUnder({ content: outline.content.filter((one) => !isNode(one)) }).map(asItem);
}

const asItem = (entry: Entry): UnnumberedItem => readItem(entry, NO_CONTEXT, true);

function problemZones(outline: Outline, kind: DocumentKind): OutlineNode[] {
  const told: readonly DocumentKind[] = ['plan', 'rectificationReport', 'ledger'];
  if (told.includes(kind)) {
    const zones = nodesOf(outline).filter(
      (node) => HOLDS_PROBLEMS.test(headingOf(node)) && !HOLDS_NONE.test(headingOf(node)),
    );
    if (zones.some((zone) => nodesOf(zone).length > 0)) return zones;
  }
  const parts = findParts(outline, ['shortcomings']).map(({ node }) => node);
  const telling = parts.every((node) => !ONLY_NAMES_THE_PART.test(headingOf(node)));
  return parts.length > 0 && telling && parts.every((node) => nodesOf(outline).includes(node)) ? [] : parts;
}

function zoneItems(zone: OutlineNode): UnnumberedItem[] {
  const heading = headingOf(zone);
  const context: ItemContext = { ...NO_CONTEXT, nature: natureOf(heading) };
  const nodes = nodesOf(zone);
  if (nodes.length > 0) return nodes.flatMap((node) => itemsOf(node, context));
  const { entries } = shortcomingEntries({ node: zone, part: 'shortcomings' });
  return entries.map((entry) => readItem(entry, context, true));
}

function itemsOf(node: OutlineNode, context: ItemContext): UnnumberedItem[] {
  if (!isGroup(node)) {
    const members = groupMembers(node);
    if (members.length === 0) return [readItem(withoutDeeds(nodeEntry(node)), context, true)];
    return members.map((entry) => readItem(entry, below(node, context), true));
  }
  return nodesOf(node).flatMap((child) => itemsOf(child, below(node, context)));
}

/** 关于…问题的整改: what follows tells the deeds, not the problem. */
function withoutDeeds(entry: Entry): Entry {
  const told = /(?:问题|不足|不到位|不规范|不够).{0,4}整改(?:情况|落实情况|完成情况)?$/.test(entry.title);
  const labelled = firstLabel(entry.body[0] ?? '') === 0;
  return told && !labelled ? { ...entry, body: ['整改情况：', ...entry.body] } : entry;
}

/** A group told in one paragraph: （一）执法方面。一是…；二是…. */
function groupMembers(node: OutlineNode): Entry[] {
  if (nodesOf(node).length > 0 || !GROUP_TITLE.test(headingOf(node))) return [];
  const { entries, unnumbered } = shortcomingEntries({ node, part: 'shortcomings' });
  return unnumbered ? [] : entries;
}

function below(node: OutlineNode, context: ItemContext): ItemContext {
  const heading = headingOf(node);
  const nature = natureOf(heading);
  if (isUnitName(heading)) return { ...context, unitName: heading };
  if (nature && /^[^，,]{0,8}(?:共性|个性|自查)[^，,]{0,8}$/.test(heading)) return { ...context, nature };
  return { ...context, nature: nature ?? context.nature, categories: [...context.categories, heading] };
}

/** True for a heading that gathers problems, false for a problem with details or measures below it. */
function isGroup(node: OutlineNode): boolean {
  const children = nodesOf(node);
  if (children.length === 0 || node.marker.form === 'labelled' || holdsMeasures(node, children)) return false;
  const { body } = textEntry(node.paragraph, node.paragraph.start, node.paragraph.text.length, null);
  const own = body.join('');
  if (own && !/[：:]$/.test(own)) return false;
  const form = children[0]!.marker.form;
  return HEADING_FORMS.includes(form) || GROUP_TITLE.test(headingOf(node)) || isUnitName(headingOf(node));
}

function holdsMeasures(node: OutlineNode, children: readonly OutlineNode[]): boolean {
  const before = node.content[node.content.indexOf(children[0]!) - 1];
  if (before && !isNode(before) && MEASURES.test(before.text)) return true;
  const acting = children.filter(
    (child) => ACTION.test(child.paragraph.text.slice(child.paragraph.start)) || MEASURES.test(headingOf(child)),
  );
  return acting.length > children.length / 2;
}
