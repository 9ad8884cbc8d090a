import { describe, expect, it } from 'vitest';
import { type Language, languages, translatorFor } from '../text/index.ts';
import { credentialCalendar } from './credential-calendar.ts';
import { now, setupOf } from './testing/registration-facts.ts';

const clientId = '11111111-2222-3333-4444-555555555555';
const facts = { product: 'GLPI, Contoso', now };

describe('the reminder of a credential', () => {
  it.each(
    (Object.keys(languages) as Language[]).flatMap((language) =>
      (['secret', 'certificate'] as const).map((kind) => ({ language, kind })),
    ),
  )('of a $kind in $language says what ends, for which application, and when', ({ language, kind }) => {
    const t = translatorFor(language);
    const setup = setupOf('glpi', { clientId, credential: { kind, expiresAt: '2027-05-19T00:00:00.000Z' } });
    const unfolded = credentialCalendar(setup, facts, t)?.text.replaceAll('\r\n ', '');
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20270519');
    expect(unfolded).toContain('GLPI\\, Contoso');
    expect(unfolded).toContain(clientId);
    expect(unfolded).toContain('2027');
  });

  it('is none where nobody knows the end', () => {
    expect(credentialCalendar(setupOf('glpi'), facts, translatorFor('en'))).toBeUndefined();
  });
});
