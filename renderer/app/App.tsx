import type { Info } from '../../shared/contract/calls.ts';
import type { Host } from '../../shared/contract/host.ts';
import { PasteError } from '../diagnosis/PasteError.tsx';
import { Welcome } from '../welcome/Welcome.tsx';
import { Wizard } from '../wizard/Wizard.tsx';
import { Busy } from './Busy.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FailureView } from './FailureView.tsx';
import { Frame } from './Frame.tsx';
import { HostContext, useHost } from './host-context.ts';
import { Providers } from './Providers.tsx';
import { useAnswer } from './use-answer.ts';
import { type Preferences, usePreferences } from './use-preferences.ts';
import { useRoute } from './use-route.ts';

/** What every screen gets from the application. */
export interface ScreenProps {
  readonly info: Info;
  readonly preferences: Preferences;
}

function Screen({ info, preferences }: ScreenProps) {
  const { route, go } = useRoute();
  const onHome = () => go({ kind: 'welcome' });
  if (route.kind === 'setup')
    return <Wizard key={route.id} info={info} preferences={preferences} id={route.id} step={route.step} />;
  const practice = info.cloud.practice ? { portal: info.cloud.portal } : undefined;
  return (
    <Frame practice={practice} preferences={preferences} onHome={onHome}>
      {route.kind === 'paste' ? <PasteError /> : <Welcome info={info} />}
    </Frame>
  );
}

function Started() {
  const { answer } = useAnswer('app.info', {});
  const host = useHost();
  const preferences = usePreferences(host, answer.kind === 'loaded' ? answer.value : undefined);
  return (
    <Providers language={preferences.language} themeChoice={preferences.theme}>
      <ErrorBoundary>
        {answer.kind === 'loaded' ? (
          <Screen info={answer.value} preferences={preferences} />
        ) : (
          <Frame preferences={preferences} onHome={() => window.location.reload()}>
            {answer.kind === 'loading' ? <Busy /> : <FailureView failure={answer.failure} />}
          </Frame>
        )}
      </ErrorBoundary>
    </Providers>
  );
}

/** The whole program as a person sees it, over any host. */
export function App({ host }: { readonly host: Host }) {
  return (
    <HostContext value={host}>
      <Started />
    </HostContext>
  );
}
