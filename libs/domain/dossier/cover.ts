import { chineseDay, type Day } from '../day';
import { GRADE_LABELS, NATURE_LABELS, REMEDIATION_TYPE_LABELS, SEVERITY_LABELS } from '../item/item-words';
import { STATUS_LABELS } from '../item/item-status';
import { catalogueTables } from './catalogue-tables';
import type { CoverFacts, DossierCover } from './dossier-cover';
import { NOT_PROVED } from './not-proved';
import { shanghaiMinute } from './shanghai-minute';

export function writeCover(facts: CoverFacts): DossierCover {
  const { item } = facts.shown;
  const isDone = item.status === 'closed' || item.status === 'cancelled';
  return {
    title: '整改事项一案一档',
    subtitle: isDone ? `${item.number}\u3000${STATUS_LABELS[item.status]}` : `${item.number}\u3000过程档案（尚未办结）`,
    facts: factRows(facts),
    tables: catalogueTables(facts),
    notes: [
      {
        title: '怎样核验',
        lines: [
          '用浏览器打开 verify.html（不需要联网），选择本案卷的 zip 压缩包；或者运行 xh dossier verify 案卷.zip。',
          '事件、业务记录（含验收决定及其依据、公文正文）和佐证材料受日志保护：逐一封入只增不改的日志，改动一个字节都能查出是哪一处。',
          '封面、目录、公文和表格的排版文件受清单（manifest.json）保护，供阅读；与记录不一致时，以记录为准。',
        ],
      },
      { title: '不在证明之列', lines: NOT_PROVED },
    ],
  };
}

function factRows({ shown, nameOf, madeOn, seal }: CoverFacts): DossierCover['facts'] {
  const { item, supervision } = shown;
  const day = (value: Day | null): string => (value ? chineseDay(value) : '');
  const name = (id: string | null): string => (id ? nameOf(id) : '');
  const due =
    item.dueOn === item.originalDueOn ? day(item.dueOn) : `${day(item.dueOn)}（原定 ${day(item.originalDueOn)}）`;
  const rows = [
    { label: '编号', text: item.number },
    { label: '整改事项', text: item.title },
    { label: '问题表现', text: item.manifestation ?? '' },
    { label: '产生原因', text: item.cause ?? '' },
    { label: '督察批次', text: `${supervision.title}${supervision.documentNumber ?? ''}` },
    { label: '交办机关', text: supervision.issuer },
    {
      label: '类别',
      text: [
        NATURE_LABELS[item.nature],
        SEVERITY_LABELS[item.severity],
        REMEDIATION_TYPE_LABELS[item.remediationType],
      ].join('、'),
    },
    { label: '牵头单位', text: name(item.leadUnitId) },
    { label: '配合单位', text: item.cooperatingUnitIds.map(nameOf).join('、') },
    { label: '责任领导', text: name(item.leaderId) },
    { label: '责任人', text: name(item.handlerId) },
    { label: '整改时限', text: due },
    { label: '状态', text: `${STATUS_LABELS[item.status]}${item.cycle > 1 ? `（第 ${item.cycle} 轮）` : ''}` },
    { label: '结论', text: item.grade ? GRADE_LABELS[item.grade] : '' },
    { label: '销号日期', text: day(item.closedOn) },
    { label: '立卷日期', text: chineseDay(madeOn) },
    {
      label: '日志检查点',
      text: `${seal.origin}，共 ${seal.size} 个事件，签于 ${shanghaiMinute(seal.at)}\n根哈希 ${seal.root}`,
    },
    { label: '公钥', text: seal.key },
  ];
  return rows.filter(({ text }) => text !== '');
}
