import { z } from 'zod';
import { localizedTextSchema } from '../text/localized-text.ts';
import { reportFault } from './fault.ts';

/** A sign-in can be received on this machine under these addresses only. */
export const isLoopback = (uri: string) =>
  /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?(?:\/|$)/u.test(uri);

const isSecureLoopback = (uri: string) =>
  /^https:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/iu.test(uri);
const isHttps = (uri: string) => /^https:\/\/[^/?#@\s]+(?:[/?][^#\s]*)?$/iu.test(uri);
/** An application on a device may have an address of its own kind, as `msal1234://auth`; what a browser would run or show is none. */
const isOwnScheme = (uri: string) =>
  /^[a-z][a-z0-9+.-]*:\/\/[^#\s]*$/iu.test(uri) &&
  !/^(?:https?|javascript|data|file|blob|vbscript):/iu.test(uri);

/**
 * A redirect URI and the portal platform it is registered under; the platform decides whether a secret may be sent.
 * Which addresses Entra takes: https://learn.microsoft.com/entra/identity-platform/reply-url
 */
export const redirectSchema = z
  .strictObject({
    platform: z.enum(['public-client', 'web', 'spa']),
    uri: z.string().min(1).max(256),
    /**
     * `recipe`, or absent: `uri` is what gets registered. `product`: the product shows the URI, each installation its own, and the person
     * brings it; `uri` is an example of its form.
     */
    from: z.enum(['recipe', 'product']).optional(),
    /** `test`: not the product's but ours, on loopback, so that a sign-in can be received here; offered for removal afterwards. */
    role: z.enum(['product', 'test']).optional(),
    /** Where the product shows its URI, in its own words. */
    place: localizedTextSchema.optional(),
    /** False where the product works without one. */
    required: z.boolean().default(true),
  })
  .superRefine(({ platform, uri, from, role, place }, context) => {
    const isOurs = from !== 'product';
    if (role === 'test' && (!isOurs || !isLoopback(uri)))
      reportFault(context, ['role'], 'recipeFile.testRedirect');
    if (isOurs && isSecureLoopback(uri)) reportFault(context, ['uri'], 'recipeFile.secureLoopback');
    else if (!isLoopback(uri) && !isHttps(uri) && !(platform === 'public-client' && isOwnScheme(uri)))
      reportFault(context, ['uri'], 'recipeFile.redirectForm', {
        platform: platform === 'public-client' ? 'native' : 'browser',
      });
    if (isOurs && place !== undefined) reportFault(context, ['place'], 'recipeFile.redirectPlace');
  });
