import { makeStyles } from '@fluentui/react-components';
import type { Message } from '../../shared/text/message.ts';
import { useText } from '../app/language-context.ts';
import { Hint } from '../components/Hint.tsx';
import { RichText } from '../components/RichText.tsx';

const useStyles = makeStyles({ list: { margin: '4px 0 0', paddingLeft: '20px' } });

/** Files that cannot be used, each with the reason; they never stop the others. */
export function BrokenFiles({ broken }: { readonly broken: readonly Message[] }) {
  const t = useText();
  const styles = useStyles();
  if (broken.length === 0) return null;
  return (
    <Hint intent="warning" title={t('welcome.brokenRecipes', { n: broken.length })}>
      <ul className={styles.list}>
        {broken.map((reason) => (
          <li key={JSON.stringify(reason)}>
            <RichText text={t(reason)} />
          </li>
        ))}
      </ul>
    </Hint>
  );
}
