import { Button, makeStyles, Title2 } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { CodeBlock } from '../components/CodeBlock.tsx';
import { useText } from './language-context.ts';
import { hashOf } from './route.ts';

const useStyles = makeStyles({
  page: { maxWidth: '640px', padding: '40px 24px', display: 'flex', flexDirection: 'column', gap: '24px' },
  buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

function Broken({ details }: { readonly details: string }) {
  const t = useText();
  const styles = useStyles();
  const goHome = () => {
    window.location.hash = hashOf({ kind: 'welcome' });
    window.location.reload();
  };
  return (
    <main className={styles.page}>
      <div role="alert">
        <Title2 as="h1" block>
          {t('frame.broken.title')}
        </Title2>
        <p>{t('frame.broken.text')}</p>
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          {t('frame.broken.reload')}
        </Button>
        <Button onClick={goHome}>{t('frame.broken.home')}</Button>
      </div>
      <CodeBlock title={t('frame.broken.details')} text={details} />
    </main>
  );
}

interface BoundaryState {
  readonly error?: unknown;
}

/** Shows a way out when a screen fails to draw; only a programming mistake brings it up. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = {};

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? (
      this.props.children
    ) : (
      <Broken details={error instanceof Error ? error.message : String(error)} />
    );
  }
}
