import type { ReactNode } from 'react';
import type { SetupPlace } from '../app/route.ts';
import { Registering } from '../registration/Registering.tsx';
import { Rotation } from '../registration/Rotation.tsx';
import { StartStep } from '../registration/StartStep.tsx';
import type { StepProps } from './step-props.ts';
import { CredentialStep } from './steps/CredentialStep.tsx';
import { ExchangeStep } from './steps/ExchangeStep.tsx';
import { IdsStep } from './steps/IdsStep.tsx';
import { PermissionsStep } from './steps/PermissionsStep.tsx';
import { RegisterStep } from './steps/RegisterStep.tsx';
import { SigninStep } from './steps/SigninStep.tsx';
import { TestStep } from './steps/TestStep.tsx';
import { ValuesStep } from './steps/ValuesStep.tsx';

/** One component for each kind of step, and for each place beside them. */
export const stepViews = {
  who: StartStep,
  register: RegisterStep,
  ids: IdsStep,
  credential: CredentialStep,
  permissions: PermissionsStep,
  exchange: ExchangeStep,
  signin: SigninStep,
  test: TestStep,
  values: ValuesStep,
  registering: Registering,
  rotation: Rotation,
} satisfies Record<SetupPlace, (props: StepProps) => ReactNode>;
