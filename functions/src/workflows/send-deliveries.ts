/**
 * Sends what is due. A letter is taken by one process at a time, under a lease; what became of it is written by the process
 * that holds that attempt. A process that dies leaves a letter whose fate nobody knows: it is called unclear and left to a
 * person, never sent again by a machine.
 */
import type { Delivery, MailFault, MailServer } from '#schema/delivery.ts';
import type { Digest } from '#schema/digest.ts';
import { documentPath, receptionId } from '#schema/keys.ts';
import type { Reception } from '#schema/reception.ts';
import { isCardAddress } from '#domain/card-code.ts';
import { faultInWords } from '#domain/fault-words.ts';
import { after, BACKOFF_MS, isAddress, LEASE_MS } from '#domain/delivery.ts';
import type { Letter, MailAnswer, Sending } from './ports-deliveries.ts';
import type { Ports } from './ports.ts';

export type SenderPorts = Pick<Ports, 'deliveries' | 'ledger' | 'archive' | 'logins' | 'clock'> & Sending;

/** Letters in one run, and how many at the same moment. */
const MOST_IN_A_RUN = 300;
const AT_ONCE = 5;
/** After this a run takes no further letter: what is left is for the next minute. */
export const RUN_MS = 100_000;
/** Connections in a row that come to nothing before a run stops. */
const MOST_LOST = 3;
/** A letter is handed over only while this much of its lease is left, so that nobody else believes it dead. */
const MARGIN_MS = 60_000;

/** Returns what became of each letter that was due, by id. **Errors**: those of the ledger; a mail server has none. */
export async function sendDue(campaignId: string, ports: SenderPorts): Promise<Map<string, Delivery>> {
  const { deliveries, clock } = ports;
  const startedAtMs = clock.nowMs();
  const due = await deliveries.due(campaignId, startedAtMs, MOST_IN_A_RUN);
  const done = new Map<string, Delivery>();
  for (const [id, { state }] of due) {
    if (state !== 'sending') continue;
    const dead = await deliveries.change(id, (found) =>
      after(found, { event: 'leaseOver', atMs: clock.nowMs() }),
    );
    if (dead) note(done, id, dead, ports);
  }
  const waiting = [...due.keys()].filter((id) => due.get(id)?.state !== 'sending');
  const server = await deliveries.mailServer(campaignId);
  if (waiting.length === 0 || (server?.nextAtMs ?? 0) > startedAtMs) return done;
  const run = new Run(campaignId, ports, server);
  const take = async (): Promise<void> => {
    while (!run.isBroken && clock.nowMs() - startedAtMs < RUN_MS) {
      const id = waiting.shift();
      if (id === undefined) return;
      const delivery = await run.send(id, due.get(id) as Delivery);
      if (delivery) note(done, id, delivery, ports);
    }
  };
  // The first alone: a server that nobody can speak with is met once, not five times.
  const first = waiting.shift();
  if (first !== undefined) {
    const delivery = await run.send(first, due.get(first) as Delivery);
    if (delivery) note(done, first, delivery, ports);
  }
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  return done;
}

function note(done: Map<string, Delivery>, id: string, delivery: Delivery, { heard }: SenderPorts): void {
  done.set(id, delivery);
  heard.delivered(id, delivery.state);
}

/** One run: what its letters share. */
class Run {
  readonly #campaignId: string;
  readonly #ports: SenderPorts;
  #server: MailServer | null;
  readonly #digests = new Map<string, Promise<Digest | null>>();
  #wishes: ReturnType<SenderPorts['deliveries']['wishes']> | null = null;
  isBroken = false;
  /** Connections in a row that came to nothing; one alone is the trouble of one letter. */
  #lost = 0;
  #met = false;

  constructor(campaignId: string, ports: SenderPorts, server: MailServer | null) {
    this.#campaignId = campaignId;
    this.#ports = ports;
    this.#server = server;
  }

  /** Returns the delivery as it was left; null where it was not ours to send. */
  async send(id: string, due: Delivery): Promise<Delivery | null> {
    const { deliveries, clock, mailer, heard } = this.#ports;
    // Everything that can fail without the server is done before the letter is taken.
    const letter = await this.#letterOf(due).catch((error: unknown) => {
      heard.unwritten(id, faultInWords(error));
      return null;
    });
    if (letter === null) return null;
    const taken = await deliveries.change(id, (found) =>
      after(found, { event: 'claim', atMs: clock.nowMs() }),
    );
    if (!taken) return null;
    const untilMs = (taken.nextAtMs ?? 0) - MARGIN_MS;
    const answer: MailAnswer =
      typeof letter === 'string'
        ? { event: 'refuse', text: letter }
        : await mailer.send(letter, () => clock.nowMs() < untilMs);
    const { attempt } = taken;
    const { text } = answer;
    const isOfAll = answer.fault !== undefined && this.#isOfAll(answer.fault);
    // Where others are served, what one met is its own delay, which is counted.
    const event = answer.event === 'giveBack' && !isOfAll ? 'defer' : answer.event;
    const told = await deliveries.change(id, (found) =>
      after(found, { event, text, attempt, atMs: clock.nowMs() }),
    );
    if (answer.fault && isOfAll) await this.#broken(answer.fault, text);
    else if (!answer.fault && typeof letter !== 'string') await this.#sound();
    return told?.state === 'accepted' ? this.#ifSeen(id, told) : told;
  }

  async #letterOf(delivery: Delivery): Promise<Letter | string> {
    const { logins, words, page, archive, workbook, ledger } = this.#ports;
    const { uid, campaignId, edition, content, messageKey, note: alarm } = delivery;
    this.#wishes ??= this.#ports.deliveries.wishes(this.#campaignId);
    const [login, wishes] = await Promise.all([logins.login(uid), this.#wishes]);
    const to = wishes.get(uid)?.address ?? (isCardAddress(login?.email) ? null : (login?.email ?? null));
    if (!login || login.disabled) return 'Tài khoản nhận đã đóng.';
    if (to === null) return 'Tài khoản nhận chưa có địa chỉ thư.';
    if (!isAddress(to)) return 'Địa chỉ thư của người nhận không hợp lệ.';
    const bare = { to, messageKey, attachments: [] };
    if (alarm !== null) return { ...bare, ...words.ofAlarm(alarm, page) };
    const known = this.#digests.get(edition) ?? archive.digest(campaignId, edition);
    this.#digests.set(edition, known);
    const digest = await known;
    if (digest?.contentHash !== delivery.contentHash) return 'Bản tin không còn như lúc xếp thư; không gửi.';
    const { plan } = await ledger.plan(campaignId, digest.edition.planVersion);
    const wanted = content === 'all' && plan.digest.delivery?.workbook === 'attached';
    const attached = wanted ? await workbook(digest, uid) : null;
    const link = `${page}/#/editions/${digest.edition.day}`;
    const about = { link, reader: delivery.reader, content, workbook: attached?.name ?? null };
    return { ...bare, ...words.ofEdition(digest, about), attachments: attached ? [attached] : [] };
  }

  /** Somebody may have opened the edition while its letter was on the way. */
  async #ifSeen(id: string, accepted: Delivery): Promise<Delivery> {
    const { deliveries, ledger, clock } = this.#ports;
    if (accepted.what !== 'edition') return accepted;
    const path = documentPath('receptions', receptionId(accepted.campaignId, accepted.edition, accepted.uid));
    const reception = (await ledger.record(path))?.data as Reception | undefined;
    if ((reception?.seenAtMs ?? null) === null) return accepted;
    return (
      (await deliveries.change(id, (found) => after(found, { event: 'open', atMs: clock.nowMs() }))) ??
      accepted
    );
  }

  /** Returns true iff every letter meets this fault: of the settings, at the first letter, or three times in a row. */
  #isOfAll(fault: MailFault): boolean {
    this.#lost += 1;
    const isOfSettings = fault !== 'unreachable' && fault !== 'nonsense';
    return isOfSettings || !this.#met || this.#lost >= MOST_LOST;
  }

  /** The server is the trouble: said once, and not tried again before a pause that grows. */
  async #broken(fault: NonNullable<MailAnswer['fault']>, text: string): Promise<void> {
    const { deliveries, clock, heard } = this.#ports;
    if (this.isBroken) return;
    this.isBroken = true;
    const tries = (this.#server?.tries ?? 0) + 1;
    const atMs = clock.nowMs();
    const pauseMs = BACKOFF_MS[Math.min(tries, BACKOFF_MS.length) - 1] ?? LEASE_MS;
    const sinceMs = this.#server?.fault ? (this.#server.sinceMs ?? atMs) : atMs;
    this.#server = { campaignId: this.#campaignId, fault, text, sinceMs, tries, nextAtMs: atMs + pauseMs };
    await deliveries.setMailServer(this.#server);
    heard.mailServer(this.#campaignId, fault, text);
  }

  async #sound(): Promise<void> {
    this.#met = true;
    this.#lost = 0;
    if (!this.#server?.fault) return;
    const sound = { fault: null, text: null, sinceMs: null, tries: 0, nextAtMs: null };
    this.#server = { campaignId: this.#campaignId, ...sound };
    await this.#ports.deliveries.setMailServer(this.#server);
  }
}
