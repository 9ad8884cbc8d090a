import { Button } from '@fluentui/react-components';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import type { EndedViewProps } from './ended-view-props.ts';
import { PlaceFrame } from './PlaceFrame.tsx';
import { RunList } from './RunList.tsx';

/** It stopped: what was done before, where and why it stopped, and the two ways on. */
export function StoppedView({ of, run, onPlan, onTakeBack }: EndedViewProps) {
  const t = useText();
  const isCancelled = run.outcome === 'cancelled';
  const title = t(isCancelled ? 'registerScreens.ended.cancelled' : 'registerScreens.ended.stopped');
  return (
    <PlaceFrame
      title={title}
      intro={t(isCancelled ? 'registerScreens.ended.cancelledIntro' : 'registerScreens.ended.stoppedIntro')}
      live={title}
      primary={{ label: t('registerScreens.ended.showLeft'), onPress: onPlan }}
      others={onTakeBack ? <Button onClick={onTakeBack}>{t('registerScreens.made.takeBack')}</Button> : null}
    >
      {run.failure ? <FailureView failure={run.failure} of={of} /> : null}
      <RunList lines={run.lines} of={of} />
    </PlaceFrame>
  );
}
