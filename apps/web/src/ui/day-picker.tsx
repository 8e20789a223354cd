import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { KeyboardEvent } from 'react';

interface Props {
  /** Given by the form item: the field's own id, so that its label points at it. */
  id?: string;
  value?: string | null;
  onChange?: (day: string | null) => void;
  min?: string;
  max?: string;
  'aria-label'?: string;
}

/** Enter takes the typed day and no more: alone in a form it would send the form as well. */
const holdEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter') event.preventDefault();
};

/** A day as `2026-11-20`, typed or picked. */
export function DayPicker({ value, onChange, min, max, ...rest }: Props) {
  return (
    <DatePicker
      {...rest}
      onKeyDown={holdEnter}
      style={{ width: '100%' }}
      format="YYYY-MM-DD"
      placeholder="年-月-日"
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
      minDate={min ? dayjs(min) : undefined}
      maxDate={max ? dayjs(max) : undefined}
    />
  );
}
