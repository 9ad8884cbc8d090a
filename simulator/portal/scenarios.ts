import { Hono } from 'hono';
import { html } from 'hono/html';
import type { ReadySetup } from '../hand-out.ts';
import type { Html } from '../pages/html.ts';
import type { FilingPlayer } from '../player.ts';
import {
  breakingScenarios,
  isScenarioId,
  type NamedScenario,
  type ScenarioId,
  scenarioNamed,
} from '../scenarios/index.ts';
import { portalForm, portalPage } from './layout.ts';

function currentLine(id: ScenarioId): Html {
  if (id === 'none') return html`<p class="note" role="status">Nothing is broken.</p>`;
  const { title, breaks } = scenarioNamed(id);
  return html`<p class="note" role="status">Being played: <strong>${title}</strong>. ${breaks}</p>
    <form method="post" action="/scenarios">
      <input type="hidden" name="id" value="none" />
      <button class="primary">Play none</button>
    </form>`;
}

function scenarioRow(scenario: NamedScenario, current: ScenarioId): Html {
  return html`<tr>
    <td>${scenario.title}<br /><code class="quiet">${scenario.id}</code></td>
    <td>${scenario.breaks}${scenario.signInFirst ? ' Sign in first, then test.' : ''}</td>
    <td>
      ${
        scenario.id === current
          ? 'Being played'
          : html`<form class="plain" method="post" action="/scenarios">
              <input type="hidden" name="id" value="${scenario.id}" />
              <button aria-label="Play ${scenario.id}">Play</button>
            </form>`
      }
    </td>
  </tr>`;
}

function readyList(recipe: string, setup: ReadySetup): Html {
  return html`<h3>${recipe}</h3>
    <dl class="properties">
      <dt>Set-up file</dt><dd class="value">${setup.setupFile}</dd>
      <dt>Application (client) ID</dt><dd class="value">${setup.clientId}</dd>
      ${setup.clientSecret === undefined ? '' : html`<dt>Client secret</dt><dd class="value">${setup.clientSecret}</dd>`}
      <dt>Mailbox</dt><dd class="value">${setup.mailbox}</dd>
    </dl>`;
}

function scenariosPage(player: FilingPlayer): Html {
  const current = player.current();
  return portalPage(
    'Scenarios',
    '/scenarios',
    html`${currentLine(current)}
      <table>
        <thead><tr><th scope="col">Scenario</th><th scope="col">What it breaks</th><th scope="col">Play</th></tr></thead>
        <tbody>${breakingScenarios.map((scenario) => scenarioRow(scenario, current))}</tbody>
      </table>
      <h2>Ready-made registrations, as they were handed out</h2>
      ${Object.entries(player.ready()).map(([recipe, setup]) => readyList(recipe, setup))}`,
  );
}

/** *Scenarios*: break one thing, see what a customer sees, fix it or restore it. */
export function scenarioPages(player: () => FilingPlayer): Hono {
  const pages = new Hono();
  pages.get('/scenarios', (c) => c.html(scenariosPage(player())));
  pages.post('/scenarios', async (c) => {
    const id = (await portalForm(c)).get('id') ?? '';
    if (!isScenarioId(id)) return c.notFound();
    await player().play(id);
    return c.redirect('/scenarios', 303);
  });
  return pages;
}
