import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  type MenuProps,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { DarkTheme20Regular } from '@fluentui/react-icons/svg/dark-theme';
import { LocalLanguage20Regular } from '@fluentui/react-icons/svg/local-language';
import type { ReactElement } from 'react';
import { languages } from '../../shared/text/index.ts';
import { useText } from './language-context.ts';
import type { Preferences } from './use-preferences.ts';

interface ChoiceProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly chosen: string;
  readonly choices: readonly { readonly value: string; readonly text: string; readonly lang?: string }[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, icon, chosen, choices, onChoose }: ChoiceProps) {
  const onChange: MenuProps['onCheckedValueChange'] = (_, { checkedItems }) => {
    const [value] = checkedItems;
    if (value) onChoose(value);
  };
  return (
    // In place: at the end of the page its entries would stand outside of every landmark.
    <Menu inline checkedValues={{ choice: [chosen] }} onCheckedValueChange={onChange}>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={label} relationship="label">
          <Button appearance="subtle" icon={icon} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map(({ value, text, lang }) => (
            <MenuItemRadio key={value} name="choice" value={value} lang={lang}>
              {text}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Each language under its own name, so that a person finds it whatever is shown now. */
function ownName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

const languageChoices = Object.keys(languages).map((code) => ({
  value: code,
  text: ownName(code),
  lang: code,
}));

/** Language and colours. */
export function SettingsMenu({ preferences }: { readonly preferences: Preferences }) {
  const t = useText();
  const { language, theme, prefer } = preferences;
  return (
    <>
      <Choice
        label={t('settings.language')}
        icon={<LocalLanguage20Regular />}
        chosen={language}
        choices={languageChoices}
        onChoose={(value) => prefer({ language: value })}
      />
      <Choice
        label={t('settings.theme')}
        icon={<DarkTheme20Regular />}
        chosen={theme}
        choices={(['system', 'light', 'dark'] as const).map((value) => ({
          value,
          text: t(`settings.${value}`),
        }))}
        onChoose={(value) => {
          if (value === 'system' || value === 'light' || value === 'dark') prefer({ theme: value });
        }}
      />
    </>
  );
}
