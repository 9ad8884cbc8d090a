import { Badge, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { Recipe, Way } from '../../shared/recipes/schema.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { useText } from '../app/language-context.ts';
import { CodeBlock } from '../components/CodeBlock.tsx';
import { RichText } from '../components/RichText.tsx';
import { exchangeScript, namesObjectId } from './exchange-script.ts';
import { settingKeys } from './exchange-settings.ts';

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
});

interface SettingCardProps {
  readonly setting: Way['exchange'][number];
  readonly setup: Pick<Setup, 'mailbox' | 'clientId'>;
  readonly recipe: Recipe;
  readonly way: Way;
}

/** One setting of Exchange: what, why, where in the portal, and the script with the values filled in. */
export function SettingCard({ setting, setup, recipe, way }: SettingCardProps) {
  const t = useText();
  const styles = useStyles();
  const keys = settingKeys[setting.id];
  const isRequired = setting.need === 'required';
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
      <CodeBlock
        title={t('steps.exchange.script')}
        text={exchangeScript(setting.id, { setup, recipe, way }, t)}
        wraps={false}
      />
      {namesObjectId(setting.id) ? <RichText text={t('steps.exchange.objectId')} /> : null}
      <span className={styles.label}>{t('steps.exchange.by')}</span>
    </section>
  );
}
