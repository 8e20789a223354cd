import type { Party } from '@domain/notice/resolve-audience';

/** An active person of town 1 without a role; state only what matters to the sentence. */
export function aParty(differs: Partial<Party> & Pick<Party, 'id'>): Party {
  return {
    name: differs.id,
    email: `${differs.id}@county.test`,
    unitId: 'town1',
    scope: '/c/t1/',
    roles: [],
    ...differs,
  };
}
