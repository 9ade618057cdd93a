import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { isProblem } from './api-problem.js';
import { request } from './request.js';

/** What a member of staff may do here. */
export type Role = 'designer' | 'operator' | 'agent' | 'manager' | 'admin';

/** The member of staff who is signed in. */
export interface Staff {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en?: string };
  readonly login: string;
  readonly roles: readonly Role[];
  readonly institution: { readonly id: string; readonly name: { readonly zh: string; readonly en?: string } };
}

/** A session as the server tells it. */
export interface Session {
  readonly staff: Staff;
  /** IANA name of the bank's zone; absent = Asia/Shanghai. */
  readonly timeZone?: string;
}

/** A person of the demonstration bank who can be tried with one click. */
export interface DemoSignIn {
  readonly login: string;
  readonly password: string;
  readonly name: { readonly zh: string; readonly en?: string };
  readonly role: Role;
}

export const sessionKey = ['session'] as const;

async function readSession(signal: AbortSignal): Promise<Session | null> {
  try {
    return await request<Session>('GET', '/api/session', { signal });
  } catch (error) {
    if (isProblem(error, 401)) return null;
    throw error;
  }
}

interface SessionState {
  readonly session: Session | null | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Who is signed in: undefined while asking, null when nobody is. */
export function useSession(): SessionState {
  const { data, error, refetch } = useQuery({ queryKey: sessionKey, queryFn: ({ signal }) => readSession(signal), staleTime: 60_000 });
  return { session: data, error, retry: () => void refetch() };
}

interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** Signs in; afterwards `useSession` has the new session. */
export function useSignIn(): UseMutationResult<Session, Error, Credentials> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Credentials) => request<Session>('POST', '/api/session', { body }),
    onSuccess: (session) => {
      client.setQueryData(sessionKey, session);
    },
  });
}

/** Signs out and forgets everything the server said to this person. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await request('DELETE', '/api/session').catch((error: unknown) => {
      if (!isProblem(error, 401)) throw error;
    });
    client.clear();
    client.setQueryData(sessionKey, null);
  };
}

/** The people of the demonstration bank; an empty list where there is no demonstration bank. */
export function useDemoSignIns(): readonly DemoSignIn[] {
  const { data } = useQuery({
    queryKey: ['demo-sign-ins'],
    queryFn: async ({ signal }) => {
      const answer = await request<readonly DemoSignIn[] | { readonly items: readonly DemoSignIn[] }>('GET', '/api/demo/sign-ins', {
        signal,
      });
      return 'items' in answer ? answer.items : answer;
    },
    retry: false,
    staleTime: Infinity,
  });
  return data ?? [];
}
