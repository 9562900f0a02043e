/** Whoever gets editions and has one before them signed in has seen it: said once, by itself, and shown to them. */
import { useEffect, useRef } from 'preact/hooks';
import { digestAcknowledge } from '#domain/acts/reception.ts';
import { documentPath, receptionId } from '#schema/keys.ts';
import type { Reception } from '#schema/reception.ts';
import { wallAt } from '../clock.ts';
import { useDocument } from '../database/live.ts';
import { useItems, useSession } from '../session.ts';
import { useLetterWords } from './use-words.ts';

export function Acknowledge({ edition }: { edition: string }) {
  const { campaign, person, outbox } = useSession();
  const words = useLetterWords();
  const { campaignId } = campaign;
  const may = digestAcknowledge.roles.includes(person.role);
  const target = documentPath('receptions', receptionId(campaignId, edition, person.uid));
  const reception = useDocument<Reception>(may ? target : null);
  const isSaid = useItems().some(({ said }) => said.target === target);
  const said = useRef(false);
  const seenAtMs = reception?.seenAtMs ?? null;
  // Not known yet is undefined: nothing is said before the server was heard.
  const isNew = may && reception !== undefined && seenAtMs === null && !isSaid;
  useEffect(() => {
    if (!isNew || said.current) return;
    said.current = true;
    void outbox.say({
      ...{ kind: 'digest.acknowledge', campaignId, target, payload: {}, texts: {} },
      baseVersion: reception?.version ?? 0,
    });
  }, [isNew]);
  if (seenAtMs === null) return null;
  return <p class="soft small">{words.ownSeen(wallAt(seenAtMs, campaign.timeZone).time)}</p>;
}
