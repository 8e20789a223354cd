import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { Tag } from '../ui/tag';

/** A day; marked where its year is not published yet, so that what was counted there may still change. */
export function MarkedDay({ on }: { on: string }) {
  const years = useQuery({
    queryKey: ['calendar', 'years'],
    queryFn: () => answer(api.GET('/api/v1/calendar/years')),
    staleTime: 300_000,
  });
  const year = Number(on.slice(0, 4));
  // Not known is not unpublished: nothing is marked before the years are there.
  const isOpen = years.data && !years.data.data.some((one) => one.year === year && one.confirmed);
  return (
    <>
      <span className="nowrap">{on}</span>
      {isOpen && (
        <>
          {' '}
          <UnpublishedMark />
        </>
      )}
    </>
  );
}

/** Beside whatever was counted in a year that is not published. */
export function UnpublishedMark() {
  return <Tag tone="yellow">日历未公布，暂定</Tag>;
}
