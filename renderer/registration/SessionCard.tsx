import { Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { Plan, RegisterState } from '../../shared/registration/plan-view.ts';
import { useText } from '../app/language-context.ts';
import { RichText } from '../components/RichText.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '12px',
    padding: '16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  scopes: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, display: 'block' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface SessionCardProps {
  readonly signedIn: NonNullable<RegisterState['signedIn']>;
  readonly scopes: Plan['scopes'];
  readonly onSignOut: () => void;
}

/** Who is signed in, with which rights and what each is for. */
export function SessionCard({ signedIn, scopes, onSignOut }: SessionCardProps) {
  const t = useText();
  const styles = useStyles();
  const { username, access } = signedIn;
  return (
    <section className={styles.card}>
      <span>
        {t(access === 'read' ? 'registerScreens.plan.signedInRead' : 'registerScreens.plan.signedIn', {
          username,
        })}
      </span>
      {scopes.length > 0 ? (
        <>
          <Subtitle2 as="h2">{t('registerScreens.plan.rights')}</Subtitle2>
          <ul className={styles.scopes}>
            {scopes.map(({ name, why }) => (
              <li key={name}>
                <span className={styles.name}>
                  {name
                    .split('.')
                    .flatMap((part, index) => (index === 0 ? [part] : ['.', <wbr key={part} />, part]))}
                </span>
                <Caption1 className={styles.quiet}>
                  <RichText text={t(why)} />
                </Caption1>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Button onClick={onSignOut}>{t('registerScreens.plan.signOut')}</Button>
    </section>
  );
}
