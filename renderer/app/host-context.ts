import { createContext, useContext } from 'react';
import type { Host } from '../../shared/contract/host.ts';

/** The program behind the screens; one of the two contexts there are. */
export const HostContext = createContext<Host | undefined>(undefined);

/** The host every call goes to. @throws Error outside the providers: a programming mistake. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('There is no host above this component');
  return host;
}
