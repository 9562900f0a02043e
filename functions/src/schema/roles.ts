/** The roles by name, apart from the shape of a plan: a phone needs the names and not the shape. */

export const ROLES = [
  'reporter',
  'digital-lead',
  'collector',
  'standing',
  'leader',
  'recipient',
  'auditor',
  'admin',
] as const;
