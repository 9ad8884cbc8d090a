import type { Setup } from '../../setup/setup.ts';
import type { Translate } from '../../text/index.ts';
import type { RegisterScriptKind } from '../calls.ts';
import type { DesiredRegistration } from '../desired.ts';
import { azureCliScript } from './azure-cli.ts';
import { powershellScript } from './powershell.ts';
import { scriptValues } from './script-values.ts';

/** A script as a file: no secret is in it, and the one that it makes is shown only to whoever runs it. */
export interface RegistrationScript {
  readonly fileName: string;
  readonly text: string;
}

/** The same registration without signing in to Graph here: a script for somebody who may, values filled in and quoted. */
export function registrationScript(
  kind: RegisterScriptKind,
  desired: DesiredRegistration,
  setup: Pick<Setup, 'id' | 'cloud'>,
  t: Translate,
): RegistrationScript {
  const values = scriptValues(desired, setup);
  return kind === 'powershell'
    ? { fileName: `register-${setup.id}.ps1`, text: powershellScript(values, t) }
    : { fileName: `register-${setup.id}.sh`, text: azureCliScript(values, t) };
}
