import type { PastedStaff } from './use-paste-staff';
import { ROLE_WORDS } from './words';

/** People of a pasted table; with their first passwords once they are made. */
export function StaffRows({ people, made = false }: { people: PastedStaff['people']; made?: boolean }) {
  return (
    <div className="rows-box">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">姓名</th>
            <th scope="col">用户名</th>
            {made && <th scope="col">初始密码</th>}
            <th scope="col">身份</th>
            <th scope="col">岗位</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.line}>
              <td>{person.unit}</td>
              <th scope="row" className="nowrap">
                {person.name}
              </th>
              <td>{person.username}</td>
              {made && (
                <td className="nowrap">
                  {person.firstPassword === null ? '请重置密码' : <code>{person.firstPassword}</code>}
                </td>
              )}
              <td>{person.roles.map((role) => ROLE_WORDS[role]).join('、')}</td>
              <td>{person.post ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
