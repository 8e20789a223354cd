import { Tag } from '../ui/tag';
import type { StaffDeed } from './staff-deed';
import type { Member, Post } from './use-staff';

interface Props {
  posts: Post[];
  members: Member[];
  handsOver: boolean;
  onDeed: (deed: StaffDeed) => void;
}

export function PostTable({ posts, members, handsOver, onDeed }: Props) {
  const hasLeft = ({ holder }: Post) => members.some(({ id, active }) => id === holder?.id && active === false);
  return (
    <div className="rows-box">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">岗位</th>
            <th scope="col">担任人</th>
            {handsOver && <th scope="col">操作</th>}
          </tr>
        </thead>
        <tbody>
          {posts.map((post) => (
            <tr key={post.id}>
              <th scope="row">{post.title}</th>
              <td>
                {post.holder?.name ?? <span className="quiet">空缺</span>}{' '}
                {hasLeft(post) && <Tag tone="yellow">已停用，待交接</Tag>}
              </td>
              {handsOver && (
                <td className="unit-deeds">
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`交接 ${post.title}`}
                    onClick={() => onDeed({ kind: 'handOver', post })}
                  >
                    {post.holder ? '交接' : '安排担任人'}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
