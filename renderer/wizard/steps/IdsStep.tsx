import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSwap20Regular } from '@fluentui/react-icons/svg/arrow-swap';
import { useState } from 'react';
import type { PasteFinding } from '../../../shared/secrets/finding.ts';
import { useText } from '../../app/language-context.ts';
import { PortalDrawing } from '../../components/portal/PortalDrawing.tsx';
import { idsPicture } from '../../components/portal/pictures.ts';
import { RichText } from '../../components/RichText.tsx';
import { PortalButton } from '../PortalButton.tsx';
import { areUsable, cleanedId, gravest, inspectIds } from '../pasted-ids.ts';
import { StepFrame } from '../StepFrame.tsx';
import type { StepProps } from '../step-props.ts';

const useStyles = makeStyles({
  // An ID has 36 letters: on a phone they are seen at once only when they are small.
  mono: {
    fontFamily: tokens.fontFamilyMonospace,
    '@media (max-width: 399px)': { fontSize: tokens.fontSizeBase200 },
  },
  fields: { display: 'flex', flexDirection: 'column', gap: '16px' },
});

interface IdFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly findings: readonly PasteFinding[];
  readonly judged: boolean;
  readonly onChange: (value: string) => void;
}

function IdField({ label, hint, value, findings, judged, onChange }: IdFieldProps) {
  const t = useText();
  const styles = useStyles();
  const finding = gravest(findings);
  const isEmpty = value.trim() === '';
  const said = () => {
    if (finding)
      return {
        validationState: finding.level === 'stop' ? 'error' : 'warning',
        validationMessage: <RichText text={t(finding.message)} />,
      } as const;
    if (isEmpty) return judged ? { validationMessage: t('steps.ids.required') } : {};
    return { validationState: 'success', validationMessage: t('steps.ids.good') } as const;
  };
  return (
    <Field label={label} required hint={<RichText text={hint} />} {...said()}>
      <Input
        className={styles.mono}
        spellCheck={false}
        autoComplete="off"
        value={value}
        onChange={(_, data) => onChange(data.value)}
        onBlur={() => onChange(cleanedId(value, findings))}
      />
    </Field>
  );
}

/** The two IDs, checked as they are pasted, then asked of Microsoft Entra. */
export function IdsStep(props: StepProps) {
  const t = useText();
  const styles = useStyles();
  const { setup, actions, step, onNext } = props;
  const [clientId, setClientId] = useState(setup.clientId ?? '');
  const [tenantId, setTenantId] = useState(setup.tenantId ?? '');
  const [judged, setJudged] = useState(false);
  const isProven = step.state === 'proven';
  const findings = inspectIds(
    { clientId, tenantId },
    isProven ? { clientId: setup.clientId, tenantId: setup.tenantId } : undefined,
  );
  const isSame = clientId === setup.clientId && tenantId === setup.tenantId;

  const checkIds = async () => {
    setJudged(true);
    if (isProven && isSame) return onNext();
    if (!areUsable({ clientId, tenantId }, findings)) return;
    const ids = {
      clientId: cleanedId(clientId, findings.clientId),
      tenantId: cleanedId(tenantId, findings.tenantId),
    };
    if (!(await actions.change({ kind: 'ids', ...ids }))) return;
    const seen = await actions.check('ids');
    if (seen && seen.evidence.ids?.state !== 'failing') onNext();
  };
  const swap = () => {
    setClientId(tenantId);
    setTenantId(clientId);
  };

  return (
    <StepFrame
      of={props}
      title={t('steps.ids.title')}
      intro={t('steps.ids.intro')}
      primary={{
        label: isProven && isSame ? t('wizard.next') : t('steps.ids.done'),
        onPress: () => void checkIds(),
      }}
      skip={step.state === 'failing' && isSame}
      aside={<PortalDrawing picture={idsPicture(t)} />}
    >
      <PortalButton place="app-overview" actions={actions} />
      <div className={styles.fields}>
        <IdField
          label={t('steps.ids.client')}
          hint={t('steps.ids.clientHint')}
          value={clientId}
          findings={findings.clientId}
          judged={judged}
          onChange={setClientId}
        />
        <IdField
          label={t('steps.ids.tenant')}
          hint={t('steps.ids.tenantHint')}
          value={tenantId}
          findings={findings.tenantId}
          judged={judged}
          onChange={setTenantId}
        />
        {clientId && tenantId && !isProven ? (
          <div>
            <Button icon={<ArrowSwap20Regular />} onClick={swap}>
              {t('steps.ids.swap')}
            </Button>
          </div>
        ) : null}
      </div>
    </StepFrame>
  );
}
