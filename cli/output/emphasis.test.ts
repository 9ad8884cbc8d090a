import { describe, expect, it } from 'vitest';
import { heldNames, printedNames, seenLength, spokenTranslator } from './emphasis.ts';
import { wrapped } from './layout.ts';

const bold = (name: string) => `<b>${name}</b>`;
const sentence = { key: 'register.what.createServicePrincipal', params: { name: 'ERP' } } as const;

describe('a sentence on the command line', () => {
  it('has its names painted on a screen, and stars and back-ticks nowhere', () => {
    const said = spokenTranslator('en', { json: false })(sentence);
    expect(printedNames(said, bold)).toBe('Add ERP to the <b>Enterprise applications</b> of this tenant');
    expect(printedNames(said, (name) => name)).toBe('Add ERP to the Enterprise applications of this tenant');
  });

  it('is plain in a document, where nobody paints', () => {
    const said = spokenTranslator('en', { json: true })(sentence);
    expect(said).toBe('Add ERP to the Enterprise applications of this tenant');
  });

  it('keeps its names where it stands in another sentence', () => {
    const t = spokenTranslator('en', { json: false });
    expect(printedNames(t('cli.register.why', { text: t(sentence) }), bold)).toBe(
      'Why: Add ERP to the <b>Enterprise applications</b> of this tenant',
    );
  });

  it('is broken into lines by what is seen of it', () => {
    expect(seenLength(heldNames('*No*'))).toBe(2);
    expect(wrapped(heldNames('is *No*'), 5)).toHaveLength(1);
  });

  it('leaves a script alone', () => {
    const script = "Get-Mailbox -Filter '*' | Where-Object { $_ } # `n *";
    expect(printedNames(script, bold)).toBe(script);
  });
});
