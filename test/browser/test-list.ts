import type { TestApi } from '../support/test-api';
import { staffOf } from '../support/test-county';

const CREATED = 201;

/** A supervision with items of the first town in several states; ids by name. */
export async function makeList(
  api: TestApi,
): Promise<{ supervision: string; inWork: string; draft: string; assigned: string }> {
  const coordinator = await api.as('coordinator');
  const handler = await api.as('town1-handler');
  const basis = {
    title: '法治建设督察反馈意见整改',
    kind: 'lawSupervision',
    issuer: '市委依法治市办',
    feedbackOn: '2026-06-10',
    meeting: { heldOn: '2026-06-24', name: '县委常委会会议' },
  };
  const supervision = (await coordinator.post('/supervisions', basis)).body.id as string;
  const draft = async (title: string, severity = 'normal'): Promise<string> => {
    const body = {
      title,
      nature: 'common',
      severity,
      remediationType: 'immediate',
      manifestation: `${title}，台账不全。`,
    };
    const { status, body: item } = await coordinator.post(`/supervisions/${supervision}/items`, body);
    if (status !== CREATED) throw new Error(`${title}: ${status}`);
    return item.id;
  };
  const assign = async (id: string): Promise<void> => {
    await coordinator.put(`/items/${id}/assignment`, {
      ...staffOf(api.county, 'town1'),
      dueOn: '2027-06-30',
    });
  };
  const inWork = await draft('行政执法公示不及时，执法全过程记录制度落实不到位', 'high');
  const assigned = await draft('规范性文件未按规定备案');
  for (const id of [inWork, assigned]) await assign(id);
  await handler.put(`/items/${inWork}/receipt`);
  return { supervision, inWork, draft: await draft('普法责任清单未更新', 'low'), assigned };
}
