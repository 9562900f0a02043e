/** An edition reaches its reader by mail, is opened from there on a phone and seen to be opened; the desk cares for the rest. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { after, idOf } from '#domain/delivery.ts';
import type { Delivery } from '#schema/delivery.ts';
import { deliveryId } from '#schema/keys.ts';
import { uidOf } from '../../stage/accounts.ts';
import { setClock } from '../../stage/campaign.ts';
import { tick } from '../../stage/connection.ts';
import { until } from '../../stage/wait.ts';
import { DESKTOP, enter, findings, goTo, openBrowser } from '../browser.ts';
import { DAY, worldOf, type World } from '../world.ts';

const CAMPAIGN = 'gui-thu';
const EDITION = `${DAY}.1`;

interface Mail {
  to: string[];
  subject: string;
  text: string;
  html: string;
  attachments: string[];
}

let world: World;
let browser: Browser;
let hash: string;

/** The letters of this campaign's edition: other tests share the post office. */
async function mails(to: string): Promise<Mail[]> {
  const answer = await fetch(`${process.env['SUITE_INBOX'] ?? ''}/letters.json`);
  return ((await answer.json()) as Mail[]).filter((mail) => mail.to.includes(to) && mail.text.includes(hash));
}

const letterOf = async (unitId: string): Promise<Delivery> => {
  const id = deliveryId(CAMPAIGN, EDITION, uidOf(unitId), 'email');
  return (await world.stage.db.doc(`deliveries/${id}`).get()).data() as Delivery;
};
const inState = (unitId: string, ...states: string[]): Promise<Delivery> =>
  until(`thư của ${unitId}: ${states.join(', ')}`, async () => {
    const letter = (await letterOf(unitId)) as Delivery | undefined;
    return letter && states.includes(letter.state) ? letter : null;
  });

beforeAll(async () => {
  world = await worldOf(CAMPAIGN);
  browser = await openBrowser();
  await setClock(world.stage, world.plan, DAY, '17:40');
  await tick(world.stage);
  const digest = await world.stage.ports.archive.digest(CAMPAIGN, EDITION);
  hash = digest?.contentHash ?? 'none';
});

afterAll(async () => {
  await browser.close();
});

describe('an edition that was issued', () => {
  it('is in the mailbox of its reader, decisions first, with the workbook and the hash of the edition', async () => {
    await inState('ubnd', 'accepted');
    const [mail, ...more] = await mails('ubnd@minhhoa.vn');
    expect(more).toEqual([]);
    expect(mail?.subject).toContain('việc cần chỉ đạo');
    expect(mail?.attachments).toEqual([expect.stringMatching(/\.xlsx$/)]);
    expect(mail?.html).toContain(`/#/editions/${DAY}`);
  });

  it('is opened from the letter on a phone, and acknowledged by that, once', async () => {
    const leader = await enter(browser, world, 'ubnd');
    await goTo(leader.page, `#/editions/${DAY}`);
    await leader.page.getByText('Đã ghi nhận xem bản tin lúc 17:4').waitFor();
    await inState('ubnd', 'acknowledged');
    await leader.page.reload();
    await leader.page.getByText('Đã ghi nhận xem bản tin lúc 17:4').waitFor();
    expect(await findings(leader.page)).toEqual([]);
    await leader.leave();
    const said = await world.stage.db.collection('journal').where('campaignId', '==', CAMPAIGN).get();
    const seen = said.docs.filter((entry) => entry.get('kind') === 'digest.acknowledge');
    expect(seen.map((entry) => String(entry.get('by')))).toEqual([uidOf('ubnd')]);
  });

  it('shows the desk who has not seen it, and lets it send again what nobody knows, with a reason', async () => {
    const before = await inState('vp-hdnd-ubnd', 'accepted');
    // As if the connection had been lost after the letter was handed over.
    await world.stage.db.doc(`deliveries/${idOf(before)}`).set({ ...before, state: 'unclear' });
    const desk = await enter(browser, world, 'cong-an', { viewport: DESKTOP });
    await goTo(desk.page, `#/editions/${DAY}`);
    const row = desk.page.locator('.letters li', { hasText: 'Văn phòng HĐND và UBND' }).first();
    await row.getByText('Chưa rõ đã đến').waitFor();
    await row.getByText('Chưa xem').waitFor();
    await desk.page.locator('.letters').getByText('Đã xem lúc 17:4').first().waitFor();
    await row.getByText('Diễn biến').click();
    await row.locator('summary', { hasText: 'Gửi lại' }).click();
    await row.getByRole('button', { name: 'Gửi lại' }).click();
    const reason = row.locator(`[id="delivery.resend-${uidOf('vp-hdnd-ubnd')}"]`);
    await desk.page.waitForFunction(
      (id) => document.getElementById(id)?.getAttribute('aria-invalid') === 'true',
      `delivery.resend-${uidOf('vp-hdnd-ubnd')}`,
    );
    await reason.fill('Đã gọi điện, văn phòng chưa thấy thư');
    await row.getByRole('button', { name: 'Gửi lại' }).click();
    await inState('vp-hdnd-ubnd', 'queued', 'sending', 'accepted');
    await tick(world.stage);
    const again = await until('thư gửi lại', async () => {
      const letter = await letterOf('vp-hdnd-ubnd');
      return letter.resends === 1 && letter.state === 'accepted' ? letter : null;
    });
    expect(again.messageKey).not.toBe(before.messageKey);
    expect(await mails('vp-hdnd-ubnd@minhhoa.vn')).toHaveLength(2);
    expect(await findings(desk.page)).toEqual([]);
    await desk.leave();
  });

  it('goes to another address from the next day on, when its reader says so', async () => {
    const reader = await enter(browser, world, 'thuong-truc-hdnd');
    await goTo(reader.page, '#/me');
    await reader.page.getByText('Thư bản tin của tôi').click();
    await reader.page.getByLabel('Gửi tới địa chỉ khác').fill('không phải địa chỉ');
    await reader.page.getByRole('button', { name: 'Lưu thông tin' }).click();
    await reader.page.getByText('Địa chỉ thư không hợp lệ.').waitFor();
    await reader.page.getByLabel('Gửi tới địa chỉ khác').fill('hdnd.rieng@minhhoa.vn');
    await reader.page.getByRole('button', { name: 'Lưu thông tin' }).click();
    await reader.page.getByText('Đã lưu.').waitFor();
    expect(await findings(reader.page)).toEqual([]);
    await reader.leave();
    const wishes = await world.stage.ports.deliveries.wishes(CAMPAIGN);
    expect(wishes.get(uidOf('thuong-truc-hdnd'))).toMatchObject({
      address: 'hdnd.rieng@minhhoa.vn',
      paused: false,
    });
    const letter = await inState('thuong-truc-hdnd', 'accepted');
    expect(after(letter, { event: 'claim', atMs: Date.now() })).toBeNull();
  });
});

describe('a schedule that does not tick', () => {
  it('is told in amber on a team’s screen too', async () => {
    const team = await enter(browser, world, world.team.id);
    const silentSinceMs = Date.now() - 6 * 60_000;
    await world.stage.ports.deliveries.setWatch({
      campaignId: CAMPAIGN,
      checkedAtMs: silentSinceMs,
      alarms: [],
    });
    await goTo(team.page, '#/reports');
    await team.page.getByText('Bộ hẹn giờ không chạy').waitFor();
    await tick(world.stage);
    await team.page.getByText('Bộ hẹn giờ không chạy').waitFor();
    await team.leave();
  });
});
