import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { connectHost } from '../../shared/contract/connect.ts';
import { App } from './App.tsx';
import { bridgeLink } from './links/bridge-link.ts';
import { createLoopbackLink } from './links/loopback-link.ts';

// The content policy forbids making code from text, which zod would otherwise try for speed.
config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
createRoot(root).render(
  <StrictMode>
    <App host={connectHost(bridgeLink() ?? createLoopbackLink())} />
  </StrictMode>,
);
