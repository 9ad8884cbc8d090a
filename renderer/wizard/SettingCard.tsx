import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { exchangeSteps } from '../../shared/exchange/index.ts';
import { scriptFacts } from '../../shared/exchange/script-facts.ts';
import { roleKeys, settingKeys } from '../../shared/exchange/setting-keys.ts';
import type { ExchangeScripts, ExchangeStep, Reach } from '../../shared/exchange/step.ts';
import type { Recipe, Way } from '../../shared/recipes/schema.ts';
import { reachOf } from '../../shared/setup/reach.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { useText } from '../app/language-context.ts';
import { CodeBlock } from '../components/CodeBlock.tsx';
import { Hint } from '../components/Hint.tsx';
import { RichText } from '../components/RichText.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, display: 'block' },
  panel: { display: 'flex', flexDirection: 'column', gap: '8px', margin: '0 0 8px' },
});

interface ReachChoiceProps {
  readonly reaches: ExchangeStep['reaches'];
  readonly reach: Reach;
  readonly onReach: (reach: Reach) => void;
}

function ReachChoice({ reaches, reach, onReach }: ReachChoiceProps) {
  const t = useText();
  const label = (each: Reach) => t(each === 'scoped' ? 'exchange.reach.scoped' : 'exchange.reach.tenantWide');
  return (
    <Field label={t('exchange.reach.label')}>
      <RadioGroup
        value={reach}
        onChange={(_, { value }) => onReach(reaches.find((each) => each === value) ?? 'scoped')}
      >
        {reaches.map((each) => (
          <Radio key={each} value={each} label={label(each)} />
        ))}
      </RadioGroup>
    </Field>
  );
}

interface FoldedScriptsProps {
  readonly scripts: ExchangeScripts;
  readonly undoes: string;
  /** Whether the script that sets it stands here too, because all of it stands above as one. */
  readonly withApply: boolean;
}

/** What is needed later, or when something went wrong. */
function FoldedScripts({ scripts, undoes, withApply }: FoldedScriptsProps) {
  const t = useText();
  const styles = useStyles();
  return (
    <Accordion collapsible multiple>
      {withApply ? (
        <AccordionItem value="apply">
          <AccordionHeader as="h3">{t('exchange.applyAlone')}</AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <CodeBlock title={t('exchange.apply')} text={scripts.apply} wraps={false} />
          </AccordionPanel>
        </AccordionItem>
      ) : null}
      <AccordionItem value="readBack">
        <AccordionHeader as="h3">{t('exchange.readBack')}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <RichText text={t('exchange.readBackHint')} />
          <CodeBlock title={t('exchange.readBack')} text={scripts.readBack} wraps={false} />
        </AccordionPanel>
      </AccordionItem>
      <AccordionItem value="undo">
        <AccordionHeader as="h3">{t('exchange.undo')}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <RichText text={undoes} />
          <CodeBlock title={t('exchange.undo')} text={scripts.undo} wraps={false} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

interface SettingCardProps {
  readonly setting: Way['exchange'][number];
  readonly setup: Pick<
    Setup,
    'mailbox' | 'clientId' | 'cloud' | 'enterpriseObjectId' | 'seenObjectId' | 'reach'
  >;
  readonly recipe: Recipe;
  readonly way: Way;
  /** Whether the one script above sets it, too. */
  readonly isInOne: boolean;
}

/** One setting of Exchange: what, why, how far it reaches, and the scripts with the values filled in. */
export function SettingCard({ setting, setup, recipe, way, isInOne }: SettingCardProps) {
  const t = useText();
  const styles = useStyles();
  const step = exchangeSteps[setting.id];
  const [chosen, setReach] = useState<Reach>(step.reaches[0]);
  const decided = setting.id === 'rbac-scope' ? reachOf(way, setup) : undefined;
  // The set-up has decided it: its role is for its mailbox.
  const isNarrow = decided === 'mailbox';
  const reach = isNarrow ? 'scoped' : chosen;
  const keys = settingKeys(setting.id);
  const isRequired = setting.need === 'required';
  const scripts = step.scripts(scriptFacts(setup, recipe, way), reach, t);
  // The one script reaches no further than is needed; who wants more takes the setting's own.
  const isFolded = isInOne && reach === step.reaches[0];
  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <Subtitle2 as="h2">{t(keys.title)}</Subtitle2>
        <Badge appearance="outline" color={isRequired ? 'important' : 'informative'}>
          {t(isRequired ? 'steps.exchange.required' : 'steps.exchange.recommended')}
        </Badge>
      </div>
      <RichText text={t(keys.why)} />
      <div>
        <span className={styles.label}>{t('steps.exchange.portalWay')}</span>
        <RichText text={t(keys.portal)} />
      </div>
      {step.reaches.length > 1 && !isNarrow ? (
        <ReachChoice reaches={step.reaches} reach={reach} onReach={setReach} />
      ) : null}
      <Hint intent={reach === 'tenant-wide' ? 'warning' : 'info'} title={t('exchange.risk')}>
        <RichText text={t(keys.risk[reach])} />
      </Hint>
      {decided === 'organisation' ? (
        <Hint intent="warning">
          <RichText text={t('reach.consentOpens')} />
        </Hint>
      ) : null}
      {isFolded ? null : <CodeBlock title={t('exchange.apply')} text={scripts.apply} wraps={false} />}
      <span className={styles.label}>
        {t('exchange.who', { role: t(roleKeys[step.role]) })}{' '}
        {t('exchange.takes', {
          source: step.delay.source,
          from: step.delay.fromMinutes,
          to: step.delay.toMinutes,
        })}{' '}
        {t('exchange.proof')}
      </span>
      <FoldedScripts scripts={scripts} undoes={t(keys.undo)} withApply={isFolded} />
    </section>
  );
}
