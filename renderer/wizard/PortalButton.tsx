import { Button } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons/svg/open';
import type { PortalPlace } from '../../shared/setup/portal-place.ts';
import { useText } from '../app/language-context.ts';
import type { SetupActions } from './use-setup-actions.ts';

interface PortalButtonProps {
  readonly place: PortalPlace;
  readonly actions: SetupActions;
  readonly label?: string | undefined;
}

/** Opens the page of the portal where a step is done, in the person's own browser. */
export function PortalButton({ place, actions, label }: PortalButtonProps) {
  const t = useText();
  return (
    <div>
      <Button icon={<Open20Regular />} onClick={() => void actions.openPortal(place)}>
        {label ?? t('wizard.openPortal')}
      </Button>
    </div>
  );
}
