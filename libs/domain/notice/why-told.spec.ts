import { whyTold } from './why-told';

it('says the rule and the part, and who steps in for whom', () => {
  expect(whyTold('reminder', ['handler', 'leader'], ['leader'], true)).toBe(
    '系统按提醒和升级规则把“到期提醒”发给责任人、责任领导；您是本事项的责任领导。',
  );
  expect(whyTold('urge', ['handler'], [], false)).toContain('转由督察办接收');
});
