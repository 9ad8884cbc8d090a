import type { ReactNode } from 'react';
import type { StepKind } from '../../shared/setup/step.ts';
import type { StepProps } from './step-props.ts';
import { CredentialStep } from './steps/CredentialStep.tsx';
import { ExchangeStep } from './steps/ExchangeStep.tsx';
import { IdsStep } from './steps/IdsStep.tsx';
import { PermissionsStep } from './steps/PermissionsStep.tsx';
import { RegisterStep } from './steps/RegisterStep.tsx';
import { SigninStep } from './steps/SigninStep.tsx';
import { TestStep } from './steps/TestStep.tsx';
import { ValuesStep } from './steps/ValuesStep.tsx';
import { WhoStep } from './steps/WhoStep.tsx';

/** One component for each kind of step. */
export const stepViews = {
  who: WhoStep,
  register: RegisterStep,
  ids: IdsStep,
  credential: CredentialStep,
  permissions: PermissionsStep,
  exchange: ExchangeStep,
  signin: SigninStep,
  test: TestStep,
  values: ValuesStep,
} satisfies Record<StepKind, (props: StepProps) => ReactNode>;
