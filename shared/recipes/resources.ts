/** The APIs whose permissions a recipe may ask for, as the portal names them. */
export const resources = {
  graph: { name: 'Microsoft Graph', appId: '00000003-0000-0000-c000-000000000000' },
  exchange: { name: 'Office 365 Exchange Online', appId: '00000002-0000-0ff1-ce00-000000000000' },
} as const;
export type ResourceId = keyof typeof resources;
