import { useState } from 'react';
import type { Permission } from '../../../shared/recipes/permission.ts';
import { type ResourceId, resources } from '../../../shared/recipes/resources.ts';
import { handedOverAt, isAnothers } from '../../../shared/setup/handed-over.ts';
import { canBeLimited, reachOf } from '../../../shared/setup/reach.ts';
import { useText } from '../../app/language-context.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { Action, ActionList } from '../../components/ActionList.tsx';
import { Hint } from '../../components/Hint.tsx';
import { PortalDrawing } from '../../components/portal/PortalDrawing.tsx';
import { permissionsPicture } from '../../components/portal/pictures.ts';
import { RichText } from '../../components/RichText.tsx';
import { ReadBack } from '../../registration/ReadBack.tsx';
import { needsAdminConsent } from '../admin-consent.ts';
import { carriedIn, namesInToken } from '../carried.ts';
import { HandOver } from '../HandOver.tsx';
import { PermissionTable } from '../PermissionTable.tsx';
import { PortalButton } from '../PortalButton.tsx';
import { ReachChoice } from '../ReachChoice.tsx';
import { StepFrame } from '../StepFrame.tsx';
import type { StepProps } from '../step-props.ts';

/** Permissions that are added in one go: those of one API and one type. */
interface Group {
  readonly resource: ResourceId;
  readonly type: Permission['type'];
  readonly names: readonly string[];
}

function groupsOf(permissions: readonly Permission[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { resource, type, name } of permissions) {
    const key = `${resource} ${type}`;
    groups.set(key, { resource, type, names: [...(groups.get(key)?.names ?? []), name] });
  }
  return [...groups.values()];
}

/** What the product's other ways need beside this one's, so that both can be tested side by side. */
function OtherWays({ recipe, way }: Pick<StepProps, 'recipe' | 'way'>) {
  const t = useText();
  const own = new Set(way.permissions.map(({ resource, name }) => `${resource} ${name}`));
  return recipe.ways
    .filter(({ id }) => id !== way.id)
    .map((other) => {
      const groups = groupsOf(
        other.permissions.filter(({ resource, name }) => !own.has(`${resource} ${name}`)),
      );
      if (groups.length === 0) return null;
      const needs = groups.map(({ resource, type, names }) => {
        const list = names.map((name) => `\`${name}\``).join(', ');
        return `${resources[resource].name}, ${t(`steps.permissions.${type}`)}: ${list}`;
      });
      const service = t(`ways.service.${other.transport}`);
      return (
        <Hint key={other.id} intent="info">
          <RichText text={t('steps.permissions.otherWay', { service, needs: needs.join('; ') })} />
        </Hint>
      );
    });
}

function AddActions({ props, groups }: { readonly props: StepProps; readonly groups: readonly Group[] }) {
  const t = useText();
  const consent = needsAdminConsent(props.way) && props.setup.who?.mayConsent !== false;
  return (
    <ActionList>
      {groups.map((group, index) => (
        <Action key={`${group.resource} ${group.type}`} n={index + 1}>
          <span>
            <RichText
              text={t(
                group.resource === 'graph' ? 'steps.permissions.open' : 'steps.permissions.openExchange',
                {
                  api: resources[group.resource].name,
                },
              )}
            />{' '}
            <RichText
              text={t('steps.permissions.choose', {
                type: group.type,
                names: group.names.map((name) => `\`${name}\``).join(', '),
              })}
            />
          </span>
          {index === 0 ? <PortalButton place="app-permissions" actions={props.actions} /> : null}
        </Action>
      ))}
      {consent ? (
        <Action n={groups.length + 1}>
          <RichText text={t('steps.permissions.grant')} />
        </Action>
      ) : null}
    </ActionList>
  );
}

/** The permissions with their reasons, the consent, and what the token really carries. */
export function PermissionsStep(props: StepProps) {
  const t = useText();
  const { setup, way, actions, step, onNext } = props;
  const reach = reachOf(way, setup);
  const isNarrow = reach === 'mailbox';
  const admin = needsAdminConsent(way) && !isNarrow;
  const results = useAnswer('result.list', { setup: setup.id }).answer;
  const [asked, setAsked] = useState(false);
  const names = namesInToken(step.evidence, results.kind === 'loaded' ? results.value : []);
  const needed = new Set(way.permissions.filter(({ optional }) => !optional).map(({ name }) => name));
  const canAskNow = way.flow === 'client-credentials' || setup.signedInAs !== undefined;
  const isDone = step.state === 'proven';
  const groups = groupsOf(way.permissions);

  const isHanded = admin && isAnothers('permissions', setup);
  const isSent = handedOverAt('permissions', setup) !== undefined;

  const check = async () => {
    if (isDone) return onNext();
    if (isHanded && !isSent) return void (await actions.change({ kind: 'hand-over', step: 'permissions' }));
    if (!canAskNow) {
      if (await actions.change({ kind: 'say', step: 'permissions' })) onNext();
      return;
    }
    setAsked(true);
    const seen = await actions.check('permissions');
    if (seen?.evidence.permissions?.state === 'proven') onNext();
  };
  const label = () => {
    if (isDone) return t('wizard.next');
    if (isHanded && !isSent) return t('handOver.sent');
    if (!canAskNow) return t('steps.permissions.done');
    if (step.state === 'failing') return t('wizard.checkAgain');
    return t(isNarrow ? 'reach.check' : 'steps.permissions.check');
  };

  return (
    <StepFrame
      of={props}
      title={t('steps.permissions.title')}
      intro={t(isNarrow ? 'reach.nothingToGrant' : 'steps.permissions.intro')}
      primary={{ label: label(), onPress: () => void check() }}
      skip={canAskNow && !isDone && (asked || isHanded || step.evidence !== undefined)}
      aside={isNarrow ? undefined : <PortalDrawing picture={permissionsPicture(way, groups.length + 1, t)} />}
    >
      {canBeLimited(way) ? (
        <ReachChoice
          value={setup.reach}
          onChoose={(chosen) => void actions.change({ kind: 'reach', reach: chosen })}
        />
      ) : null}
      {isNarrow ? (
        <Hint intent="info">
          <RichText text={t('reach.takeBack')} />
        </Hint>
      ) : (
        <>
          {reach === undefined ? null : <AddActions props={props} groups={groups} />}
          <PermissionTable
            permissions={way.permissions}
            carriedOf={(permission) => carriedIn(permission, names, needed)}
          />
          {reach === undefined ? null : (
            <Hint intent="info">
              {t(admin ? 'steps.permissions.consentAdmin' : 'steps.permissions.consentUser')}
            </Hint>
          )}
        </>
      )}
      <OtherWays recipe={props.recipe} way={way} />
      {isHanded && !isDone ? <HandOver setup={setup} step="permissions" seesItself /> : null}
      <ReadBack of={props} />
    </StepFrame>
  );
}
