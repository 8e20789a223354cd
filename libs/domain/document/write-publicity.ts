import { chineseDay } from '../day';
import type { DocumentFacts, DocumentParagraph } from './issued-document';
import { body, clause, heading, sentence } from './paragraphs';

/** 公示: the item, its measures, the result, the window, how to object and where to call (domain.md). It is addressed to nobody. */
export function writePublicity(facts: DocumentFacts): DocumentParagraph[] {
  const { item, unit, office, supervision, publicity } = facts;
  const shown = publicity ?? null;
  const number = supervision.documentNumber ? `（${supervision.documentNumber}）` : '';
  return [
    body(
      `根据${supervision.issuer}《${supervision.title}》${number}，${unit}牵头的整改事项“${item.title}”（编号${item.number}）已完成整改并通过验收。现将整改情况公示如下，接受社会监督。`,
    ),
    heading('一、整改事项'),
    body(
      `${sentence(item.manifestation, item.title)}责任单位：${unit}。${item.dueOn ? `整改时限：${chineseDay(item.dueOn)}。` : ''}`,
    ),
    heading('二、整改措施'),
    ...measures(facts),
    heading('三、整改结果'),
    body(`经验收，整改结论为“${shown?.result ?? '已整改'}”。${shown?.statement ? `${clause(shown.statement)}。` : ''}`),
    heading('四、公示期'),
    body(`公示期为${shown?.term ?? '规定期限'}${shown ? `：${clause(shown.window)}` : ''}。`),
    heading('五、异议的提出'),
    body(
      `对公示内容有异议的，请在公示期内向${office}反映：${sentence(shown?.channel ?? null, '可以书面反映，或者通过来电、来访、来信提出')}${shown?.phone ? `监督电话：${shown.phone}。` : ''}以单位名义反映的应当加盖公章，以个人名义反映的提倡署明真实姓名和联系方式。`,
    ),
  ];
}

function measures({ publicity }: DocumentFacts): DocumentParagraph[] {
  const list = publicity?.measures ?? [];
  if (list.length === 0) return [body('该事项立行立改，已按要求整改到位。')];
  return list.map(({ text, done }, place) => body(`${place + 1}．${clause(text)}${done ? '（已完成）' : ''}。`));
}
