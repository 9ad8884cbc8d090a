import type { Sign } from '../sign.ts';

/**
 * The heading of the page on which Microsoft Entra tells a person that only an administrator may consent ("Need admin approval"), in the
 * languages a browser asks for. Only letters of ASCII count when they are looked for.
 */
const headings = [
  'Administratorgenehmigung erforderlich',
  'Genehmigung durch den Administrator erforderlich',
  'Genehmigung durch Administrator erforderlich',
  'Zustimmung des Administrators erforderlich',
  'Approbation administrateur requise',
  "Approbation de l'administrateur requise",
  "Approbation d'un administrateur requise",
  'Se necesita la aprobación del administrador',
  'Se requiere la aprobación del administrador',
  'Se requiere aprobación del administrador',
  'Se necesita aprobación de administrador',
  'necesita la aprobación de un administrador',
  'É necessária a aprovação do administrador',
  'É necessária aprovação do administrador',
  'Aprovação do administrador necessária',
  'Precisa da aprovação do administrador',
  'Este necesară aprobarea administratorului',
  'Este necesară aprobarea unui administrator',
  'Necesită aprobarea administratorului',
  'Este nevoie de aprobarea administratorului',
  'Je potřeba schválení správcem',
  'Vyžaduje se schválení správcem',
  'Potřebujete schválení správce',
  'Je vyžadováno schválení správcem',
  'Godkännande från administratör krävs',
  'Godkännande av administratör krävs',
  'Administratörsgodkännande krävs',
  'Kräver administratörens godkännande',
  "È necessaria l'approvazione dell'amministratore",
  "È richiesta l'approvazione dell'amministratore",
  'Approvazione amministratore necessaria',
  'Approvazione amministratore obbligatoria',
  'Goedkeuring van beheerder vereist',
  'Goedkeuring door beheerder vereist',
  'Goedkeuring door de beheerder vereist',
  'Toestemming van beheerder vereist',
] as const;

/** How it shows that only an administrator may consent, outside of Microsoft Entra's numbers. */
export const approvalSigns: readonly Sign[] = [
  { says: 'Need admin approval', rank: 'family', confidence: 'likely' },
  ...headings.map((says): Sign => ({ says, rank: 'family', confidence: 'likely' })),
  {
    near: ["hasn't", 'has not'],
    matches:
      /\b(?:organi[sz]ation|tenant|admin(?:istrator)?) (?:hasn['’]t|has not) (?:yet )?(?:granted|approved|consented|given (?:it )?(?:permission|consent))/iu,
    rank: 'vague',
    confidence: 'possible',
    also: ['graph-permission-missing'],
  },
  // Nobody else calls it admin consent.
  {
    says: 'admin consent',
    matches: /\b(?:requir(?:es?|ing)|needs?|wants|asks for) (?:an )?admin(?:istrator)? consent\b/iu,
    rank: 'vague',
    confidence: 'possible',
  },
];
