/** What was asked of the tenant and what it answered, kept for a failing test: no token and no secret stands in it. */
export interface Transcript {
  note(service: string, line: string): void;
  text(): string;
}

const keptLines = 2000;

/** Form fields and headers whose values open something. */
const secretFields =
  /\b(client_secret|client_assertion|code|code_verifier|refresh_token|access_token|id_token|device_code|password)=[^&\s]+/giu;
const jsonSecrets = /"(access_token|refresh_token|id_token|device_code|code|client_secret)"\s*:\s*"[^"]*"/gu;
const bearer = /\b(Bearer)\s+\S+/giu;
const jwt = /\beyJ[\w-]+\.[\w-]*\.?[\w-]*/gu;

export function masked(text: string): string {
  return text
    .replace(secretFields, '$1=***')
    .replace(jsonSecrets, '"$1":"***"')
    .replace(bearer, '$1 ***')
    .replace(jwt, '***');
}

/** An empty transcript; the oldest lines give way to new ones after some thousands. */
export function newTranscript(): Transcript {
  const lines: string[] = [];
  return {
    note(service, line) {
      lines.push(`${new Date().toISOString()} ${service} ${masked(line)}`);
      if (lines.length > keptLines) lines.shift();
    },
    text: () => lines.join('\n'),
  };
}
