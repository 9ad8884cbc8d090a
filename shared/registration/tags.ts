/** Stands on everything that is made here, so that it is found again and nothing else is taken for ours. */
export const ourTag = 'Sendproof';

/** The tag that says for which set-up something was made. */
export function setupTag(setupId: string): string {
  return `${ourTag}:${setupId}`;
}

/** The tags of a registration that is made for a set-up. */
export function applicationTags(setupId: string): readonly string[] {
  return [ourTag, setupTag(setupId)];
}

/**
 * The tags of an enterprise application that is made for a set-up. The last one is Microsoft's: the portal lists under *Enterprise
 * applications* only what carries it. Source: learn.microsoft.com/graph/api/resources/serviceprincipal, property tags.
 */
export function servicePrincipalTags(setupId: string): readonly string[] {
  return [...applicationTags(setupId), 'WindowsAzureActiveDirectoryIntegratedApp'];
}

/** Whether a registration or enterprise application was made here, for whichever set-up. */
export function isOurs({ tags }: { readonly tags: readonly string[] }): boolean {
  return tags.includes(ourTag);
}
