/**
 * Puts one envelope per reader into the ledger once an edition was issued: who the plan names, whose account is active, how
 * each of them wants it. Made once by id, so that a repeated run adds nobody a second letter.
 */
import type { Campaign } from '#schema/campaign.ts';
import type { Delivery } from '#schema/delivery.ts';
import type { Digest } from '#schema/digest.ts';
import type { Plan } from '#schema/plan.ts';
import { idOf, queued } from '#domain/delivery.ts';
import { editionName } from '#domain/digest/edition.ts';
import { integer, namesInWords } from '#domain/format.ts';
import type { Account } from '#schema/account.ts';
import { MAY_READ_EDITIONS } from './edition-file.ts';
import type { Ports } from './ports.ts';

type Named = { account: Account; channel: Delivery['channel']; reader: string };

/** Returns what was done in a Vietnamese sentence; null where the edition is not there yet. */
export async function queueDeliveries(
  { campaignId }: Pick<Campaign, 'campaignId'>,
  plan: Plan,
  day: string,
  ports: Pick<Ports, 'archive' | 'accounts' | 'deliveries' | 'clock' | 'environment'>,
): Promise<string | null> {
  if (!plan.digest.recipients.some(({ channels }) => channels))
    return 'Kế hoạch không có nơi nhận nào qua thư điện tử.';
  if (!ports.environment.mail) return 'Chưa cấu hình máy chủ gửi thư, không xếp thư.';
  const digest = await ports.archive.digest(campaignId, editionName(day));
  if (!digest) return null;
  const readers = readersOf(plan, await ports.accounts.ofCampaign(campaignId));
  const wishes = await ports.deliveries.wishes(campaignId);
  const told: Record<'queued' | 'paused' | 'nothing', string[]> = { queued: [], paused: [], nothing: [] };
  for (const named of readers) {
    const wish = wishes.get(named.account.uid);
    const content = wish?.content ?? 'all';
    if (wish?.paused) told.paused.push(named.reader);
    else if (content === 'decisions' && digest.edition.needs.length === 0) told.nothing.push(named.reader);
    else {
      const delivery = queued(envelopeOf(digest, named, content), ports.clock.nowMs());
      await ports.deliveries.create(idOf(delivery), delivery);
      told.queued.push(named.reader);
    }
  }
  const names = (of: string[]): string => namesInWords(of, 5, 'nơi nhận');
  return [
    told.queued.length > 0
      ? `Đã xếp ${integer(told.queued.length)} thư: ${names(told.queued)}.`
      : 'Không có tài khoản nào để gửi thư.',
    ...(told.paused.length > 0 ? [`Tạm dừng theo yêu cầu: ${names(told.paused)}.`] : []),
    ...(told.nothing.length > 0
      ? [`Chỉ nhận việc cần chỉ đạo, hôm nay không có: ${names(told.nothing)}.`]
      : []),
  ].join(' ');
}

/** Returns every account that the plan's recipients name, with the channel by which it is reached. */
function readersOf(plan: Plan, accounts: readonly Account[]): Named[] {
  const mayRead = accounts.filter(({ status, role }) => status === 'active' && MAY_READ_EDITIONS.has(role));
  const named = plan.digest.recipients.flatMap(({ unitId, channels = [] }) =>
    mayRead
      .filter((account) => unitId !== undefined && account.unitId === unitId)
      .flatMap((account) =>
        channels.map((channel) => ({
          account,
          channel,
          reader: plan.units.find(({ id }) => id === unitId)?.shortName ?? account.role,
        })),
      ),
  );
  return [...new Map(named.map((one) => [`${one.account.uid}~${one.channel}`, one])).values()];
}

function envelopeOf(
  { edition, contentHash }: Digest,
  { account, channel, reader }: Named,
  content: Delivery['content'],
) {
  const { campaignId, edition: name } = edition;
  return {
    ...{ campaignId, what: 'edition' as const, edition: name, contentHash, uid: account.uid },
    ...{ reader, channel, content, note: null },
  };
}
