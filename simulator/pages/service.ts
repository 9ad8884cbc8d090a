import { Hono } from 'hono';
import type { TenantContext } from '../context.ts';
import { signInPages } from '../entra/sign-in-pages.ts';
import type { ScenarioId } from '../scenarios/index.ts';
import { guard } from './guard.ts';
import { styleSheet, submitScript } from './style.ts';

/** How the portal plays scenarios. */
export interface ScenarioPlayer {
  readonly current: () => ScenarioId;
  play(id: ScenarioId): Promise<void>;
}

/** Everything that a person opens in a browser: the sign-in pages and the portal. */
export function pagesService(tenant: TenantContext, _player: ScenarioPlayer): Hono {
  const app = new Hono();
  app.use(guard);
  app.get('/style.css', (c) => c.body(styleSheet, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/submit.js', (c) =>
    c.body(submitScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  app.route('/', signInPages(tenant));
  return app;
}
