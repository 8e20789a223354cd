import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';

type Schemas = components['schemas'];
export type Settings = Schemas['SettingsView'];
export type SettingsBody = Schemas['SettingsBody'];

const KEY = ['settings'];

export function useSettings() {
  return useQuery({ queryKey: KEY, queryFn: () => answer(api.GET('/api/v1/settings')) });
}

function useChange<Input, Answer>(send: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => client.invalidateQueries({ queryKey: KEY }) });
}

export function useSaveSettings() {
  return useChange((body: SettingsBody) => answer(api.PUT('/api/v1/settings', { body })));
}

export function useAskEmail() {
  return useChange((body: Schemas['EmailBody']) => api.PUT('/api/v1/settings/email', { body }));
}

export function useConfirmEmail() {
  return useChange((body: Schemas['CodeBody']) => api.PUT('/api/v1/settings/email/confirmation', { body }));
}

export function useRenewCalendar() {
  return useChange((_: undefined) => answer(api.PUT('/api/v1/settings/calendar')));
}

export function useEndCalendar() {
  return useChange((_: undefined) => api.DELETE('/api/v1/settings/calendar'));
}
