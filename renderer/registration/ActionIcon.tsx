import { makeStyles, tokens } from '@fluentui/react-components';
import { AddCircle20Regular } from '@fluentui/react-icons/svg/add-circle';
import { Edit20Regular } from '@fluentui/react-icons/svg/edit';
import { Key20Regular } from '@fluentui/react-icons/svg/key';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons/svg/shield-checkmark';
import type { ActionKind } from '../../shared/registration/action.ts';

const useStyles = makeStyles({ icon: { color: tokens.colorNeutralForeground2, display: 'inline-flex' } });

/** Something new, something changed, a credential, a right. */
const shapes = {
  'create-application': AddCircle20Regular,
  'create-service-principal': AddCircle20Regular,
  'create-api': AddCircle20Regular,
  'add-owner': AddCircle20Regular,
  'change-audience': Edit20Regular,
  'change-redirects': Edit20Regular,
  'change-public-client': Edit20Regular,
  'enable-service-principal': Edit20Regular,
  'drop-assignment-required': Edit20Regular,
  'request-permissions': Edit20Regular,
  'grant-role': ShieldCheckmark20Regular,
  'grant-scopes': ShieldCheckmark20Regular,
  'add-secret': Key20Regular,
  'add-certificate': Key20Regular,
} as const satisfies Record<ActionKind, unknown>;

/** What kind of change an action is, as a shape; its words stand beside it. */
export function ActionIcon({ kind }: { readonly kind: ActionKind }) {
  const styles = useStyles();
  const Shape = shapes[kind];
  return (
    <span className={styles.icon} aria-hidden="true">
      <Shape />
    </span>
  );
}
