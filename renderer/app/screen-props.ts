import type { Info } from '../../shared/contract/calls.ts';
import type { Preferences } from './use-preferences.ts';

/** What every screen gets from the application. */
export interface ScreenProps {
  readonly info: Info;
  readonly preferences: Preferences;
}
