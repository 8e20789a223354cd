import { chineseDay } from '../day';
import type { DocumentFacts, DocumentParagraph } from './issued-document';
import { asPrinted, body, clause, heading, sentence } from './paragraphs';

/** 约谈通知书: who (no proxy), when, where, by whom, why, with which papers. */
export function writeInterview(facts: DocumentFacts): DocumentParagraph[] {
  const { terms, item, earlier, replyBy } = facts;
  const before = earlier.length > 0 ? `经${earlier.join('、')}督促，` : '';
  const held = terms.heldOn ? chineseDay(terms.heldOn) : '另行通知';
  return [
    body(
      `你单位牵头的整改事项“${item.title}”（编号${item.number}，整改时限${item.dueOn ? chineseDay(item.dueOn) : '未定'}），${before}至今仍未完成。现决定对你单位进行约谈，有关事项通知如下。`,
    ),
    heading('一、约谈对象'),
    body(`${facts.unit}${clause(terms.person ?? facts.leader)}，不得委托他人代为参加。`),
    heading('二、时间和地点'),
    body(`时间：${held}${terms.time ? ` ${terms.time}` : ''}。地点：${sentence(terms.place, '另行通知')}`),
    heading('三、约谈人'),
    body(sentence(terms.convenor, facts.office)),
    heading('四、约谈事由'),
    body(
      `${item.manifestation ? `问题表现：${clause(item.manifestation)}。` : ''}截至${chineseDay(facts.on)}，${asPrinted(facts.stands)}。`,
    ),
    heading('五、有关要求'),
    body(
      `请携带${sentence(terms.materials, '整改进展情况书面材料')}${terms.requirement ? `${clause(terms.requirement)}。` : ''}${
        replyBy ? `约谈后请按约谈要求整改，并于${chineseDay(replyBy)}前书面回复整改情况。` : ''
      }`,
    ),
  ];
}

/** 约谈纪要: situation, problems, requirements, pledge, and by when the written reply. */
export function writeMinutes(facts: DocumentFacts): DocumentParagraph[] {
  const { terms, item, replyBy } = facts;
  const held = terms.heldOn ? chineseDay(terms.heldOn) : chineseDay(facts.on);
  return [
    body(
      `${held}，${clause(terms.convenor ?? facts.office)}在${clause(terms.place ?? `${facts.office}会议室`)}就整改事项“${item.title}”（编号${item.number}）约谈${facts.unit}。参加人员：${sentence(terms.attendees, facts.leader)}`,
    ),
    heading('一、整改情况'),
    body(sentence(terms.situation, asPrinted(facts.stands))),
    heading('二、存在的问题'),
    body(sentence(terms.problems, item.manifestation ?? '整改未按期完成')),
    heading('三、约谈要求'),
    body(sentence(terms.requirement, '限期整改到位，举一反三，建立长效机制')),
    heading('四、表态'),
    body(sentence(terms.pledge, '被约谈单位表示按要求整改')),
    ...(replyBy ? [body(`请于${chineseDay(replyBy)}前书面回复整改情况。`)] : []),
  ];
}
