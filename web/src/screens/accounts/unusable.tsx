/** The list of what could not be used, and of each thing what became of it. */
import type { Aside } from '#schema/aside.ts';
import { asideId } from '#schema/keys.ts';
import type { Quarantined } from '#schema/quarantine.ts';
import type { Live } from '../../database/live.ts';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { useAccountWords } from './use-words.ts';
import { useSession } from '../../session.ts';
import { SetAside } from './set-aside.tsx';

interface UnusableProps {
  unusable: Live<ReadonlyMap<string, Quarantined>>;
  closed: Live<ReadonlyMap<string, Aside>>;
}

export function Unusable({ unusable, closed }: UnusableProps) {
  const accounts = useAccountWords();
  const { campaign } = useSession();
  if (unusable === undefined) return <Waiting lines={2} />;
  if (unusable === null) return <Empty>{accounts.unusableNotReadable}</Empty>;
  if (unusable.size === 0) return <Empty>{accounts.nothingUnusable}</Empty>;
  const { campaignId } = campaign;
  return (
    <ul class="list">
      {[...unusable].map(([id, found]) => (
        <SetAside key={id} found={found} aside={closed?.get(asideId(campaignId, found.sourceId)) ?? null} />
      ))}
    </ul>
  );
}
