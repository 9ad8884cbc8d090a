import { makeStyles, tokens } from '@fluentui/react-components';
import { wide } from './layout.ts';

/** The zones of every screen of a set-up: the middle with its bar of buttons, and what stands beside it. */
export const useFrameStyles = makeStyles({
  zones: {
    display: 'grid',
    flexGrow: 1,
    gridTemplateColumns: 'minmax(0, 640px)',
    gridTemplateRows: '1fr auto',
    justifyContent: 'center',
    columnGap: '32px',
    padding: '0 24px',
    [wide]: { gridTemplateColumns: 'minmax(0, 640px) minmax(260px, 320px)', gridTemplateRows: '1fr' },
  },
  middle: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  body: { display: 'flex', flexDirection: 'column', gap: '24px', padding: '28px 0 24px', flexGrow: 1 },
  head: { display: 'flex', flexDirection: 'column', gap: '4px' },
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '8px',
    padding: '12px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 2,
  },
  busy: { marginRight: 'auto' },
  right: { padding: '24px 0', [wide]: { paddingTop: '28px' } },
  sticky: {
    display: 'flex',
    flexDirection: 'column',
    gap: '24px',
    [wide]: { position: 'sticky', top: '76px' },
  },
});
