// SPDX-License-Identifier: Apache-2.0
// What two people do in a region besides walking and talking aloud.
import nmv from '@caspertech/node-metaverse';
import { createHash } from 'node:crypto';
import { demand, octets, reply, seenBy, send, signed, step, text, until } from './people.mjs';

const { AssetType, FolderType, InstantMessageEventFlags, InventoryType, UUID } = nmv;
const DANCE = new UUID('b68a3d7c-de9e-fc87-eec8-543d787e5b0d');
const SIT_GROUND = ['1c7600d6-661f-b87b-efe2-d7421eb93c86', '1a2bd58e-87ff-0df8-0b4c-53e047b0bb6e'];
const FLY = 0x2000;
const AT_ALL = 'bytes of an image that nobody decodes here';

const plays = (who, is) => (message) => message.Sender.ID.equals(who.id) && message.AnimationList.some((a) => is(a.AnimID));

async function get(address, headers) {
  const answer = await fetch(address, { headers: headers || {} });
  return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
}

async function talk(one, two) {
  await step('instant messages both ways, and that one types', async () => {
    await one.bot.clientCommands.comms.startTypingIM(two.id);
    await until('typing', () => two.told.find((m) => m.flags === InstantMessageEventFlags.startTyping));
    await one.bot.clientCommands.comms.sendInstantMessage(two.id, 'between us – ✓');
    const heard = await until('the message', () => two.told.find((m) => m.message === 'between us – ✓'));
    demand(heard.from.equals(one.id) && heard.fromName === 'First User', 'from ' + heard.fromName);
    await two.bot.clientCommands.comms.sendInstantMessage(one.id, 'and back');
    await until('the answer', () => one.told.find((m) => m.message === 'and back'));
    return heard.fromName;
  });

  await step('what is said on a channel is for scripts, not for people', async () => {
    await one.bot.clientCommands.comms.say('secret', 4711);
    await one.bot.clientCommands.comms.say('open');
    await until('the open line', () => two.heard.find((line) => line.message === 'open'));
    demand(!two.heard.some((line) => line.message === 'secret'), 'heard the secret');
    return 'not heard';
  });
}

async function move(one, two) {
  await step('an animation begins and ends before the eyes of the other', async () => {
    const order = (start) => () => send(one, 'AgentAnimation', {
      AgentData: signed(one), AnimationList: [{ AnimID: DANCE, StartAnim: start }], PhysicalAvatarEventList: [] });
    await reply(two, 'AvatarAnimation', plays(one, (id) => id.equals(DANCE)), order(true));
    const rest = (m) => m.Sender.ID.equals(one.id) && !m.AnimationList.some((a) => a.AnimID.equals(DANCE));
    await reply(two, 'AvatarAnimation', rest, order(false));
    return 'seen';
  });

  await step('one sits down on the ground and gets up', async () => {
    await reply(two, 'AvatarAnimation', plays(one, (id) => SIT_GROUND.includes(id.toString())),
      () => one.bot.clientCommands.movement.sitOnGround());
    const up = (m) => m.Sender.ID.equals(one.id) && !m.AnimationList.some((a) => SIT_GROUND.includes(a.AnimID.toString()));
    await reply(two, 'AvatarAnimation', up, () => one.bot.clientCommands.movement.stand());
    return 'seen';
  });

  await step('one flies up and lands', async () => {
    const UP = 0x10;
    const ground = (await seenBy(two, one.id)).Position.z;
    const steer = (flags) => { one.bot.agent.setControlFlag(flags); one.bot.agent.sendAgentUpdate(); };
    await until('being in the air', async () => {
      steer(FLY | UP);
      return (await seenBy(two, one.id)).Position.z > ground + 3;
    });
    one.bot.agent.clearControlFlag(FLY | UP);
    one.bot.agent.sendAgentUpdate();
    await until('being down again', async () => (await seenBy(two, one.id)).Position.z < ground + 1.5);
    return 'from ' + ground.toFixed(2);
  });
}

async function meet(one, two) {
  await step('names by id, ids by name', async () => {
    const name = await one.bot.clientCommands.grid.avatarKey2Name(two.id);
    demand(name.getName() === 'Second User', name.getName());
    for (const byCapability of [false, true]) {
      const id = await one.bot.clientCommands.grid.avatarName2Key('Second User', byCapability);
      demand(id.equals(two.id), 'id ' + id);
    }
    return name.getName();
  });

  await step('the profile of the other', async () => {
    const profile = await one.bot.clientCommands.agent.getAvatarProperties(two.id);
    demand(profile.BornOn.length > 0, 'not born');
    return 'born ' + profile.BornOn;
  });

  await step('how one looks reaches the other', async () => {
    const worn = await reply(one, 'AgentWearablesUpdate', () => true,
      () => send(one, 'AgentWearablesRequest', { AgentData: signed(one) }));
    demand(worn.WearableData.length >= 4, worn.WearableData.length + ' wearables');
    const shape = Array.from({ length: 218 }, (_, i) => ({ ParamValue: (i * 31 + 7) & 255 }));
    const same = (m) => m.Sender.ID.equals(one.id) && m.VisualParam.length === 218
      && m.VisualParam.every((v, i) => v.ParamValue === shape[i].ParamValue);
    await reply(two, 'AvatarAppearance', same, () => send(one, 'AgentSetAppearance', {
      AgentData: { ...signed(one), SerialNum: Math.floor(Date.now() / 1000) & 0x7fffffff, Size: new nmv.Vector3([0.45, 0.6, 1.9]) },
      WearableData: [], ObjectData: { TextureEntry: Buffer.alloc(0) }, VisualParam: shape }));
    return worn.WearableData.length + ' wearables';
  });
}

async function look(one) {
  const region = one.bot.currentRegion;

  await step('the map knows the region', async () => {
    const found = await one.bot.clientCommands.grid.getRegionByName(region.regionName);
    demand(found.X === region.xCoordinate && found.Y === region.yCoordinate, 'at ' + found.X + ', ' + found.Y);
    demand(!found.mapImageID.isZero(), 'no picture');
    return found.X + ', ' + found.Y;
  });

  await step('the land has one parcel, with its dwell', async () => {
    const parcel = await region.getParcelProperties(128, 128);
    demand(parcel.Area === 65536, 'area ' + parcel.Area);
    return '"' + parcel.Name + '", dwell ' + parcel.Dwell;
  });

  await step('region and estate tell of themselves', async () => {
    const told = await reply(one, 'RegionInfo', () => true, () => send(one, 'RequestRegionInfo', { AgentData: signed(one) }));
    const name = text(told.RegionInfo.SimName);
    demand(name === region.regionName, name);
    const estate = (m) => text(m.MethodData.Method) === 'estateupdateinfo';
    await reply(one, 'EstateOwnerMessage', estate, () => send(one, 'EstateOwnerMessage', {
      AgentData: { ...signed(one), TransactionID: UUID.zero() },
      MethodData: { Method: octets('getinfo'), Invoice: UUID.random() }, ParamList: [{ Parameter: octets('') }] }));
    return name;
  });
}

async function keep(one) {
  await step('a texture goes up and comes back, whole and in parts', async () => {
    const bytes = createHash('sha512').update(AT_ALL).digest();
    const image = Buffer.concat([Buffer.from('ff4fff51', 'hex'), ...Array(40).fill(bytes)]);
    const folder = one.bot.agent.inventory.main.skeleton.get(one.bot.agent.inventory.findFolderForType(FolderType.Texture).toString());
    const item = await folder.uploadAsset(AssetType.Texture, InventoryType.Texture, image, 'picture', '');
    const address = (await one.bot.currentRegion.caps.getCapability('GetTexture')) + '/?texture_id=' + item.assetID;
    const whole = await get(address);
    demand(whole.status === 200 && whole.body.equals(image), whole.status + ', ' + whole.body.length + ' bytes');
    const part = await get(address, { Range: 'bytes=100-299' });
    demand(part.status === 206 && part.body.equals(image.subarray(100, 300)), part.status + ', ' + part.body.length + ' bytes');
    return image.length + ' bytes';
  });
}

/** All of it. */
export async function live(one, two) {
  await talk(one, two);
  await move(one, two);
  await meet(one, two);
  await look(one);
  await keep(one);
}
