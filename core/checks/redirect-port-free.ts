import { redirectUriFor } from '../../shared/setup/plan.ts';
import { listen } from '../entra/listen.ts';
import { portHolder } from '../entra/port-holder.ts';
import { redirectAddress } from '../entra/redirect-address.ts';
import { systemCodeOf } from '../net/system-code.ts';
import { type Check, fail, pass, unknown } from './check.ts';

/** Is the redirect's port free on this machine? Asked by listening on it for a moment. */
export const redirectPortFree: Check = async (context) => {
  const uri = redirectUriFor(context.recipe, context.setup);
  const address = uri === undefined ? undefined : redirectAddress(uri);
  if (!address || address.port === 0) return unknown('couldNotLook.anyPort');
  const { port } = address;
  try {
    const listening = await listen(address, (_request, response) => response.writeHead(404).end());
    await listening.close();
    return pass('seen.portFree', { port });
  } catch (error) {
    const program = await portHolder(port);
    return fail(context, {
      text: error instanceof Error ? error.message : String(error),
      protocol: 'loopback',
      systemCode: systemCodeOf(error),
      params: { port, ...(program === undefined ? {} : { program }) },
    });
  }
};
