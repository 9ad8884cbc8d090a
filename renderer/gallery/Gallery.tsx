import { makeStyles, tokens } from '@fluentui/react-components';
import type { Info } from '../../shared/contract/calls.ts';
import { isLanguage, type Language, languages } from '../../shared/text/index.ts';
import { App } from '../app/App.tsx';
import { HostContext } from '../app/host-context.ts';
import { Providers } from '../app/Providers.tsx';
import { hashOf } from '../app/route.ts';
import { sampleInfo } from '../testing/sample-data.ts';
import { scriptedHost } from '../testing/scripted-host.ts';
import { partScenes } from './part-scenes.tsx';
import { registeringScenes } from './registering-scenes.tsx';
import { screenScenes } from './screen-scenes.ts';

const scenes = { ...screenScenes, ...registeringScenes, ...partScenes };
const themes = ['light', 'dark'] as const;

/** What the address asks for. */
interface Wish {
  readonly scene: string | undefined;
  readonly language: Language;
  readonly theme: Info['theme'];
}

function wishOf(search: string): Wish {
  const wish = new URLSearchParams(search);
  const language = wish.get('language') ?? 'en';
  return {
    scene: wish.get('scene') ?? undefined,
    language: isLanguage(language) ? language : 'en',
    theme: wish.get('theme') === 'dark' ? 'dark' : 'light',
  };
}

const useStyles = makeStyles({
  part: { maxWidth: '1064px', margin: '0 auto', padding: '24px' },
  list: { padding: '24px', columns: '320px', lineHeight: tokens.lineHeightBase400 },
});

function Part({ name }: { readonly name: string }) {
  const styles = useStyles();
  const scene = scenes[name];
  return <main className={styles.part}>{scene?.kind === 'part' ? scene.content : null}</main>;
}

function SceneList() {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {Object.keys(scenes).map((name) => (
        <li key={name}>
          {name}{' '}
          {Object.keys(languages).flatMap((language) =>
            themes.map((theme) => (
              <a
                key={`${language}${theme}`}
                href={`?${new URLSearchParams({ scene: name, language, theme })}`}
              >{`${language} ${theme} `}</a>
            )),
          )}
        </li>
      ))}
    </ul>
  );
}

/** Every screen and part from made-up data, in every language and theme; one scene an address, so that each can be looked at by itself. */
export function Gallery({ search }: { readonly search: string }) {
  const { scene: name, language, theme } = wishOf(search);
  const scene = name === undefined ? undefined : scenes[name];
  if (scene?.kind === 'screen') {
    const { world } = scene;
    if (!window.location.hash) window.location.replace(hashOf(scene.route));
    return <App host={scriptedHost({ ...world, info: { ...world.info, language, theme } })} />;
  }
  return (
    <HostContext value={scriptedHost({ info: sampleInfo, recipes: [], setups: [] })}>
      <Providers language={language} themeChoice={theme}>
        {scene && name ? <Part name={name} /> : <SceneList />}
      </Providers>
    </HostContext>
  );
}
