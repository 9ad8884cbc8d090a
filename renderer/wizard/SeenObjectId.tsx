import { makeStyles } from '@fluentui/react-components';
import { wasOtherTyped } from '../../shared/setup/object-id.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { useText } from '../app/language-context.ts';
import { momentTime } from '../app/times.ts';
import { CopyField } from '../components/CopyField.tsx';
import { EvidenceIcon } from '../components/EvidenceIcon.tsx';
import { Hint } from '../components/Hint.tsx';
import { RichText } from '../components/RichText.tsx';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '8px' },
  seen: { display: 'flex', gap: '6px', alignItems: 'flex-start' },
});

interface SeenObjectIdProps {
  readonly setup: Setup;
  readonly seen: NonNullable<Setup['seenObjectId']>;
}

/** The object ID of the enterprise application, which a token told: nobody has to look it up, and nobody can confuse it. */
export function SeenObjectId({ setup, seen }: SeenObjectIdProps) {
  const t = useText();
  const styles = useStyles();
  return (
    <div className={styles.column}>
      <CopyField label={t('steps.exchange.objectId')} value={seen.objectId} mono />
      <span className={styles.seen}>
        <EvidenceIcon state="proven" />
        {t('steps.exchange.objectIdSeen', { time: momentTime(seen.at, t.language) })}
      </span>
      {wasOtherTyped(setup) ? (
        <Hint intent="warning">
          <RichText text={t('steps.exchange.objectIdOther', { typed: setup.enterpriseObjectId ?? '' })} />
        </Hint>
      ) : null}
    </div>
  );
}
