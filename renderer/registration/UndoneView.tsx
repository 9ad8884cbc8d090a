import { Button } from '@fluentui/react-components';
import { useText } from '../app/language-context.ts';
import type { EndedViewProps } from './ended-view-props.ts';
import { PlaceFrame } from './PlaceFrame.tsx';
import { RunList } from './RunList.tsx';

/** Everything that was made here is gone again. */
export function UndoneView({ of, run, onPlan }: EndedViewProps) {
  const t = useText();
  return (
    <PlaceFrame
      title={t('registerScreens.ended.undone')}
      intro={t('registerScreens.ended.undoneIntro')}
      live={t('registerScreens.ended.undone')}
      primary={{ label: t('registerScreens.verify.toPlan'), onPress: onPlan }}
      others={<Button onClick={of.onNext}>{t('registerScreens.ended.later')}</Button>}
    >
      <RunList lines={run.lines} />
    </PlaceFrame>
  );
}
