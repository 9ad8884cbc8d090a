import { Button, makeStyles } from '@fluentui/react-components';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { testRedirect } from '../../../shared/setup/redirects.ts';
import { localized } from '../../../shared/text/localized-text.ts';
import { useHost } from '../../app/host-context.ts';
import { useText } from '../../app/language-context.ts';
import { momentTime } from '../../app/times.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { Hint } from '../../components/Hint.tsx';
import { RichText } from '../../components/RichText.tsx';
import { Section } from '../../components/Section.tsx';
import { CredentialCare } from '../../registration/CredentialCare.tsx';
import { IncomingMail } from '../IncomingMail.tsx';
import { PortalButton } from '../PortalButton.tsx';
import { ProductField } from '../ProductField.tsx';
import { platformHeadings } from '../RedirectAction.tsx';
import { StepFrame } from '../StepFrame.tsx';
import { saveFile } from '../save-file.ts';
import type { StepProps } from '../step-props.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '16px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  grow: { flexGrow: 1, flexBasis: '240px' },
});

function Summary({ of }: { readonly of: StepProps }) {
  const t = useText();
  const { setup, onGo } = of;
  const results = useAnswer('result.list', { setup: setup.id }).answer;
  if (results.kind !== 'loaded') return null;
  const accepted = results.value.find(({ outcome }) => outcome === 'ok');
  const isProven = accepted !== undefined && setup.evidence.test?.state === 'proven';
  return isProven ? (
    <Hint intent="success">
      {t('steps.values.done', { time: momentTime(accepted.startedAt, t.language), mailbox: accepted.from })}
    </Hint>
  ) : (
    <Hint intent="warning">
      {t('steps.values.notDone')}{' '}
      <Button size="small" onClick={() => onGo('test')}>
        {t('steps.values.toTest')}
      </Button>
    </Hint>
  );
}

function Keeping({ of: { setup } }: { readonly of: StepProps }) {
  const t = useText();
  const host = useHost();
  const styles = useStyles();
  const saveSetup = async () => {
    const file = await host.call('setup.export', { setup: setup.id });
    if (file.ok) saveFile(file.value.fileName, 'application/json', file.value.text);
  };

  return (
    <div className={styles.row}>
      <span className={styles.grow}>{t('steps.values.fileHint')}</span>
      <Button icon={<Save20Regular />} onClick={() => void saveSetup()}>
        {t('steps.values.file')}
      </Button>
    </div>
  );
}

/** Where a redirect was registered for the test only: what it was, and where it is removed. */
function TestRedirect({ of: { recipe, setup, way, actions } }: { readonly of: StepProps }) {
  const t = useText();
  const added = way.flow === 'authorization-code' ? testRedirect(recipe, setup) : undefined;
  if (!added?.uri) return null;
  const heading = t(platformHeadings[added.redirect.platform]);
  return (
    <Section title={t('steps.values.testRedirect')}>
      <RichText
        text={t('steps.values.testRedirectText', { uri: added.uri, product: recipe.name, heading })}
      />
      <PortalButton place="app-authentication" actions={actions} label={t('steps.values.testRedirectOpen')} />
    </Section>
  );
}

/** What goes into which field of the product, in its own words, and what is left to do. */
export function ValuesStep(props: StepProps) {
  const t = useText();
  const styles = useStyles();
  const { recipe, setup, actions, onNext } = props;
  const { place, fields, finish } = recipe.product;
  const done = async () => {
    if (setup.said.values || (await actions.change({ kind: 'say', step: 'values' }))) onNext();
  };
  return (
    <StepFrame
      of={props}
      title={t('steps.values.title', { product: recipe.name })}
      intro={t('steps.values.intro')}
      primary={{ label: t('steps.values.finish'), onPress: () => void done() }}
    >
      <Summary of={props} />
      <Section title={t('steps.values.where')}>
        <RichText text={localized(place, t.language)} />
      </Section>
      <div className={styles.fields}>
        {fields.map((field) => (
          <ProductField key={field.label} field={field} of={props} />
        ))}
      </div>
      <Section title={t('steps.values.afterwards')}>
        <RichText text={localized(finish, t.language)} />
      </Section>
      <IncomingMail of={props} />
      <TestRedirect of={props} />
      <CredentialCare of={props} />
      <Section title={t('steps.values.keep')}>
        <Keeping of={props} />
      </Section>
    </StepFrame>
  );
}
