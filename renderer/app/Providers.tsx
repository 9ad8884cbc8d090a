import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { Info } from '../../shared/contract/calls.ts';
import { type Language, translatorFor } from '../../shared/text/index.ts';
import { LanguageContext } from './language-context.ts';
import { usePageStyles } from './page-styles.ts';
import { styleNonce } from './style-nonce.ts';
import { useTheme } from './use-theme.ts';

const nonce = styleNonce(document);
/** Fluent makes its rules at run time; the content policy takes them with the nonce of this load. */
const styleRenderer = createDOMRenderer(
  document,
  nonce === undefined ? {} : { styleElementAttributes: { nonce } },
);

interface ProvidersProps {
  readonly language: Language;
  readonly themeChoice: Info['theme'];
  readonly children: ReactNode;
}

function Themed({ language, themeChoice, children }: ProvidersProps) {
  usePageStyles();
  const { theme, scheme } = useTheme(themeChoice);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.style.colorScheme = scheme;
  }, [language, scheme]);
  return (
    <FluentProvider theme={theme} style={{ minHeight: '100vh' }}>
      {children}
    </FluentProvider>
  );
}

/** All that the screens find around them besides the host: the language, the theme. */
export function Providers({ language, themeChoice, children }: ProvidersProps) {
  const t = useMemo(() => translatorFor(language), [language]);
  return (
    <RendererProvider renderer={styleRenderer} targetDocument={document}>
      <LanguageContext value={t}>
        <Themed language={language} themeChoice={themeChoice}>
          {children}
        </Themed>
      </LanguageContext>
    </RendererProvider>
  );
}
