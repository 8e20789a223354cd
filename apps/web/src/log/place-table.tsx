import { shanghaiTime } from '../ui/days';
import { Tag } from '../ui/tag';
import type { Place } from './use-log';
import { PLACE_WORDS } from './words';

export function PlaceTable({ places }: { places: Place[] }) {
  if (places.length === 0)
    return (
      <p>
        <Tag tone="red">没有外部证明</Tag>{' '}
        还没有设置存放处。检查点只保存在本机时，能同时改动数据库和本机文件的人仍可能瞒过核对；请由运维人员设置一个不归本系统管理的目录、邮箱或网络接口（见运维手册“日志存证”）。
      </p>
    );
  return (
    <div className="rows-box">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">存放处</th>
            <th scope="col">情况</th>
            <th scope="col" className="number">
              已送到
            </th>
            <th scope="col">最近送达</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place.kind}>
              <th scope="row">
                {PLACE_WORDS[place.kind]}
                <div className="quiet">{place.label}</div>
              </th>
              <td>
                <PlaceState place={place} />
                {place.lastError && <div className="log-error">{place.lastError}</div>}
              </td>
              <td className="number nowrap">{place.size > 0 ? `第 ${place.size} 条` : '—'}</td>
              <td className="nowrap">{place.pushedAt ? shanghaiTime(place.pushedAt) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PlaceState({ place: { attempts, lastError, pushedAt, stale, behindSeconds } }: { place: Place }) {
  if (stale) return <Tag tone="red">{`已滞后 ${Math.floor(behindSeconds / 3_600)} 小时`}</Tag>;
  if (lastError) return <Tag tone="red">{`未送达，已试 ${attempts} 次`}</Tag>;
  return pushedAt ? <Tag tone="green">正常</Tag> : <Tag tone="grey">等待送出</Tag>;
}
