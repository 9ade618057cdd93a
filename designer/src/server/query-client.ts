import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from './api-problem.js';
import { sessionKey } from './session.js';

/** Only what cannot be reached or is overloaded is worth asking again; a refusal stays a refusal. */
function shouldRetry(failures: number, error: Error): boolean {
  const worthAsking = isProblem(error) && (error.status === 0 || error.status === 429 || error.status >= 502);
  return worthAsking && failures < 3;
}

/** The cache of what the server said. A session that has ended anywhere ends here too, and the sign-in page comes up. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error): void => {
    if (isProblem(error, 401)) client.setQueryData(sessionKey, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: shouldRetry, staleTime: 10_000, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
  return client;
}
