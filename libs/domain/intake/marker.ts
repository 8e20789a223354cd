import { readOrdinal } from './chinese-ordinal';

/**
 * The forms Chinese documents count in, outermost first as GB/T 9704 orders them; the rest by custom. `plain` is an
 * unnumbered heading, `bullet` an uncounted list entry.
 */
export const MARKER_FORMS = [
  'plain',
  'chapter',
  'section',
  'han',
  'article',
  'hanParen',
  'labelled',
  'arabic',
  'decimal',
  'arabicParen',
  'circled',
  'inOrder',
  'is',
  'bullet',
] as const;
export type MarkerForm = (typeof MARKER_FORMS)[number];

export interface Marker {
  form: MarkerForm;
  ordinal: number;
  /** As written, e.g. （一）. */
  label: string;
}

const HAN = '[一二三四五六七八九十百零〇]{1,5}';
const ARABIC = '[0-9０-９]{1,3}';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const DINGBATS = '❶❷❸❹❺❻❼❽❾❿';
const BRACKETED = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const DOTTED = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛';
const SEQUENCE = ['首先', '其次', '再次', '最后'];
/** What counted things are called when they carry a label: 问题1：, 整改事项二、 */
const LABEL = '(?:反馈|整改|存在|具体|突出|主要)?(?:问题|事项|任务|隐患|不足|清单)';

type Shape = [form: MarkerForm, shape: RegExp];
const SHAPES: Shape[] = [
  ['chapter', new RegExp(`^第(${HAN}|${ARABIC})(?:章|编|部分)[、，：:.．]?`)],
  ['section', new RegExp(`^第(${HAN}|${ARABIC})节[、，：:.．]?`)],
  ['article', new RegExp(`^第(${HAN}|${ARABIC})条(?!例|款|线|规|第)[、，：:.．]?`)],
  ['labelled', new RegExp(`^[【〔[]?${LABEL}[（(]?(${HAN}|${ARABIC})[)）]?(?:[】〕\\]][：:、.．]?|[：:、.．])`)],
  ['hanParen', new RegExp(`^[（(〔【[](${HAN})[)）〕】\\]](?![项款](?!目)|[至到和或及、][（(])[、.．]?`)],
  ['arabicParen', new RegExp(`^[（(〔【[](${ARABIC})[)）〕】\\]](?![项款](?!目)|[至到和或及、][（(])[、.．]?`)],
  ['arabicParen', new RegExp(`^([${BRACKETED}])`)],
  ['arabicParen', new RegExp(`^(${ARABIC})[)）](?!号)[、.．]?`)],
  ['circled', new RegExp(`^([${CIRCLED}${DINGBATS}])[、.．]?`)],
  ['inOrder', new RegExp(`^第(${HAN})(?:[，、：:]|是)`)],
  ['inOrder', /^(首先|其次|再次|最后)[，：:]/],
  ['is', /^([一二三四五六七八九十]{1,3})(?:是|要)(?![一否非])[：:，]?/],
  ['han', new RegExp(`^(${HAN})[、.．](?![一二三四五六七八九十]+[、级类期审产把线等号楼至和—-])`)],
  [
    'decimal',
    /^([0-9]{1,2}(?:\.[0-9]{1,2}){1,3})[、.．]?(?![0-9%％‰倍亿万元余多]|[个件次人名份家处项起户亩米吨天月日年号]|[-—~～])/,
  ],
  ['arabic', new RegExp(`^(${ARABIC})[、.．](?:(?=20[0-9]{2}年)|(?![0-9０-９%]))`)],
  ['arabic', new RegExp(`^([${DOTTED}])`)],
];

/** Reads the marker a text begins with, or null. Years, amounts and references to articles (（一）项) are none. */
export function readMarker(text: string): Marker | null {
  const head = text.slice(0, 24);
  for (const [form, shape] of SHAPES) {
    const match = shape.exec(head);
    const ordinal = match ? ordinalOf(form, match[1]!) : null;
    if (match && ordinal) return { form, ordinal, label: match[0] };
  }
  return null;
}

function ordinalOf(form: MarkerForm, written: string): number | null {
  if (form === 'decimal') return Number(written.split('.').at(-1)) || null;
  for (const row of [CIRCLED, DINGBATS, BRACKETED, DOTTED]) {
    const place = row.indexOf(written);
    if (place >= 0) return place + 1;
  }
  const place = SEQUENCE.indexOf(written);
  return place >= 0 ? place + 1 : readOrdinal(written);
}

/** Forms that also count inside a running sentence. */
export const isRunningForm = (form: MarkerForm): boolean => form === 'is' || form === 'inOrder';
