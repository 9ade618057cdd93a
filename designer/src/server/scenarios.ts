import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { Text } from '@tongtu/workflows/graph';
import type { Scenario } from '@tongtu/workflows/simulator';
import { request } from './request.js';

/** A trial that somebody of the bank kept. */
export interface KeptScenario {
  readonly id: string;
  readonly keptBy: { readonly name: Text };
  readonly scenario: Scenario;
}

type Play = Omit<Scenario, 'name'>;

interface Answer {
  readonly id: string;
  readonly name: Text;
  readonly play: Play;
  readonly keptBy: { readonly name: Text };
}

const keyOf = (journey: string) => ['scenarios', journey] as const;
const at = (journey: string, rest = ''): string => `/api/journeys/${encodeURIComponent(journey)}/scenarios${rest}`;
const read = ({ id, name, play, keptBy }: Answer): KeptScenario => ({ id, keptBy, scenario: { ...play, name } });

/** What the designers of a journey kept, the newest first. */
export function useScenarios(journey: string): UseQueryResult<readonly KeptScenario[]> {
  return useQuery({
    queryKey: keyOf(journey),
    queryFn: async ({ signal }) => (await request<{ readonly items: readonly Answer[] }>('GET', at(journey), { signal })).items.map(read),
  });
}

/** Keeps a trial; one of the same name is replaced. */
export function useKeepScenario(journey: string): UseMutationResult<KeptScenario, Error, Scenario> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ name, ...play }: Scenario) => read(await request<Answer>('PUT', at(journey), { body: { name, play } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(journey) }),
  });
}

/** Lets go of a kept trial. */
export function useRemoveScenario(journey: string): UseMutationResult<unknown, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<unknown>('DELETE', at(journey, `/${id}`)),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(journey) }),
  });
}
