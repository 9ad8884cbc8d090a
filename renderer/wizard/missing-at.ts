import type { Failure } from '../../shared/outcome.ts';
import type { StepKind } from '../../shared/setup/step.ts';
import { mailboxStep } from './mailbox-step.ts';
import type { StepProps } from './step-props.ts';

type Shown = Pick<StepProps, 'recipe' | 'setup' | 'step'>;

function placeOf(failure: Failure, { recipe, setup }: Shown): StepKind | undefined {
  if (failure.kind !== 'refused') return undefined;
  switch (failure.message.key) {
    case 'refused.idsMissing':
      return 'ids';
    case 'refused.secretMissing':
    case 'secrets.noneStored':
    case 'certificate.noneStored':
      return 'credential';
    case 'refused.mailboxMissing':
      return mailboxStep(recipe, setup);
    default:
      return undefined;
  }
}

/** The step at which is entered what a refusal misses, unless it is the one shown. */
export function missingAt(failure: Failure, shown: Shown): StepKind | undefined {
  const place = placeOf(failure, shown);
  return place === shown.step.kind ? undefined : place;
}
