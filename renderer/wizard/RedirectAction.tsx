import { Field, Input } from '@fluentui/react-components';
import type { Recipe } from '../../shared/recipes/schema.ts';
import { productRedirectSchema } from '../../shared/setup/setup-file.ts';
import { localized } from '../../shared/text/localized-text.ts';
import type { TextKey } from '../../shared/text/text-key.ts';
import { useText } from '../app/language-context.ts';
import { CopyField } from '../components/CopyField.tsx';
import { RichText } from '../components/RichText.tsx';

type Redirect = Recipe['application']['redirects'][number];

/** The platforms as the form of a new registration lists them. */
const platformKeys = {
  'public-client': 'steps.register.platform.publicClient',
  web: 'steps.register.platform.web',
  spa: 'steps.register.platform.spa',
} as const satisfies Record<Redirect['platform'], TextKey>;

/** The platforms as the page *Authentication* heads them. */
export const platformHeadings = {
  'public-client': 'steps.register.heading.publicClient',
  web: 'steps.register.heading.web',
  spa: 'steps.register.heading.spa',
} as const satisfies Record<Redirect['platform'], TextKey>;

/** Whether a text is an address that a product can show as its callback. */
export function isCallback(text: string): boolean {
  return productRedirectSchema.safeParse(text.trim()).success;
}

interface CallbackFieldProps {
  readonly redirect: Redirect;
  readonly product: string;
  readonly value: string;
  readonly judged: boolean;
  readonly onChange: (value: string) => void;
}

/** Where the product shows its callback, and a field for it. */
export function CallbackField({ redirect, product, value, judged, onChange }: CallbackFieldProps) {
  const t = useText();
  const isWrong = (judged || value !== '') && !isCallback(value);
  return (
    <Field
      label={t('steps.register.callback', { product })}
      required
      {...(redirect.place ? { hint: <RichText text={localized(redirect.place, t.language)} /> } : {})}
      {...(isWrong
        ? {
            validationMessage: (
              <RichText text={t('steps.register.callbackWrong', { example: redirect.uri })} />
            ),
          }
        : {})}
    >
      <Input
        type="url"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

interface RedirectActionProps {
  readonly redirect: Redirect;
  readonly product: string;
  readonly uri: string | undefined;
}

/** The redirect that goes into the form of a new registration. */
export function FormRedirect({ redirect, product, uri }: RedirectActionProps) {
  const t = useText();
  return (
    <>
      <span>
        <RichText text={t('steps.register.redirect', { platform: t(platformKeys[redirect.platform]) })} />{' '}
        {redirect.required ? null : <RichText text={t('steps.register.redirectOptional', { product })} />}
      </span>
      {uri === undefined ? (
        <span>{t('steps.register.callbackFirst')}</span>
      ) : (
        <CopyField label={t('steps.register.redirectLabel')} value={uri} mono />
      )}
    </>
  );
}

/** A redirect that is added to the registration once it is there. */
export function FurtherRedirect({ redirect, product, uri }: RedirectActionProps) {
  const t = useText();
  const isForTest = redirect.role === 'test';
  return (
    <>
      <span>
        <RichText text={t('steps.register.further', { heading: t(platformHeadings[redirect.platform]) })} />{' '}
        {isForTest ? <RichText text={t('steps.register.furtherTest', { product })} /> : null}
      </span>
      {uri === undefined ? null : (
        <CopyField
          label={t(isForTest ? 'steps.register.testRedirectLabel' : 'steps.register.redirectLabel')}
          value={uri}
          mono
        />
      )}
    </>
  );
}
