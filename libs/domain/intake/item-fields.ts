/** What a label (责任单位：) announces. `aside` is read only to keep it out of the manifestation. */
export type ItemField = 'manifestation' | 'cause' | 'unit' | 'due' | 'nature' | 'category' | 'aside';

const LABELS: Record<ItemField, string> = {
  manifestation: '(?:问题|具体|主要)?表现(?:形式)?|问题描述|具体问题|存在问题|问题内容|主要问题',
  cause: '(?:主要|产生|问题|存在)?原因(?:分析)?',
  unit: '(?:整改)?责任(?:单位|主体|部门)|整改(?:单位|主体)|牵头(?:单位|部门)|主责单位|涉及单位|被检查单位|所属单位',
  due: '(?:整改)?(?:完成)?(?:时限|期限)(?:要求)?|(?:整改|计划)?完成时间|整改时间|办理时限',
  nature: '问题性质|性质|问题类型',
  category: '问题(?:大类|类别)|大类|类别',
  aside:
    '(?:整改)?(?:措施|目标|要求|情况|进展|结果|成效)|(?:问题)?依据|配合(?:单位|部门)|责任(?:领导|人|科室)|(?:牵头|分管|包联)领导|督导(?:单位|领导)|联系(?:人|电话)|监督电话|验收(?:单位|标准)|佐证材料|备注|整改完成情况|整改类型|检查时间|下一步(?:打算|措施)?',
};
const NAMES = Object.entries(LABELS) as [ItemField, string][];
const ANY = NAMES.map(([, words]) => words).join('|');
const LABEL = new RegExp(`(^|[。；;，,、\\s（(【])(${ANY})[：:]`, 'g');
const FIRST_LABEL = new RegExp(LABEL.source);
const EXACT = NAMES.map(([field, words]) => [field, new RegExp(`^(?:${words})$`)] as const);
/** Values of these end with their clause; the others run on until the next label. */
const SHORT: readonly ItemField[] = ['unit', 'due', 'nature', 'category'];
const EDGES = /^[\s，,；;：:、。]+|[\s，,；;、）)】（(【]+$/g;

/** Where the first label of a text stands, or -1. */
export function firstLabel(text: string): number {
  const match = FIRST_LABEL.exec(text);
  return match ? match.index + match[1]!.length : -1;
}

/** Sorts paragraphs by their labels; what stands before any label is the manifestation. Values are as written. */
export function readFields(paragraphs: readonly string[]): Map<ItemField, string[]> {
  const fields = new Map<ItemField, string[]>();
  const put = (field: ItemField, value: string): void => {
    const text =
      field === 'manifestation' || field === 'cause' ? value.trim() : value.replace(EDGES, '').replace(/。$/, '');
    if (text) fields.set(field, [...(fields.get(field) ?? []), text]);
  };
  let current: ItemField = 'manifestation';
  for (const paragraph of paragraphs) {
    const labels = [...paragraph.matchAll(LABEL)];
    put(
      current,
      paragraph.slice(0, labels[0] ? labels[0].index + labels[0][1]!.length : undefined).replace(/[（(【]$/, ''),
    );
    labels.forEach((match, index) => {
      const value = paragraph.slice(match.index + match[0].length, labels[index + 1]?.index ?? paragraph.length);
      const field = fieldOf(match[2]!);
      const end = SHORT.includes(field) ? clauseEnd(value) : value.length;
      put(field, value.slice(0, end));
      current = SHORT.includes(field) ? 'manifestation' : field;
      if (end < value.length) put('manifestation', value.slice(end).replace(/^[。；;）)】\s]+/, ''));
    });
  }
  return fields;
}

const fieldOf = (label: string): ItemField => EXACT.find(([, shape]) => shape.test(label))![0];

function clauseEnd(value: string): number {
  let depth = 0;
  for (let at = 0; at < value.length; at += 1) {
    const sign = value[at]!;
    if (/[（(]/.test(sign)) depth += 1;
    if (/[）)]/.test(sign) && (depth -= 1) < 0) return at;
    if (depth === 0 && /[。；;\n】]/.test(sign)) return at;
  }
  return value.length;
}
