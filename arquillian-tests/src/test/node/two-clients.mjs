// SPDX-License-Identifier: Apache-2.0
// Two stock clients live through one visit: in, look, meet, walk, talk, out, and in again at the same place.
// Usage: node two-clients.mjs LOGIN_URI FIRST_PASSWORD SECOND_PASSWORD
// Prints one JSON line for each step: {"step": …, "ok": true|false, "seen": …}. Ends with code 0 when all are ok.
import nmv from '@caspertech/node-metaverse';
import { enter, hasFailed, parameters, pause, reply, seenBy, send, signed, step, text, until } from './people.mjs';
import { live } from './living.mjs';

const { Bot, BotOptionFlags, FolderType } = nmv;
const [, , loginUri, firstPassword, secondPassword] = process.argv;

const LATER = 'for when you are back – ✓';

const spot = (p) => ({ x: p.x, y: p.y, z: p.z });
const apart = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
const rounded = (p) => [p.x, p.y, p.z].map((n) => n.toFixed(2)).join(', ');
const hears = (who, text, from) => until(who.name + ' hearing "' + text + '"', () =>
  who.heard.find((line) => line.message === text && line.from.equals(from.id)));

let one;
let two;
let left;

await step('wrong password is refused with reason key', async () => {
  try {
    await new Bot(parameters(loginUri, 'First', 'not-' + firstPassword), BotOptionFlags.None).login();
  } catch (refusal) {
    if (refusal.reason !== 'key') throw new Error('reason ' + refusal.reason);
    return refusal.message;
  }
  throw new Error('was let in');
});

await step('both log in and arrive', async () => {
  one = await enter(loginUri, 'First', firstPassword);
  two = await enter(loginUri, 'Second', secondPassword);
  return one.response.region.regionName + ' ' + one.id + ' ' + two.id;
});

if (one && two) {
  await step('whole terrain', async () => {
    await until('65536 heights', () => one.bot.currentRegion.terrainComplete);
    const heights = one.bot.currentRegion.terrain.flat();
    const lowest = Math.min(...heights);
    const highest = Math.max(...heights);
    if (!heights.every(Number.isFinite)) throw new Error('heights that are no numbers');
    if (highest - lowest < 5) throw new Error('flat: ' + lowest + ' to ' + highest);
    return lowest.toFixed(2) + ' to ' + highest.toFixed(2) + ' m';
  });

  await step('inventory skeleton', async () => {
    const folders = one.bot.agent.inventory.main.skeleton;
    const types = [...folders.values()].map((f) => f.typeDefault);
    for (const type of [FolderType.Clothing, FolderType.Bodypart, FolderType.Trash, 46]) {
      if (type !== undefined && !types.includes(type)) throw new Error('no folder of type ' + type);
    }
    return folders.size + ' folders';
  });

  await step('each sees the other', async () => {
    const b = await seenBy(one, two.id);
    const a = await seenBy(two, one.id);
    return rounded(a.Position) + ' and ' + rounded(b.Position);
  });

  await step('each sees the other walk', async () => {
    const FORWARD = 1;
    const moved = [];
    for (const [walker, watcher] of [[one, two], [two, one]]) {
      const before = spot((await seenBy(watcher, walker.id)).Position);
      await until(watcher.name + ' seeing ' + walker.name + ' move', async () => {
        walker.bot.agent.setControlFlag(FORWARD);                    // the library lets go once it hears of walking
        walker.bot.agent.sendAgentUpdate();
        return apart(before, (await seenBy(watcher, walker.id)).Position) > 1;
      });
      walker.bot.agent.clearControlFlag(FORWARD);
      walker.bot.agent.sendAgentUpdate();
      moved.push(apart(before, (await seenBy(watcher, walker.id)).Position).toFixed(2) + ' m');
    }
    return moved.join(' and ');
  });

  await step('chat both ways', async () => {
    await one.bot.clientCommands.comms.shout('hello from one – grüße');
    await hears(two, 'hello from one – grüße', one);
    await two.bot.clientCommands.comms.shout('hello from two');
    await hears(one, 'hello from two', two);
    return 'heard';
  });

  await live(one, two);

  await step('one logs out and is gone for the other', async () => {
    let last = '';
    left = await until('standing still', async () => {
      const now = spot((await seenBy(two, one.id)).Position);
      const still = rounded(now) === last;
      last = rounded(now);
      await pause(500);
      return still ? now : null;
    });
    await one.bot.close();
    await until('the avatar gone', () => {
      try { return !two.bot.currentRegion.objects.getObjectByUUID(one.id); } catch { return true; }
    });
    return 'left at ' + rounded(left);
  });

  await step('what is said to who is away is kept', async () => {
    const answered = (m) => m.AgentData.AgentID.equals(one.id);
    const say = () => two.bot.clientCommands.comms.sendInstantMessage(one.id, LATER);
    await until('the word that it is kept', async () => {            // the grid hears of who left a moment later
      const answer = await reply(two, 'ImprovedInstantMessage', answered, say);
      return text(answer.MessageBlock.Message).includes('Message saved');
    });
    return 'kept';
  });

  await step('logs in again at the last position', async () => {
    one = await until('a second login', () => enter(loginUri, 'First', firstPassword));
    const now = (await seenBy(one, one.id)).Position;
    if (apart(now, left) > 1) throw new Error('at ' + rounded(now) + ', left at ' + rounded(left));
    return rounded(now);
  });

  await step('what was kept is told', async () => {
    const kept = (m) => m.AgentData.AgentID.equals(two.id) && text(m.MessageBlock.Message) === LATER;
    await reply(one, 'ImprovedInstantMessage', kept, () => send(one, 'RetrieveInstantMessages', { AgentData: signed(one) }));
    return 'told';
  });

  await step('both log out', async () => {
    await one.bot.close();
    await two.bot.close();
    return 'done';
  });
}
process.exit(hasFailed() || !one || !two ? 1 : 0);
