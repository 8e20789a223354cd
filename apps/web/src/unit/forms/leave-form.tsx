import { Form } from 'antd';
import { Link } from 'react-router';
import { Failure } from '../../ui/failure';
import { FormDrawer } from '../../ui/form-drawer';
import { Waiting } from '../../ui/waiting';
import type { StaffDeed } from '../staff-deed';
import { usePosts } from '../use-directory';
import { type Member, type Unit, useChangePerson, useDuties } from '../use-staff';
import { PART_WORDS } from '../words';

interface Props {
  person: Member;
  unit: Unit;
  onClose: () => void;
  onDeed: (deed: StaffDeed) => void;
}

/** He may leave with work on his hands, but nobody should overlook it. */
export default function LeaveForm({ person, unit, onClose, onDeed }: Props) {
  const [form] = Form.useForm<object>();
  const duties = useDuties(person.id);
  const posts = usePosts(unit.id);
  const change = useChangePerson(person.id);
  const submit = () => change.mutate({ active: false }, { onSuccess: onClose });
  const held = duties.data;
  const nothing = held?.posts.length === 0 && held.items.length === 0;
  const handOver = (postId: string) => {
    const post = posts.data?.find(({ id }) => id === postId);
    if (post) onDeed({ kind: 'handOver', post });
  };
  return (
    <FormDrawer<object>
      title={`停用 ${person.name}`}
      form={form}
      pending={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
      submitLabel="停用"
    >
      <p>停用后不能再登录，已登录的地方全部退出；办过的事、留下的记录都不变。以后可以恢复。</p>
      {duties.isPending && <Waiting />}
      {duties.error && <Failure error={duties.error} onRetry={() => void duties.refetch()} />}
      {nothing && <p>没有需要交接的岗位和事项。</p>}
      {held && held.posts.length > 0 && (
        <>
          <h3>担任的岗位</h3>
          <ul>
            {held.posts.map(({ id, title, items }) => (
              <li key={id}>
                {title}，名下未销号事项 {items} 个
                <button type="button" className="link-button" aria-label={`交接 ${title}`} onClick={() => handOver(id)}>
                  交接
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {held && held.items.length > 0 && (
        <>
          <h3>未销号的事项</h3>
          <p>属于岗位的，交接岗位时一并转给新的担任人；其余的请督察办经办在事项页重新“交办”。停用之后也可以再办。</p>
          <ul>
            {held.items.map(({ id, number, title, part }) => (
              <li key={id}>
                <Link to={`/items/${id}`}>
                  {number} {title}
                </Link>
                <span className="quiet">（{PART_WORDS[part]}）</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </FormDrawer>
  );
}
