// The letters of one campaign under one seed: editions queued and sent by processes that die at every step, freeze and meet
// each other, over a server that follows a script. Held against what the server truly kept. Nothing is prevented from going
// wrong but time: the clock moves only here.
import { after, BACKOFF_MS, idOf, queued } from '#domain/delivery.ts';
import { documentPath, receptionId } from '#schema/keys.ts';
import type { Delivery, DeliveryState } from '#schema/delivery.ts';
import type { Digest } from '#schema/digest.ts';
import { mailerOn, type MailTimes } from '#store/smtp.ts';
import { memoryDeliveries } from '#world/memory-deliveries.ts';
import { MemoryStore } from '#world/memory-store.ts';
import type { Deliveries, Mailer } from '#workflows/ports-deliveries.ts';
import { sendDue, type SenderPorts } from '#workflows/send-deliveries.ts';
import type { Fault } from './fault.ts';
import { scriptedServer, type Behaviour, type ScriptedServer } from './mail-server.ts';
import { randomOf, type Random } from './random.ts';

export interface LettersRan {
  seed: number;
  letters: number;
  /** How often a letter was taken to be sent, and how many processes died over it. */
  attempts: number;
  deaths: number;
  states: Partial<Record<DeliveryState, number>>;
  faults: Fault[];
}

const CAMPAIGN = 'thu';
const EDITIONS = ['2026-07-07.1', '2026-07-08.1'] as const;
const READERS = 7;
const MINUTE_MS = 60_000;
const BEGIN_MS = 1_783_500_000_000;
/** After this the weather is fine, and everything that a machine can still do is done. */
const STORM_MINUTES = 40;
const CALM_MINUTES = 60 * 12;

/** **Units**: milliseconds. Long enough for two busy cores, short enough for hundreds of seeds. */
const TIMES: MailTimes = { connectMs: 150, greetingMs: 60, silenceMs: 60, letterMs: 160 };

const STORM: readonly Behaviour[] = [
  ...(['cut-at-once', 'hang-before-greeting', 'nonsense', 'busy', 'drip', 'cut-before-data'] as const),
  ...([
    'put-off-recipient',
    'refuse-recipient',
    'put-off-data',
    'cut-in-data',
    'cut-after-data-kept',
  ] as const),
  ...(['cut-after-data-lost', 'hang-after-data-kept', 'over-quota', 'refuse-letter'] as const),
  ...(['nonsense-after-data-kept', 'wrong-password'] as const),
];

/** Killed: nothing that this process does reaches the world any more. */
class Killed extends Error {}

interface World {
  random: Random;
  store: MemoryStore;
  deliveries: Deliveries;
  server: ScriptedServer;
  mailer: Mailer;
  nowMs: () => number;
  /** What dead processes had under way, and what lets frozen ones go on. */
  under: Promise<unknown>[];
  frozen: (() => void)[];
  deaths: number;
  faults: Fault[];
}

/** Runs one seed. **Errors**: none; what is wrong is among the faults. */
export async function runLetters(seed: number): Promise<LettersRan> {
  const random = randomOf(seed);
  let nowMs = BEGIN_MS;
  let isStorm = true;
  const stormy = 0.2 + random.below(6) / 10;
  const dead = random.below(READERS);
  const full = random.below(READERS);
  const server = await scriptedServer(
    () => (isStorm && random.chance(stormy) ? random.of(STORM) : 'fine'),
    (address) => {
      if (address.startsWith(`r${String(dead)}@`) && random.chance(0.9)) return 'refuse-recipient';
      return address.startsWith(`r${String(full)}@`) && isStorm ? 'over-quota' : null;
    },
  );
  const store = new MemoryStore();
  const world: World = {
    ...{ random, store, server, deliveries: memoryDeliveries(store), nowMs: () => nowMs },
    mailer: mailerOn({
      url: server.url,
      password: 'x',
      from: 'Bản tin <ban-tin@mx.vn>',
      isLocal: true,
      times: TIMES,
    }),
    ...{ under: [], frozen: [], deaths: 0, faults: [] },
  };
  try {
    for (let minute = 0; minute < STORM_MINUTES; minute += 1) {
      if (minute === 0 || minute === 20) await queueEdition(world, EDITIONS[minute / 20] ?? '');
      await stormyMinute(world);
      lookAtSteps(world);
      nowMs += MINUTE_MS * (random.chance(0.2) ? 1 + random.below(6) : 1);
      if (random.chance(0.5)) world.frozen.shift()?.();
    }
    isStorm = false;
    for (const thaw of world.frozen.splice(0)) thaw();
    await Promise.allSettled(world.under);
    for (let minute = 0; minute < CALM_MINUTES; minute += 5) {
      await sendDue(CAMPAIGN, portsOf(world, world.deliveries, world.mailer));
      lookAtSteps(world);
      nowMs += 5 * MINUTE_MS;
    }
  } finally {
    await server.close();
  }
  lookAtEnd(world);
  const all = lettersOf(world);
  const states: LettersRan['states'] = {};
  for (const { state } of all) states[state] = (states[state] ?? 0) + 1;
  const attempts = all.reduce((sum, { attempt }) => sum + attempt, 0);
  return { seed, letters: all.length, attempts, deaths: world.deaths, states, faults: world.faults };
}

const lettersOf = ({ store }: World): Delivery[] => store.all('deliveries', CAMPAIGN) as Delivery[];
const hashOfEdition = (edition: string): string => `hash of ${edition}`;

/** The job may run twice, and by two processes at once: every reader has one letter. */
async function queueEdition({ deliveries, nowMs }: World, edition: string): Promise<void> {
  for (let run = 0; run < 2; run += 1)
    for (let reader = 0; reader < READERS; reader += 1) {
      const delivery = queued(
        {
          ...{ campaignId: CAMPAIGN, what: 'edition', edition, contentHash: hashOfEdition(edition) },
          ...{ uid: `r${String(reader)}`, reader: 'Lãnh đạo', channel: 'email', content: 'all', note: null },
        },
        nowMs(),
      );
      await deliveries.create(idOf(delivery), delivery);
    }
}

/** A tick: one or two processes send, some die or freeze; people act. */
async function stormyMinute(world: World): Promise<void> {
  const { random } = world;
  const processes = random.chance(0.3) ? 2 : 1;
  const runs = Array.from({ length: processes }, () => {
    let named = 0;
    const ports = mortal(world);
    const mailServer = (): void => {
      named += 1;
      if (named > 1) world.faults.push({ checker: 'named once', what: `${String(named)} times in a run` });
    };
    const heard = { ...ports.heard, mailServer };
    return sendDue(CAMPAIGN, { ...ports, heard }).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
  });
  world.under.push(...runs);
  // A frozen process is not waited for.
  await Promise.race([Promise.all(runs), frozenOnly(world, runs)]);
  await people(world);
}

/** Ends when what is still running is frozen: that goes on some minutes later. */
async function frozenOnly(world: World, runs: readonly Promise<unknown>[]): Promise<void> {
  let ended = 0;
  for (const run of runs) void run.finally(() => (ended += 1));
  for (;;) {
    await new Promise((resolve) => setImmediate(resolve));
    if (world.frozen.length > 0 && ended + world.frozen.length >= runs.length) return;
    if (ended === runs.length) return;
  }
}

/** Readers open editions; the desk sends again what it does not know, or notes that a letter came back. */
async function people({ random, deliveries, nowMs, ...world }: World): Promise<void> {
  for (const delivery of lettersOf({ random, deliveries, nowMs, ...world })) {
    const { state, attempt, resends } = delivery;
    const entryId = `${idOf(delivery)} ${state} ${String(attempt)} ${String(resends)}`;
    const say = async (event: 'open' | 'resend' | 'bounce'): Promise<void> => {
      // The server hears of an act at least once.
      for (let heard = 0; heard < 2; heard += 1)
        await deliveries.change(idOf(delivery), (found) =>
          after(found, { event, entryId, atMs: nowMs(), text: 'x' }),
        );
    };
    if ((state === 'unclear' || state === 'refused') && resends < 3 && random.chance(0.08))
      await say('resend');
    else if (state === 'accepted' && random.chance(0.03)) await say('bounce');
    else if (random.chance(0.02)) {
      const path = documentPath('receptions', receptionId(CAMPAIGN, delivery.edition, delivery.uid));
      world.store.put(path, { seenAtMs: nowMs() });
      await say('open');
    }
  }
}

/** A process that may die before or after everything it does, or freeze with a letter in its hands. */
function mortal(world: World): SenderPorts {
  const { random, deliveries, mailer } = world;
  let isDead = false;
  const step = async <T>(act: () => Promise<T>): Promise<T> => {
    const die = (share: number): void => {
      if (!isDead && random.chance(share)) {
        isDead = true;
        world.deaths += 1;
      }
      if (isDead) throw new Killed('killed');
    };
    die(0.03);
    const result = await act();
    die(0.03);
    return result;
  };
  const dying: Deliveries = {
    ...deliveries,
    due: (...args) => step(() => deliveries.due(...args)),
    change: (...args) => step(() => deliveries.change(...args)),
    wishes: (...args) => step(() => deliveries.wishes(...args)),
    setMailServer: (...args) => step(() => deliveries.setMailServer(...args)),
  };
  const sending: Mailer = {
    send: (letter, isStillOurs) =>
      step(async () => {
        if (world.frozen.length === 0 && random.chance(0.03))
          await new Promise<void>((resolve) => world.frozen.push(resolve));
        const sent = mailer.send(letter, isStillOurs);
        world.under.push(sent);
        // Dead in the middle of the conversation: what was handed over goes its way.
        if (random.chance(0.04)) {
          isDead = true;
          world.deaths += 1;
          throw new Killed('killed while sending');
        }
        return sent;
      }),
  };
  return portsOf(world, dying, sending);
}

function portsOf(world: World, deliveries: Deliveries, mailer: Mailer): SenderPorts {
  const { store, nowMs } = world;
  const words = { subject: 'Bản tin', text: 'Cần chỉ đạo', html: '<p>Cần chỉ đạo</p>' };
  const never = (): never => {
    throw new Error('no letter asks for this');
  };
  return {
    ...{ deliveries, mailer, page: 'https://so.example', workbook: () => Promise.resolve(null) },
    words: { ofEdition: () => words, ofAlarm: () => words },
    heard: {
      delivered: () => undefined,
      unwritten: (id, reason) => {
        if (!reason.includes('killed')) world.faults.push({ checker: 'unwritten', what: `${id}: ${reason}` });
      },
      mailServer: () => undefined,
    },
    clock: { nowMs, waitUntilMs: never },
    logins: {
      ...{ logins: never, endSessions: never },
      login: (uid) =>
        Promise.resolve({
          uid,
          email: `${uid}@mx.vn`,
          displayName: null,
          disabled: false,
          lastSignInMs: null,
        }),
    },
    archive: {
      ...{ readEverything: never, reportsIn: never, readCampaign: never },
      digest: (_, edition) =>
        Promise.resolve({
          edition: { day: edition.slice(0, 10), planVersion: 1 },
          contentHash: hashOfEdition(edition),
        } as Digest),
    },
    ledger: {
      record: (path: string) => Promise.resolve(store.get(path) && { data: store.get(path), revision: null }),
      plan: () => Promise.resolve({ plan: { digest: {} } }),
    } as unknown as SenderPorts['ledger'],
  };
}

/** Nothing stands without a next step: a machine's within an hour, or a person's. */
function lookAtSteps(world: World): void {
  const { faults, nowMs } = world;
  const longest = BACKOFF_MS.at(-1) ?? 0;
  for (const delivery of lettersOf(world)) {
    const isOfMachine = ['queued', 'sending', 'deferred'].includes(delivery.state);
    if (isOfMachine !== (delivery.nextAtMs !== null))
      faults.push({
        checker: 'next step',
        what: `${idOf(delivery)} ${delivery.state} has ${String(delivery.nextAtMs)}`,
      });
    if (delivery.nextAtMs !== null && delivery.nextAtMs - nowMs() > longest)
      faults.push({ checker: 'next step', what: `${idOf(delivery)} waits too long` });
  }
}

function lookAtEnd(world: World): void {
  const { server, faults } = world;
  for (const [key, times] of server.kept)
    if (times > 1) faults.push({ checker: 'once', what: `${key} was kept ${String(times)} times` });
  const all = lettersOf(world);
  if (all.length !== READERS * EDITIONS.length)
    faults.push({ checker: 'one envelope', what: `${String(all.length)} letters` });
  for (const delivery of all) {
    const { state, messageKey } = delivery;
    const isKept = server.kept.has(messageKey);
    const id = idOf(delivery);
    if (['queued', 'sending', 'deferred'].includes(state))
      faults.push({ checker: 'at rest', what: `${id} ${state}` });
    if (state === 'accepted' && !isKept)
      faults.push({ checker: 'truth', what: `${id} accepted, and nobody has it` });
    if (state === 'refused' && isKept)
      faults.push({ checker: 'truth', what: `${id} refused, and somebody has it` });
  }
}
