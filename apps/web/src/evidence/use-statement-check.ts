import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { useSettled } from '../ui/use-settled';

const TYPING_MILLISECONDS = 800;
const MOST = 5_000;

/** Where else nearly the same is stated as in what is being typed; asked once the writer pauses. */
export function useStatementCheck(itemId: string, typed: string) {
  const statement = useSettled(typed.trim(), TYPING_MILLISECONDS);
  return useQuery({
    queryKey: ['statement-check', itemId, statement],
    queryFn: ({ signal }) =>
      answer(
        api.POST('/api/v1/items/{itemId}/statement-checks', {
          params: { path: { itemId } },
          body: { statement },
          signal,
        }),
      ),
    enabled: statement.length > 0 && statement.length <= MOST,
    placeholderData: (before) => before,
  });
}
