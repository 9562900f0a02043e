/** Where in the document something stands: "(dòng 71)". Says nothing where the document is silent. */
import { useWords } from '../../i18n/language.ts';
import { linesOf } from './wording.ts';

export function SourceLine({ line }: { line: string | null }) {
  const { plan } = useWords();
  if (line === null) return null;
  return <span class="soft small plan-line"> ({plan.line(linesOf(line))})</span>;
}
