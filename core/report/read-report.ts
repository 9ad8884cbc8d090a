import { z } from 'zod';
import { explain } from '../../shared/causes/explain.ts';
import { type Failed, type Outcome, refused } from '../../shared/outcome.ts';
import { type Report, reportSchema, reportVersion } from '../../shared/report/schema.ts';
import { languages, translatorFor } from '../../shared/text/index.ts';
import { parseValue } from '../files/parse-file.ts';
import { parseJson } from '../files/parse-json.ts';
import { decodeText } from '../files/read-text-file.ts';

/** What every support file of every version says of itself. */
const headSchema = z.looseObject({
  schema: z.number().int(),
  madeAt: z.string(),
  steps: z.array(z.unknown()),
  program: z.looseObject({ version: z.string().max(40) }),
});

/** Each sentence of a report with its path; saying one throws where it lacks a part. */
function* sentencesOf(report: Report): Generator<readonly [path: string, say: () => void]> {
  const speakers = Object.keys(languages).map((code) => translatorFor(code as keyof typeof languages));
  for (const t of speakers) {
    for (const [index, { evidence }] of report.steps.entries()) {
      const path = `steps[${index}].evidence`;
      if (evidence?.state === 'proven') yield [`${path}.seen`, () => evidence.seen.map((seen) => t(seen))];
      if (evidence?.state === 'unknown') yield [`${path}.reason`, () => t(evidence.reason)];
      if (evidence?.state === 'failing') yield [`${path}.diagnosis`, () => explain(evidence.diagnosis, t)];
    }
    for (const [index, result] of report.results.entries())
      if (result.outcome === 'failed')
        yield [`results[${index}].diagnosis`, () => explain(result.diagnosis, t)];
    for (const [index, look] of (report.looks ?? []).entries())
      if (look.outcome === 'failed') yield [`looks[${index}].diagnosis`, () => explain(look.diagnosis, t)];
  }
}

/** A sentence that cannot be said would stop the screen that shows it: it is found here. */
function unsayable(report: Report, file: string): Failed | undefined {
  for (const [path, say] of sentencesOf(report))
    try {
      say();
    } catch {
      // The formatter throws for one reason: an argument of the sentence is missing or of the wrong kind.
      return refused('report.refused.unsayable', { file, path });
    }
  return undefined;
}

/** Nobody changed the file: another version of the program wrote what this one does not know. */
function asOtherVersion(
  refusal: Failed,
  file: string,
  versions: { readonly version: string; readonly own: string },
): Failed {
  const { failure } = refusal;
  const path = failure.kind === 'refused' ? failure.message.params?.path : undefined;
  return refused('report.refused.otherVersion', { file, path: path ?? '.', ...versions });
}

/**
 * The text of a support file, from anywhere: nothing in it is believed. Refused with a sentence that names the path in the file
 * where it is too large, not JSON, of another kind or version, or where something in it does not fit. With `ownVersion` a fault in a
 * file of another version of the program is told as that.
 */
export function readReport(text: string, file: string, ownVersion?: string): Outcome<Report> {
  const bounded = decodeText(new TextEncoder().encode(text), file);
  if (!bounded.ok) return bounded;
  const json = parseJson(bounded.value, file);
  if (!json.ok) return json;
  const head = headSchema.safeParse(json.value);
  if (!head.success) return refused('report.refused.notReport', { file });
  if (head.data.schema > reportVersion)
    return refused('report.refused.newer', { file, found: head.data.schema, known: reportVersion });
  const report = parseValue(json.value, file, reportSchema);
  if (report.ok) return unsayable(report.value, file) ?? report;
  const { version } = head.data.program;
  return ownVersion === undefined || version === ownVersion
    ? report
    : asOtherVersion(report, file, { version, own: ownVersion });
}
