import { postChoices, postToSend } from './handler-post';

const item = { leadUnit: { id: 'U', name: '柳林镇' }, handler: { id: 'H', name: '张三' }, handlerPostId: 'P' };

describe('the post that owns an item', () => {
  it('is the one chosen, or none', () => {
    expect(postToSend({ leadUnitId: 'U', handlerId: 'H', handlerPostId: 'Q' }, item)).toBe('Q');
    expect(postToSend({ leadUnitId: 'U', handlerId: 'H', handlerPostId: null }, item)).toBeUndefined();
  });

  it('stays where none could be chosen, and goes with its unit and handler', () => {
    expect(postToSend({ leadUnitId: 'U', handlerId: 'H' }, item)).toBe('P');
    expect(postToSend({ leadUnitId: 'U', handlerId: 'G' }, item)).toBeUndefined();
    expect(postToSend({ leadUnitId: 'V', handlerId: 'H' }, item)).toBeUndefined();
  });

  it('is offered with its holder; a vacant one is not to be had', () => {
    const posts = [
      { id: 'P', unitId: 'U', title: '司法所所长', holder: { id: 'H', name: '张三' } },
      { id: 'Q', unitId: 'U', title: '综合执法岗', holder: null },
      { id: 'R', unitId: 'U', title: '镇长', holder: { id: 'L', name: '李四' } },
    ];
    expect(postChoices(posts, [{ value: 'H' }])).toEqual([
      { value: 'P', label: '司法所所长（张三）', disabled: false },
      { value: 'Q', label: '综合执法岗（空缺）', disabled: true },
      { value: 'R', label: '镇长（李四）', disabled: true },
    ]);
  });
});
