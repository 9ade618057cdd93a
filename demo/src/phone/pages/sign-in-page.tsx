import { useEffect, useState } from 'react';
import type { CustomerView } from '../../app-server/views.js';
import { server } from '../server.js';
import { say, type Language } from '../words.js';

interface Props {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly signedIn: () => Promise<void>;
}

/** The demonstration's stand-in for signing in to mobile banking: pick whose phone this is. */
export function SignInPage({ language, setLanguage, signedIn }: Props) {
  const [customers, setCustomers] = useState<readonly CustomerView[] | null>(null);
  useEffect(() => {
    const load = () => server.customers().then(setCustomers, () => setTimeout(() => void load(), 1_500));
    void load();
  }, []);
  return (
    <main className="page sign-in">
      <div className="sign-in-top">
        <h1>{say('whoAreYou', language)}</h1>
        <button type="button" className="link" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
          {language === 'zh' ? 'English' : '中文'}
        </button>
      </div>
      <p>{say('whoHelp', language)}</p>
      <ul>
        {(customers ?? []).map((customer) => (
          <li key={customer.number}>
            <button type="button" onClick={() => void server.signIn(customer.number).then(signedIn)}>
              <span className="avatar">{customer.name.slice(0, 1)}</span>
              <b>{customer.name}</b>
              {customer.tier !== 'normal' && <em>{customer.tier.toUpperCase()}</em>}
            </button>
          </li>
        ))}
        {customers === null && [1, 2, 3, 4].map((n) => <li key={n} className="bone" aria-hidden="true" />)}
      </ul>
    </main>
  );
}
