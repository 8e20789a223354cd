import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type Checkpoint = Schemas['CheckpointView'];
export type Place = Schemas['PlaceView'];

const EVERY_MILLISECONDS = 15_000;

/** How the sealed log stands. */
export function useLog() {
  return useQuery({
    queryKey: ['log'],
    queryFn: () => answer(api.GET('/api/v1/log')),
    refetchInterval: EVERY_MILLISECONDS,
  });
}
