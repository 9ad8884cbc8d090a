import { Button, makeStyles } from '@fluentui/react-components';
import type { Host } from '../../shared/contract/host.ts';
import type { Failure } from '../../shared/outcome.ts';
import { PasteError } from '../diagnosis/PasteError.tsx';
import { MakeReport } from '../report/MakeReport.tsx';
import { OpenReport } from '../report/OpenReport.tsx';
import { Welcome } from '../welcome/Welcome.tsx';
import { Wizard } from '../wizard/Wizard.tsx';
import { Busy } from './Busy.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FailureView } from './FailureView.tsx';
import { Frame } from './Frame.tsx';
import { HostContext, useHost } from './host-context.ts';
import { useText } from './language-context.ts';
import { PageHeading } from './PageHeading.tsx';
import { Providers } from './Providers.tsx';
import type { ScreenProps } from './screen-props.ts';
import { useAnswer } from './use-answer.ts';
import { usePreferences } from './use-preferences.ts';
import { useRoute } from './use-route.ts';

const useStyles = makeStyles({
  page: { maxWidth: '640px', padding: '40px 24px', display: 'flex', flexDirection: 'column', gap: '24px' },
});

function Screen({ info, preferences }: ScreenProps) {
  const { route, go } = useRoute();
  const onHome = () => go({ kind: 'welcome' });
  if (route.kind === 'setup')
    return <Wizard key={route.id} info={info} preferences={preferences} id={route.id} step={route.step} />;
  if (route.kind === 'support') return <OpenReport info={info} preferences={preferences} />;
  const practice = info.cloud.practice ? { portal: info.cloud.portal } : undefined;
  return (
    <Frame practice={practice} preferences={preferences} onHome={onHome}>
      {route.kind === 'paste' ? <PasteError info={info} /> : null}
      {route.kind === 'report' ? <MakeReport key={route.id} id={route.id} /> : null}
      {route.kind === 'welcome' ? <Welcome info={info} /> : null}
    </Frame>
  );
}

/** The host cannot be asked anything: its own sentence says what to do. */
function NotStarted({ failure }: { readonly failure: Failure }) {
  const t = useText();
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <PageHeading>{t('app.name')}</PageHeading>
      <FailureView failure={failure} />
      <div>
        <Button onClick={() => window.location.reload()}>{t('frame.tryAgain')}</Button>
      </div>
    </div>
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
            {answer.kind === 'loading' ? <Busy /> : <NotStarted failure={answer.failure} />}
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
