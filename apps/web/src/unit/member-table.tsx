import { useSession } from '../session/use-session';
import { Tag } from '../ui/tag';
import { useNarrow } from '../ui/use-narrow';
import type { StaffDeed } from './staff-deed';
import type { Member, Unit } from './use-staff';
import { ROLE_WORDS } from './words';

interface Props {
  members: Member[];
  manages: boolean;
  unit: Unit;
  onDeed: (deed: StaffDeed) => void;
}

export function MemberTable({ members, manages, unit, onDeed }: Props) {
  const narrow = useNarrow();
  const deeds = (member: Member) => manages && <MemberDeeds member={member} unit={unit} onDeed={onDeed} />;
  if (narrow)
    return (
      <ul className="cards">
        {members.map((member) => (
          <li key={member.id} className={`card${isGone(member) ? ' unit-gone' : ''}`}>
            <strong>{member.name}</strong> {member.username && <span className="quiet">{member.username} </span>}
            <Marks member={member} />
            <div>{rolesOf(member)}</div>
            {member.posts.length > 0 && <div className="quiet">{member.posts.join('、')}</div>}
            {deeds(member)}
          </li>
        ))}
      </ul>
    );
  return (
    <div className="rows-box">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            {manages && <th scope="col">用户名</th>}
            <th scope="col">身份</th>
            <th scope="col">岗位</th>
            {manages && <th scope="col">账号</th>}
            {manages && <th scope="col">操作</th>}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id} className={isGone(member) ? 'unit-gone' : undefined}>
              <th scope="row" className="nowrap">
                {member.name}
              </th>
              {manages && <td>{member.username}</td>}
              <td>{rolesOf(member)}</td>
              <td>{member.posts.join('、') || '—'}</td>
              {manages && (
                <td>
                  <Marks member={member} />
                </td>
              )}
              {manages && <td>{deeds(member)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isGone = ({ active }: Member): boolean => active === false;
const rolesOf = ({ roles }: Member): string => roles.map((role) => ROLE_WORDS[role]).join('、') || '—';

function Marks({ member }: { member: Member }) {
  if (member.username === undefined) return null;
  if (isGone(member)) return <Tag tone="grey">已停用</Tag>;
  return (
    <span className="unit-marks">
      {member.locked && <Tag tone="red">暂时锁定</Tag>}
      {member.mustChangePassword ? <Tag tone="yellow">待改初始密码</Tag> : <Tag tone="green">在用</Tag>}
    </span>
  );
}

/** Nobody ends his own account; the server refuses it too. */
function MemberDeeds({ member, unit, onDeed }: { member: Member; unit: Unit; onDeed: Props['onDeed'] }) {
  const isSelf = useSession().person.id === member.id;
  const button = (label: string, deed: StaffDeed) => (
    <button type="button" className="link-button" aria-label={`${label} ${member.name}`} onClick={() => onDeed(deed)}>
      {label}
    </button>
  );
  return (
    <div className="unit-deeds">
      {button('修改', { kind: 'editPerson', person: member, unit })}
      {!isSelf && !isGone(member) && button('重置密码', { kind: 'resetPassword', person: member })}
      {!isSelf && !isGone(member) && button('停用', { kind: 'leave', person: member, unit })}
      {isGone(member) && button('恢复', { kind: 'comeBack', person: member })}
    </div>
  );
}
