import {
  Badge,
  Button,
  Caption1,
  Card,
  makeStyles,
  SearchBox,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { ArrowRight20Regular } from '@fluentui/react-icons/svg/arrow-right';
import { useState } from 'react';
import type { LoadedRecipe } from '../../shared/recipes/schema.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { localized } from '../../shared/text/localized-text.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import type { Loadable } from '../app/loadable.ts';
import { LiveText } from '../components/LiveText.tsx';
import { ProductLogo } from '../components/ProductLogo.tsx';
import { RichText } from '../components/RichText.tsx';
import { useNewSetup } from './use-new-setup.ts';

/** From so many products on a search field helps more than it disturbs. */
const manyProducts = 7;

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '12px' },
  search: { maxWidth: '360px', width: '100%' },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
    gap: '16px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: { height: '100%', justifyContent: 'space-between', gap: '12px', padding: '16px' },
  about: { display: 'flex', flexDirection: 'column', gap: '4px' },
  title: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  foot: { display: 'flex', justifyContent: 'flex-end' },
  origin: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  badge: { whiteSpace: 'nowrap' },
});

interface ProductCardProps {
  readonly loaded: LoadedRecipe;
  readonly onChoose: () => void;
}

function ProductCard({ loaded: { recipe, source, logo }, onChoose }: ProductCardProps) {
  const t = useText();
  const styles = useStyles();
  return (
    <Card appearance="outline" className={styles.card}>
      <div className={styles.about}>
        <div className={styles.title}>
          <ProductLogo logo={logo} size={32} />
          <Subtitle2 as="h3" block>
            {recipe.name}
          </Subtitle2>
        </div>
        <span className={styles.origin}>
          <Caption1 className={styles.quiet}>{t('welcome.by', { vendor: recipe.vendor.name })}</Caption1>
          {source === 'vendor' ? (
            <Badge appearance="outline" className={styles.badge}>
              {t('welcome.vendorRecipe')}
            </Badge>
          ) : null}
        </span>
        <p>
          <RichText text={localized(recipe.summary, t.language)} />
        </p>
      </div>
      <div className={styles.foot}>
        <Button
          icon={<ArrowRight20Regular />}
          iconPosition="after"
          aria-label={t('welcome.choose', { name: recipe.name })}
          onClick={onChoose}
        >
          {t('welcome.chooseHere')}
        </Button>
      </div>
    </Card>
  );
}

function isWanted({ recipe }: LoadedRecipe, wanted: string): boolean {
  return `${recipe.name} ${recipe.vendor.name}`.toLowerCase().includes(wanted.trim().toLowerCase());
}

interface ProductChoiceProps {
  readonly recipes: readonly LoadedRecipe[];
  readonly setups: Loadable<readonly Setup[]>;
}

/** The products there are recipes for; choosing one starts a set-up. */
export function ProductChoice({ recipes, setups }: ProductChoiceProps) {
  const t = useText();
  const styles = useStyles();
  const [wanted, setWanted] = useState('');
  const { start, failure } = useNewSetup(recipes, setups);

  if (recipes.length === 0) return <p>{t('welcome.noRecipes')}</p>;
  const shown = recipes.filter((loaded) => isWanted(loaded, wanted));
  const none = shown.length === 0 ? t('welcome.noMatch', { text: wanted }) : '';
  return (
    <div className={styles.stack}>
      {recipes.length >= manyProducts ? (
        <SearchBox
          className={styles.search}
          aria-label={t('welcome.search')}
          placeholder={t('welcome.search')}
          value={wanted}
          onChange={(_, { value }) => setWanted(value)}
        />
      ) : null}
      {failure ? <FailureView failure={failure} /> : null}
      {none ? (
        <p>
          <RichText text={none} />
        </p>
      ) : null}
      <LiveText text={none} />
      <ul className={styles.cards}>
        {shown.map((loaded) => (
          <li key={loaded.recipe.id}>
            <ProductCard loaded={loaded} onChoose={() => void start(loaded.recipe)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
