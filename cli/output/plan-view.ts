import type { Plan, PlannedAction, Reachable } from '../../shared/registration/plan-view.ts';
import type { Translate } from '../../shared/text/index.ts';
import { inlineText } from '../../shared/text/inline-parts.ts';
import { localized } from '../../shared/text/localized-text.ts';
import { heldNames } from './emphasis.ts';
import { hanging } from './layout.ts';
import type { Terminal } from './terminal.ts';

function actionJson(planned: PlannedAction, t: Translate): Record<string, unknown> {
  const { id, step, action, what, why, reasons, risk, graph } = planned;
  return {
    id,
    step,
    what: t(what),
    ...(why ? { why: t(why) } : {}),
    ...(reasons
      ? {
          reasons: reasons.map(({ permission, text }) => ({
            permission,
            text: inlineText(localized(text, t.language)),
          })),
        }
      : {}),
    ...(risk ? { risk: t(risk) } : {}),
    action,
    graph,
  };
}

function reachJson(reached: readonly Reachable[], t: Translate) {
  return reached.map(({ what, all }) => ({ what: t(what), all }));
}

function reachLines({ reach }: Plan, t: Translate, terminal: Terminal): readonly string[] {
  if (!reach) return [];
  return (['now', 'after'] as const).flatMap((when) => [
    '',
    terminal.paint('bold', `${t('registerScreens.reach.title')}: ${t(`registerScreens.reach.${when}`)}`),
    ...reach[when].flatMap(({ what, all }) =>
      hanging('  • ', t(what), terminal.width).map((line) => (all ? terminal.paint('yellow', line) : line)),
    ),
  ]);
}

/** A plan as one document: in words of one language, and in Graph's own terms. */
export function planJson(plan: Plan, t: Translate): Record<string, unknown> {
  return {
    nothingToDo: plan.actions.length === 0,
    fingerprint: plan.fingerprint,
    adopts: plan.adopts ?? null,
    actions: plan.actions.map((action) => actionJson(action, t)),
    notes: plan.notes.map((note) => t(note)),
    scopes: plan.scopes.map(({ name, why }) => ({ name, why: t(why) })),
    ...(plan.reach
      ? { reach: { now: reachJson(plan.reach.now, t), after: reachJson(plan.reach.after, t) } }
      : {}),
  };
}

function graphLines({ graph }: PlannedAction, terminal: Terminal): readonly string[] {
  const body = graph.body === undefined ? [] : JSON.stringify(graph.body, null, 2).split('\n');
  const lines = [`${graph.method} ${graph.path}`, ...body];
  return lines.map((line) => terminal.paint('dim', `       ${line}`));
}

function actionLines(
  planned: PlannedAction,
  index: number,
  t: Translate,
  terminal: Terminal,
): readonly string[] {
  const { what, why, reasons = [], risk } = planned;
  const under = (text: string) => hanging('       ', text, terminal.width);
  return [
    ...hanging(`  ${String(index + 1).padStart(2)}.  `, t(what), terminal.width),
    ...(why ? under(t('cli.register.why', { text: t(why) })) : []),
    ...reasons.flatMap(({ permission, text }) =>
      under(`${permission}: ${heldNames(localized(text, t.language))}`),
    ),
    ...(risk
      ? under(t('cli.register.risk', { text: t(risk) })).map((line) => terminal.paint('yellow', line))
      : []),
  ];
}

function adoptionLine({ adopts }: Plan, t: Translate): readonly string[] {
  if (!adopts) return [];
  const { displayName, appId, ours } = adopts;
  return [t(ours ? 'cli.register.adoptsOurs' : 'cli.register.adopts', { name: displayName, id: appId }), ''];
}

/** A plan for a person. `graph` adds each request as Graph will see it. */
export function planLines(
  plan: Plan,
  t: Translate,
  terminal: Terminal,
  { graph }: { readonly graph: boolean },
): readonly string[] {
  const notes = plan.notes.flatMap((note) => hanging('  • ', t(note), terminal.width));
  const heading =
    plan.actions.length === 0
      ? terminal.paint(['bold', 'green'], t('cli.register.nothingToDo'))
      : terminal.paint('bold', t('cli.register.willDo', { count: plan.actions.length }));
  const scopes = plan.scopes.flatMap(({ name, why }) =>
    hanging('  • ', `${name}: ${t(why)}`, terminal.width),
  );
  return [
    ...adoptionLine(plan, t),
    heading,
    ...plan.actions.flatMap((action, index) => [
      ...actionLines(action, index, t, terminal),
      ...(graph ? graphLines(action, terminal) : []),
    ]),
    ...(scopes.length > 0 && plan.actions.length > 0
      ? ['', terminal.paint('bold', t('cli.register.scopes')), ...scopes]
      : []),
    ...reachLines(plan, t, terminal),
    ...(notes.length > 0 ? ['', terminal.paint('bold', t('cli.register.notes')), ...notes] : []),
  ];
}
