import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRotateClockwise20Regular } from '@fluentui/react-icons/svg/arrow-rotate-clockwise';
import { CalendarAdd20Regular } from '@fluentui/react-icons/svg/calendar-add';
import { useState } from 'react';
import type { Failure } from '../../shared/outcome.ts';
import { daysUntil } from '../../shared/setup/credential-end.ts';
import type { Credential } from '../../shared/setup/setup-file.ts';
import type { Translate } from '../../shared/text/index.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useHost } from '../app/host-context.ts';
import { useText } from '../app/language-context.ts';
import { Section } from '../components/Section.tsx';
import { saveFile } from '../wizard/save-file.ts';
import type { StepProps } from '../wizard/step-props.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px', alignItems: 'center' },
  text: { flexBasis: '100%' },
  near: { color: tokens.colorStatusWarningForeground3 },
});

/** From so many days on the end is near. */
const nearDays = 30;

function endText({ kind, expiresAt }: Credential, days: number | undefined, t: Translate): string {
  const name = t(
    kind === 'certificate' ? 'registerScreens.credential.certificate' : 'registerScreens.credential.secret',
  );
  if (expiresAt === undefined || days === undefined)
    return t('registerScreens.credential.endUnknown', { kind: name });
  return days < 0
    ? t('registerScreens.credential.ended', { kind: name, date: expiresAt })
    : t('registerScreens.credential.ends', { kind: name, date: expiresAt, days });
}

/** The credential over time: when it ends, a reminder for the calendar, and the way to replace it before. */
export function CredentialCare({ of }: { readonly of: StepProps }) {
  const t = useText();
  const host = useHost();
  const styles = useStyles();
  const [failure, setFailure] = useState<Failure>();
  const { setup, onGo } = of;
  const { credential } = setup;
  if (credential.kind === 'none') return null;
  const days = credential.expiresAt === undefined ? undefined : daysUntil(credential.expiresAt, new Date());
  const saveReminder = async () => {
    const file = await host.call('credential.calendar', { setup: setup.id });
    if (file.ok) saveFile(file.value.fileName, 'text/calendar', file.value.text);
    else setFailure(file.failure);
  };
  return (
    <Section title={t('registerScreens.credential.title')}>
      <div className={styles.row}>
        <span className={styles.text}>
          <span className={days !== undefined && days <= nearDays ? styles.near : undefined}>
            {endText(credential, days, t)}
          </span>
        </span>
        {credential.expiresAt === undefined ? null : (
          <Button icon={<CalendarAdd20Regular />} onClick={() => void saveReminder()}>
            {t('registerScreens.credential.calendar')}
          </Button>
        )}
        {setup.clientId === undefined ? null : (
          <Button icon={<ArrowRotateClockwise20Regular />} onClick={() => onGo('rotation')}>
            {t('registerScreens.credential.rotate')}
          </Button>
        )}
      </div>
      {failure ? <FailureView failure={failure} /> : null}
    </Section>
  );
}
