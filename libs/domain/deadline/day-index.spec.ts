import { addDays, type Day } from '../day';
import { DAY_COUNT, dayAt, indexOf } from './day-index';

it('numbers every day of the years 1900 to 2999', () => {
  expect([indexOf('1900-01-01' as Day), indexOf('2999-12-31' as Day)]).toEqual([0, DAY_COUNT - 1]);
  const wrong = Array.from({ length: DAY_COUNT }, (_, index) => index).filter(
    (index) => indexOf(addDays('1900-01-01' as Day, index)) !== index || indexOf(dayAt(index)) !== index,
  );
  expect(wrong).toEqual([]);
});
