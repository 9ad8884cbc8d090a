import type { Recipe } from '../../../shared/recipes/schema.ts';
import type { TextKey } from '../../../shared/text/text-key.ts';
import { useText } from '../../app/language-context.ts';
import { Action, ActionList } from '../../components/ActionList.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { PortalDrawing } from '../../components/portal/PortalDrawing.tsx';
import { registerPicture } from '../../components/portal/pictures.ts';
import { RichText } from '../../components/RichText.tsx';
import { PortalButton } from '../PortalButton.tsx';
import { StepFrame } from '../StepFrame.tsx';
import type { StepProps } from '../step-props.ts';

type Redirect = Recipe['application']['redirects'][number];

const platformKeys = {
  'public-client': 'steps.register.platform.publicClient',
  web: 'steps.register.platform.web',
  spa: 'steps.register.platform.spa',
} as const satisfies Record<Redirect['platform'], TextKey>;

const typeKeys = {
  'single-tenant': 'steps.register.singleTenant',
  'multi-tenant': 'steps.register.multiTenant',
} as const satisfies Record<Recipe['application']['accountTypes'][number], TextKey>;

function RedirectAction({
  redirect,
  uri,
}: {
  readonly redirect: Redirect | undefined;
  readonly uri: string;
}) {
  const t = useText();
  if (!redirect) return <RichText text={t('steps.register.redirectNone')} />;
  return (
    <>
      <RichText text={t('steps.register.redirect', { platform: t(platformKeys[redirect.platform]) })} />
      <CopyField label={t('steps.register.redirectLabel')} value={uri} mono />
    </>
  );
}

function TypesAction({ types }: { readonly types: Recipe['application']['accountTypes'] }) {
  const t = useText();
  const [best, ...others] = types.map((type) => t(typeKeys[type]));
  return (
    <span>
      <RichText text={t('steps.register.types', { type: best ?? '' })} />{' '}
      {others.map((type) => (
        <RichText key={type} text={t('steps.register.typesAlso', { type })} />
      ))}
    </span>
  );
}

/** Make the registration: name, account types, redirect with its platform. */
export function RegisterStep(props: StepProps) {
  const t = useText();
  const { setup, recipe, actions, step, onNext } = props;
  const { suggestedName, accountTypes, redirects, allowPublicClientFlows } = recipe.application;
  const redirect = redirects[0];
  const isKnown = step.state === 'proven' || step.state === 'said';
  const say = async () => {
    if (isKnown || (await actions.change({ kind: 'say', step: 'register' }))) onNext();
  };
  return (
    <StepFrame
      of={props}
      title={t('steps.register.title')}
      intro={t('steps.register.intro', { product: recipe.name })}
      primary={{ label: isKnown ? t('wizard.next') : t('steps.register.done'), onPress: () => void say() }}
      aside={<PortalDrawing picture={registerPicture(recipe, t)} />}
    >
      <ActionList>
        <Action n={1}>
          <RichText text={t('steps.register.open')} />
          <PortalButton place="new-registration" actions={actions} />
        </Action>
        <Action n={2}>
          <RichText text={t('steps.register.name')} />
          <CopyField label={t('steps.register.nameLabel')} value={suggestedName} />
        </Action>
        <Action n={3}>
          <TypesAction types={accountTypes} />
        </Action>
        <Action n={4}>
          <RedirectAction redirect={redirect} uri={setup.redirectUri ?? redirect?.uri ?? ''} />
        </Action>
        <Action n={5}>
          <RichText text={t('steps.register.press')} />
        </Action>
        {allowPublicClientFlows === undefined ? null : (
          <Action n={6}>
            <RichText
              text={t('steps.register.publicFlows', { value: allowPublicClientFlows ? 'yes' : 'no' })}
            />
          </Action>
        )}
      </ActionList>
    </StepFrame>
  );
}
