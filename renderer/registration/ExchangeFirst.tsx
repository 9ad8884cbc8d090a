import { Link, makeStyles } from '@fluentui/react-components';
import { scriptBeforeSending } from '../../shared/exchange/before-sending.ts';
import { exchangeSteps } from '../../shared/exchange/index.ts';
import { roleKeys } from '../../shared/exchange/setting-keys.ts';
import type { Way } from '../../shared/recipes/schema.ts';
import { exchangeBeforeSending } from '../../shared/setup/reach.ts';
import { useText } from '../app/language-context.ts';
import { CodeBlock } from '../components/CodeBlock.tsx';
import { RichText } from '../components/RichText.tsx';
import type { StepProps } from '../wizard/step-props.ts';

const useStyles = makeStyles({ links: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px' } });

/** The role that may run all of it. */
function roleOf(exchange: Way['exchange']): keyof typeof roleKeys {
  const roles = exchange.map(({ id }) => exchangeSteps[id].role);
  return roles.includes('organization-management') ? 'organization-management' : 'exchange-admin';
}

/** What Exchange needs before anything can be sent, as one script: Graph cannot set it. */
export function ExchangeFirst({ of }: { readonly of: StepProps }) {
  const t = useText();
  const styles = useStyles();
  const { setup, recipe, way, actions, onGo } = of;
  const settings = exchangeBeforeSending(way, setup);
  const handOver = async () => {
    // Whoever has just registered it could consent to what it needs.
    const mayConsent = setup.who?.mayConsent ?? true;
    if (await actions.change({ kind: 'who', mayConsent, mayRunExchange: false })) onGo('exchange');
  };
  return (
    <>
      <RichText text={t('registerScreens.ended.exchangeText', { role: t(roleKeys[roleOf(settings)]) })} />
      <CodeBlock
        title={t('registerScreens.ended.exchangeScript')}
        text={scriptBeforeSending(setup, { recipe, way }, t)}
        wraps={false}
      />
      <div className={styles.links}>
        <Link as="button" onClick={() => onGo('exchange')}>
          {t('registerScreens.ended.exchangeMore')}
        </Link>
        <Link as="button" onClick={() => void handOver()}>
          {t('registerScreens.ended.exchangeOther')}
        </Link>
      </div>
    </>
  );
}
