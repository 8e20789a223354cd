import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { RepeatKey } from '../api/repeat-key';
import type { components, paths } from '../api/schema';

type Schemas = components['schemas'];

export type Channel = Schemas['ChannelView'];
export type Delivery = Schemas['DeliveryView'];
export type DeliveryFilter = NonNullable<paths['/api/v1/deliveries']['get']['parameters']['query']>;

export function useChannels() {
  return useQuery({ queryKey: ['channels'], queryFn: async () => (await answer(api.GET('/api/v1/channels'))).data });
}

export function useDeliveries(filter: DeliveryFilter) {
  const query = { limit: 20, count: true, ...filter };
  return useQuery({
    queryKey: ['channels', 'deliveries', query],
    queryFn: () => answer(api.GET('/api/v1/deliveries', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

/** A deed on channels or deliveries; afterwards both are asked for anew. */
function useDeed<Input, Answer>(send: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries({ queryKey: ['channels'] }) });
}

export function useSaveChannel(channel: Channel | null) {
  const [key] = useState(() => new RepeatKey());
  return useDeed(({ kind, unitId, ...body }: Schemas['ChannelBody']) => {
    if (!channel) {
      const whole = { ...body, kind, unitId };
      return answer(api.POST('/api/v1/channels', { body: whole, headers: { 'Idempotency-Key': key.for(whole) } }));
    }
    const { url, secret, ...rest } = body;
    const typed = { ...rest, ...(url ? { url } : {}), ...(secret ? { secret } : {}) };
    return answer(
      api.PATCH('/api/v1/channels/{channelId}', { params: { path: { channelId: channel.id } }, body: typed }),
    );
  });
}

export function usePauseChannel() {
  return useDeed(({ id, pausedAt }: Channel) => {
    const params = { path: { channelId: id } };
    return pausedAt
      ? api.DELETE('/api/v1/channels/{channelId}/pause', { params })
      : api.PUT('/api/v1/channels/{channelId}/pause', { params });
  });
}

export function useRemoveChannel() {
  return useDeed(({ id }: Channel) =>
    api.DELETE('/api/v1/channels/{channelId}', { params: { path: { channelId: id } } }),
  );
}

export function useTestChannel() {
  return useDeed(({ id }: Channel) =>
    answer(api.POST('/api/v1/channels/{channelId}/tests', { params: { path: { channelId: id } } })),
  );
}

export function useResendAll() {
  return useDeed(({ channelId, alsoUnknown }: { channelId: string; alsoUnknown: boolean }) =>
    answer(
      api.POST('/api/v1/channels/{channelId}/resends', { params: { path: { channelId } }, body: { alsoUnknown } }),
    ),
  );
}

export function useResend() {
  return useDeed(({ id }: Delivery) =>
    api.POST('/api/v1/deliveries/{deliveryId}/resends', { params: { path: { deliveryId: id } } }),
  );
}
