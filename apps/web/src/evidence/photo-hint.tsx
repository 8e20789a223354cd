import type { Finding } from '../api/types';

/** What the camera wrote: when, how far that is from the day given, and where. A hint: clocks are wrong and photos are sent on. */
export function PhotoHint({ finding: { takenAt, daysApart, place } }: { finding: Finding }) {
  if (!takenAt && !place) return null;
  return (
    <span className="photo-hint">
      {takenAt && (
        <span>
          拍摄于 {takenAt.slice(0, 10)} {takenAt.slice(11, 16)}
          {daysApart !== null && daysApart !== 0 && (
            <>
              ，<strong className="photo-apart">与形成日期相差 {Math.abs(daysApart)} 天</strong>
            </>
          )}
        </span>
      )}
      {place && (
        <span title="照片自带的坐标，只保留到百米">
          位置 {Math.abs(place.latitude).toFixed(3)}°{place.latitude < 0 ? 'S' : 'N'}{' '}
          {Math.abs(place.longitude).toFixed(3)}°{place.longitude < 0 ? 'W' : 'E'}
        </span>
      )}
    </span>
  );
}
