import { builtInClouds, isBuiltInCloud } from '../../shared/clouds/built-in.ts';
import type { Info } from '../../shared/contract/calls.ts';
import type { Setup } from '../../shared/setup/setup.ts';

/** What the screens say about the cloud of a set-up. */
export interface SetUpCloud {
  readonly name: string;
  readonly practice: boolean;
  readonly portal: string | undefined;
}

/** The cloud a set-up belongs to: built in, the one the host works on, or a file that only its name is known of here. */
export function setUpCloud(setup: Pick<Setup, 'cloud'>, info: Info): SetUpCloud {
  if (isBuiltInCloud(setup.cloud)) {
    const { name, portal } = builtInClouds[setup.cloud];
    return { name, practice: false, portal };
  }
  if (setup.cloud === info.cloud.id)
    return { name: info.cloud.name, practice: info.cloud.practice, portal: info.cloud.portal };
  return { name: setup.cloud.split(/[\\/]/u).at(-1) ?? setup.cloud, practice: false, portal: undefined };
}
