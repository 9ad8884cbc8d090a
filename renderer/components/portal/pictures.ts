import type { Recipe, Way } from '../../../shared/recipes/schema.ts';
import type { Translate } from '../../../shared/text/index.ts';
import type { Picture } from './picture.ts';

/** An ID that is nobody's: the drawing shows where, not what. */
const someId = '00000000-1111-2222-3333-4444…';

function entraPage(t: Translate, page: string): Pick<Picture, 'portal' | 'crumbs'> {
  return { portal: t('portal.entra'), crumbs: [t('portal.appRegistrations'), page] };
}

/** The form of a new registration; its marks are the numbers of the step's actions. */
export function registerPicture({ application }: Recipe, t: Translate): Picture {
  const redirect = application.redirects[0];
  const isSingle = application.accountTypes[0] === 'single-tenant';
  const types = isSingle
    ? [t('portal.singleTenant'), t('portal.multiTenant')]
    : [t('portal.multiTenant'), t('portal.singleTenant')];
  const platforms = {
    'public-client': 'steps.register.platform.publicClient',
    web: 'steps.register.platform.web',
    spa: 'steps.register.platform.spa',
  } as const;
  return {
    title: t('portal.picture.register.title'),
    text: t(redirect ? 'portal.picture.register.text' : 'portal.picture.register.textNoRedirect'),
    ...entraPage(t, t('portal.newRegistration')),
    pieces: [
      { kind: 'title', text: t('portal.newRegistration') },
      { kind: 'field', label: t('portal.name'), text: application.suggestedName, mark: 2 },
      { kind: 'choice', label: t('portal.accountTypes'), texts: types, mark: 3 },
      redirect
        ? {
            kind: 'field',
            label: `${t('portal.redirectUri')}: ${t(platforms[redirect.platform])}`,
            text: redirect.uri,
            mark: 4,
          }
        : { kind: 'field', label: t('portal.redirectUri'), text: '' },
      { kind: 'buttons', buttons: [{ text: t('portal.register'), primary: true, mark: 5 }] },
    ],
  };
}

/** The overview with the two IDs. */
export function idsPicture(t: Translate): Picture {
  return {
    title: t('portal.picture.ids.title'),
    text: t('portal.picture.ids.text'),
    ...entraPage(t, t('portal.overview')),
    pieces: [
      { kind: 'title', text: t('portal.overview') },
      { kind: 'fact', label: t('portal.clientId'), text: someId, mark: 1 },
      { kind: 'fact', label: t('portal.objectId'), text: someId },
      { kind: 'fact', label: t('portal.tenantId'), text: someId, mark: 2 },
    ],
  };
}

/** The list of secrets, with the column that counts; its marks are the numbers of the step's actions. */
export function credentialPicture(t: Translate): Picture {
  return {
    title: t('portal.picture.credential.title'),
    text: t('portal.picture.credential.text'),
    ...entraPage(t, t('portal.certificates')),
    pieces: [
      { kind: 'title', text: t('portal.certificates') },
      { kind: 'tabs', texts: [t('portal.clientSecrets')], current: 0 },
      { kind: 'buttons', buttons: [{ text: `+ ${t('portal.newSecret')}`, primary: false, mark: 1 }] },
      {
        kind: 'table',
        columns: [t('portal.expires'), t('portal.value'), t('portal.secretId')],
        row: ['5/19/2027', 'k7Q8Q~v…', '3f2a-9c1…'],
        marked: { column: 1, mark: 3 },
      },
    ],
  };
}

/** The list of certificates; its mark is the number of the step's action. */
export function certificatePicture(t: Translate): Picture {
  return {
    title: t('portal.picture.certificate.title'),
    text: t('portal.picture.certificate.text'),
    ...entraPage(t, t('portal.certificates')),
    pieces: [
      { kind: 'title', text: t('portal.certificates') },
      { kind: 'tabs', texts: [t('portal.certificatesTab'), t('portal.clientSecrets')], current: 0 },
      { kind: 'buttons', buttons: [{ text: t('portal.uploadCertificate'), primary: false, mark: 2 }] },
      {
        kind: 'table',
        columns: [t('portal.thumbprint'), t('portal.expires'), t('portal.certificateId')],
        row: ['89EB0549E1…', '11/20/2027', '7c1d-42e0…'],
      },
    ],
  };
}

/** The list of permissions, with the consent where an administrator gives it: the last of so many actions. */
export function permissionsPicture(way: Way, actions: number, t: Translate): Picture {
  const admin = way.permissions.some(({ type }) => type === 'application');
  const first = way.permissions[0];
  const type =
    first?.type === 'application' ? 'steps.permissions.application' : 'steps.permissions.delegated';
  const add = { text: `+ ${t('portal.addPermission')}`, primary: false, mark: 1 };
  const grant = { text: t('portal.grantConsent'), primary: false, mark: actions };
  return {
    title: t('portal.picture.permissions.title'),
    text: admin
      ? t('portal.picture.permissions.text', { grant: actions })
      : t('portal.picture.permissions.textUser'),
    ...entraPage(t, t('portal.apiPermissions')),
    pieces: [
      { kind: 'title', text: t('portal.apiPermissions') },
      { kind: 'buttons', buttons: admin ? [add, grant] : [add] },
      {
        kind: 'table',
        columns: [t('steps.permissions.permission'), t('steps.permissions.type'), t('portal.status')],
        row: [first?.name ?? '', t(type), admin ? `✓ ${t('portal.granted')}` : ''],
      },
    ],
  };
}

/** The switch of authenticated SMTP of one mailbox. */
export function smtpAuthPicture(t: Translate): Picture {
  return {
    title: t('portal.picture.smtpAuth.title'),
    text: t('portal.picture.smtpAuth.text'),
    portal: t('portal.admin'),
    crumbs: [t('portal.users'), t('portal.mailTab')],
    pieces: [
      { kind: 'title', text: t('portal.emailApps') },
      { kind: 'check', text: t('portal.otherApps'), on: true },
      { kind: 'check', text: t('portal.authenticatedSmtp'), on: true, mark: 1 },
      { kind: 'buttons', buttons: [{ text: t('portal.save'), primary: true, mark: 2 }] },
    ],
  };
}
