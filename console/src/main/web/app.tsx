import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { currentSession, Problem, signOut, whenSignedOut } from './api/client';
import { startLive, stopLive } from './api/live';
import type { Session } from './api/types';
import { Loading } from './parts/basics';
import { Shell } from './parts/Shell';
import { useRoute, type Route } from './route';
import { Approve } from './screens/Approve';
import { Bills } from './screens/Bills';
import { Customers } from './screens/Customers';
import { Document, Match } from './screens/Document';
import { Exception } from './screens/Exception';
import { Ledger } from './screens/Ledger';
import { MatchByHand } from './screens/MatchByHand';
import { Operations } from './screens/Operations';
import { forgetAll } from './screens/queue/decisions';
import { PartyStatements } from './screens/PartyStatements';
import { Queues } from './screens/Queues';
import { Payments } from './screens/Payments';
import { Rules } from './screens/Rules';
import { SettingsScreen } from './screens/SettingsScreen';
import { SignIn } from './screens/SignIn';
import { Statements } from './screens/Statements';
import { Treasury } from './screens/Treasury';
import { SessionContext } from './session';
import { useSettings } from './settings';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: false,
      retry: (times, error) => times < 2 && !(error instanceof Problem && error.status < 500),
    },
  },
});

function Shown({ route }: { route: Route }) {
  switch (route.screen) {
    case 'queues':
      return <Queues />;
    case 'exceptions':
      return <Exception key={route.id} id={route.id} />;
    case 'documents':
      return <Document key={route.id} id={route.id} />;
    case 'matches':
      return <Match key={route.id} id={route.id} />;
    case 'match':
      return <MatchByHand key={route.query.get('exception')} />;
    case 'statements':
      return <Statements id={route.id} />;
    case 'bills':
      return <Bills key={route.id} id={route.id} />;
    case 'customers':
      return <Customers key={route.id} id={route.id} />;
    case 'party-statements':
      return <PartyStatements id={route.id} />;
    case 'ledger':
      return <Ledger />;
    case 'payments':
      return <Payments id={route.id} />;
    case 'rules':
      return <Rules />;
    case 'operations':
      return <Operations />;
    case 'settings':
      return <SettingsScreen />;
    default:
      return <Treasury />;
  }
}

function App() {
  const [session, setSession] = useState<Session | null | undefined>(undefined);
  const route = useRoute();
  // Texts and formats follow the settings, so a change of them draws all anew.
  const { locale, dateFormat, zone } = useSettings();
  useEffect(() => {
    whenSignedOut(() => setSession(null));
    currentSession().then(setSession, () => setSession(null));
  }, []);
  useEffect(() => {
    if (session) {
      startLive();
      return stopLive;
    }
    client.clear();
    return undefined;
  }, [session?.user.id]);
  if (route.screen === 'approve') {
    return <Approve key={route.id} token={route.id} />;
  }
  if (session === undefined) {
    return <Loading />;
  }
  if (session === null) {
    return <SignIn onSession={setSession} />;
  }
  const leave = () => {
    forgetAll();
    void signOut().finally(() => setSession(null));
  };
  return (
    <SessionContext.Provider value={session}>
      <Shell onSignOut={leave} key={`${locale} ${dateFormat} ${zone}`}>
        <Shown route={route} />
      </Shell>
    </SessionContext.Provider>
  );
}

export function start(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}
