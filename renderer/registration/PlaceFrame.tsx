import { Button, Spinner } from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import { useText } from '../app/language-context.ts';
import { PageHeading } from '../app/PageHeading.tsx';
import { LiveText } from '../components/LiveText.tsx';
import { RichText } from '../components/RichText.tsx';
import { useFrameStyles } from '../wizard/frame-styles.ts';

interface PlaceFrameProps {
  readonly title: string;
  readonly intro?: string | undefined;
  readonly children: ReactNode;
  /** What is under way; while it is, nothing can be pressed. */
  readonly busy?: string | undefined;
  /** The one primary button; absent while there is nothing to press. */
  readonly primary?: { readonly label: string; readonly onPress: () => void } | undefined;
  /** The buttons before it. */
  readonly others?: ReactNode;
  readonly aside?: { readonly label: string; readonly content: ReactNode } | undefined;
  /** What a screen reader hears when it changes. */
  readonly live?: string | undefined;
}

/** A screen of a set-up that is no step of it: the same zones and the same place for the primary button as a step has. */
export function PlaceFrame(props: PlaceFrameProps) {
  const { title, intro, children, busy, primary, others, aside, live } = props;
  const t = useText();
  const frame = useFrameStyles();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy === undefined) primary?.onPress();
  };
  return (
    <div className={frame.zones}>
      <form className={frame.middle} onSubmit={submit} noValidate>
        <div className={frame.body}>
          <div className={frame.head}>
            <PageHeading>{title}</PageHeading>
          </div>
          {intro ? (
            <p>
              <RichText text={intro} />
            </p>
          ) : null}
          {children}
        </div>
        {primary || others || busy !== undefined ? (
          <div className={frame.foot}>
            {busy === undefined ? null : (
              <Spinner className={frame.busy} size="tiny" label={t('frame.loading')} />
            )}
            {others}
            {primary ? (
              <Button appearance="primary" type="submit" disabledFocusable={busy !== undefined}>
                {primary.label}
              </Button>
            ) : null}
          </div>
        ) : null}
        <LiveText text={busy ?? live ?? ''} />
      </form>
      {aside ? (
        <aside className={frame.right} aria-label={aside.label}>
          <div className={frame.sticky}>{aside.content}</div>
        </aside>
      ) : null}
    </div>
  );
}
