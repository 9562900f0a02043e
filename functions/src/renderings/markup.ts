/**
 * HTML that is safe by construction: every string put into a template is escaped, only markup made here passes as
 * it is. There is deliberately no way to mark a foreign string as markup.
 */
const SAFE = Symbol('markup');
export interface Markup {
  readonly [SAFE]: string;
}
type Part = string | number | Markup | null | readonly Markup[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Returns a text that can stand in an element or in a quoted attribute: NFC, without control characters. */
function escaped(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

function rendered(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return SAFE in part ? part[SAFE] : part.map((one) => one[SAFE]).join('');
}

/** Returns markup from a template; **Null** parts vanish. */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const text = literals.reduce(
    (sum, literal, index) => sum + (index === 0 ? '' : rendered(parts[index - 1] ?? null)) + literal,
    '',
  );
  return { [SAFE]: text };
}

/** Returns the finished text. */
export function textOf(made: Markup): string {
  return made[SAFE];
}
