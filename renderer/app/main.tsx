import './no-code-from-text.ts';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectHost } from '../../shared/contract/connect.ts';
import { App } from './App.tsx';
import { bridgeLink } from './links/bridge-link.ts';
import { createLoopbackLink } from './links/loopback-link.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
createRoot(root).render(
  <StrictMode>
    <App host={connectHost(bridgeLink() ?? createLoopbackLink())} />
  </StrictMode>,
);
