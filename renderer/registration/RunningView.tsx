import { Button, ProgressBar } from '@fluentui/react-components';
import { inlineText } from '../../shared/text/inline-parts.ts';
import { useText } from '../app/language-context.ts';
import { PlaceFrame } from './PlaceFrame.tsx';
import { lineText, RunList } from './RunList.tsx';
import { type RegisterRun, seenCount } from './register-run.ts';

interface RunningViewProps {
  readonly run: Extract<RegisterRun, { kind: 'running' }>;
  readonly onCancel: () => void;
}

/** A change of the directory while it is made. */
export function RunningView({ run, onCancel }: RunningViewProps) {
  const t = useText();
  const { lines, work, isCancelling } = run;
  const current = lines.findLast(({ state }) => state !== 'todo');
  const position = t('registerScreens.run.position', { done: seenCount(lines), all: lines.length });
  return (
    <PlaceFrame
      title={t(`registerScreens.run.${work}`)}
      intro={t('registerScreens.run.intro')}
      live={current ? inlineText(`${t(current.what)} ${lineText(current, t)}`) : undefined}
      others={
        <Button disabledFocusable={isCancelling} onClick={onCancel}>
          {t(isCancelling ? 'registerScreens.run.cancelling' : 'registerScreens.run.cancel')}
        </Button>
      }
    >
      {lines.length > 0 ? (
        <>
          <ProgressBar aria-label={position} value={seenCount(lines)} max={lines.length} thickness="large" />
          <RunList lines={lines} />
        </>
      ) : (
        <ProgressBar aria-label={t('frame.loading')} />
      )}
    </PlaceFrame>
  );
}
