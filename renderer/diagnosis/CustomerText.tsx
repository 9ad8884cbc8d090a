import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import { isLanguage, type Language, languages } from '../../shared/text/index.ts';
import { useText } from '../app/language-context.ts';
import { CodeBlock } from '../components/CodeBlock.tsx';
import { Section } from '../components/Section.tsx';
import { customerText } from './customer-text.ts';

const useStyles = makeStyles({ choice: { maxWidth: '280px' } });

function nameOf(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The next question, or what to do, ready to be sent to whoever has the trouble. */
export function CustomerText({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const t = useText();
  const styles = useStyles();
  const [chosen, setChosen] = useState<Language>(t.language);
  return (
    <Section title={t('report.explain.customer')}>
      <p>{t('report.explain.customerText')}</p>
      <Field label={t('report.explain.language')} className={styles.choice}>
        <Select
          value={chosen}
          onChange={(_, { value }) => {
            if (isLanguage(value)) setChosen(value);
          }}
        >
          {Object.keys(languages)
            .filter(isLanguage)
            .map((language) => (
              <option key={language} value={language} lang={language}>
                {nameOf(language)}
              </option>
            ))}
        </Select>
      </Field>
      <div lang={chosen}>
        <CodeBlock title={nameOf(chosen)} text={customerText(diagnosis, chosen)} />
      </div>
    </Section>
  );
}
