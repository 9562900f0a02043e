/** The words of this screen, which come with it. */
import { audit as en } from '../../i18n/en/audit.ts';
import { useInLanguage } from '../../i18n/language.ts';
import { audit as vi } from '../../i18n/vi/audit.ts';

export type AuditWords = typeof vi;

/** Returns the words in the language in use. */
export const useAuditWords = (): AuditWords => useInLanguage({ vi, en });
