import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { RepeatKey } from '../api/repeat-key';
import type { components } from '../api/schema';
import { useHasRole } from '../session/use-session';

type Schemas = components['schemas'];

export type Unit = Schemas['UnitView'];
export type Post = Schemas['PostView'];
/** A person of the page; of one the viewer does not manage, the account is not known. */
export type Member = Schemas['PersonView'] & Partial<Schemas['AccountView']>;

/** The people of a unit, with their accounts where the viewer manages it. */
export function useMembers(unit: Unit) {
  const { id: unitId, manages } = unit;
  return useQuery({
    queryKey: ['people', unitId, manages ? 'accounts' : 'names'],
    queryFn: async (): Promise<Member[]> => {
      const params = { query: { unitId } };
      if (manages) return (await answer(api.GET('/api/v1/accounts', { params }))).data;
      return (await answer(api.GET('/api/v1/people', { params }))).data;
    },
  });
}

export function useDuties(personId: string) {
  return useQuery({
    queryKey: ['people', personId, 'duties'],
    queryFn: () => answer(api.GET('/api/v1/people/{personId}/duties', { params: { path: { personId } } })),
    staleTime: 0,
  });
}

/** Coordinators and administrators fill posts and hand them over. */
export function useFillsPosts(): boolean {
  return useHasRole('coordinator', 'administrator');
}

/** A change of units, people or posts; afterwards all of them are asked for anew. */
function useStaffChange<Input, Answer>(send: (input: Input, key: string) => Promise<Answer>) {
  const client = useQueryClient();
  const [key] = useState(() => new RepeatKey());
  return useMutation({
    mutationFn: (input: Input) => send(input, key.for(input)),
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => ['units', 'people', 'posts'].includes(String(queryKey[0])),
      }),
  });
}

export function useSaveUnit(unit: Unit | null) {
  return useStaffChange((body: Schemas['UnitBody'], key) =>
    unit
      ? answer(
          api.PATCH('/api/v1/units/{unitId}', { params: { path: { unitId: unit.id } }, body: changed(unit, body) }),
        )
      : answer(api.POST('/api/v1/units', { body, headers: { 'Idempotency-Key': key } })),
  );
}

export function useAddPerson() {
  return useStaffChange((body: Schemas['PersonBody'], key) =>
    answer(api.POST('/api/v1/people', { body, headers: { 'Idempotency-Key': key } })),
  );
}

export function useChangePerson(personId: string) {
  return useStaffChange((body: Schemas['PersonChangesBody']) =>
    answer(api.PATCH('/api/v1/people/{personId}', { params: { path: { personId } }, body })),
  );
}

export function useResetPassword(personId: string) {
  return useStaffChange((_: null) =>
    answer(api.POST('/api/v1/people/{personId}/password-resets', { params: { path: { personId } } })),
  );
}

export function useAddPost() {
  return useStaffChange((body: Schemas['PostBody'], key) =>
    answer(api.POST('/api/v1/posts', { body, headers: { 'Idempotency-Key': key } })),
  );
}

export function useHandOver(postId: string) {
  return useStaffChange((body: Schemas['HolderBody']) =>
    answer(api.PUT('/api/v1/posts/{postId}/holder', { params: { path: { postId } }, body })),
  );
}

/** Only what differs, so that two who change different things at once both keep their words. */
export function changed<Body extends object>(before: object, after: Body): Partial<Body> {
  const known = before as Partial<Record<string, unknown>>;
  const entries = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(known[name]),
  );
  return Object.fromEntries(entries) as Partial<Body>;
}
