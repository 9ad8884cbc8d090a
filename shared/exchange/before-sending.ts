/** What every script begins with; the session that the first one opens serves the others. */
const openings = ['    Import-Module ExchangeOnlineManagement', '    Connect-ExchangeOnline '];

/** Several scripts of Exchange Online PowerShell as one to paste: signed in once. */
export function joinedScript(scripts: readonly string[]): string {
  return scripts
    .map((script, index) =>
      index === 0
        ? script
        : script
            .split('\n')
            .filter((line) => !openings.some((opening) => line.startsWith(opening)))
            .join('\n'),
    )
    .join('\n\n');
}
