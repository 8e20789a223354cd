import { Tag } from '../ui/tag';
import type { PolicyRow } from './use-policy';
import { AUDIENCE_WORDS, channelsOf, DOCUMENT_WORDS, KIND_WORDS, severitiesOf, timeOf, typesOf } from './words';

interface Props {
  rows: readonly PolicyRow[];
  /** By place: what the API said against it. */
  faults: ReadonlyMap<number, string>;
  onEdit: (place: number) => void;
  onRemove: (place: number) => void;
}

export function PolicyTable({ rows, faults, onEdit, onRemove }: Props) {
  return (
    <div className="rows-box">
      <table className="rows policy-rows">
        <thead>
          <tr>
            <th scope="col">级</th>
            <th scope="col">种类</th>
            <th scope="col">时间</th>
            <th scope="col">严重程度</th>
            <th scope="col">整改类型</th>
            <th scope="col">发给</th>
            <th scope="col">回复期限</th>
            <th scope="col">公文</th>
            <th scope="col">外发渠道</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              <td>{row.rung || '—'}</td>
              <td>
                {KIND_WORDS[row.kind]} {row.rung > 0 && !row.automatic && <Tag tone="yellow">由督察办决定</Tag>}
                {faults.has(place) && (
                  <p className="policy-fault" role="alert">
                    {faults.get(place)}
                  </p>
                )}
              </td>
              <td>{timeOf(row)}</td>
              <td className="nowrap">{severitiesOf(row)}</td>
              <td className="nowrap">{typesOf(row)}</td>
              <td>{row.audience.map((one) => AUDIENCE_WORDS[one]).join('、')}</td>
              <td className="nowrap">{row.replyWithin ? `${row.replyWithin} 个工作日` : '—'}</td>
              <td className="nowrap">{row.document ? DOCUMENT_WORDS[row.document] : '—'}</td>
              <td>{channelsOf(row)}</td>
              <td className="nowrap">
                <button
                  type="button"
                  className="link-button"
                  aria-label={`修改第 ${place + 1} 行`}
                  onClick={() => onEdit(place)}
                >
                  修改
                </button>{' '}
                <button
                  type="button"
                  className="link-button"
                  aria-label={`删除第 ${place + 1} 行`}
                  onClick={() => onRemove(place)}
                >
                  删除
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
