import { rowsPath } from './rows-path';

describe('rowsPath', () => {
  it('turns the rows of a figure into the page that lists them', () => {
    expect(rowsPath('/api/v1/items?supervisionId=S&figure=closed&asOf=2026-11-20&count=true')).toBe(
      '/items?supervisionId=S&figure=closed&asOf=2026-11-20',
    );
    expect(rowsPath('/api/v1/supervisions/S/mechanisms?count=true')).toBe('/supervisions/S/mechanisms');
  });
});
