// SPDX-License-Identifier: Apache-2.0
// What a visit is made of: steps that tell how they went, waiting, clients that enter, and their messages.
import nmv from '@caspertech/node-metaverse';
import { createRequire } from 'node:module';
import { writeSync } from 'node:fs';

const { Bot, LoginParameters, BotOptionFlags, PacketFlags, PCode } = nmv;
const require = createRequire(import.meta.url);
const library = require.resolve('@caspertech/node-metaverse').replace(/index\.js$/, '');
const { Message } = require(library + 'enums/Message.js');
const PATIENCE_MS = 60000;

let failed = false;
const tell = (step, ok, seen) => writeSync(1, JSON.stringify({ step, ok, seen: String(seen) }) + '\n');
console.log = console.info = console.debug = () => {};             // the library's chatter is not our report

// The library polls the event queue of a session that has just ended, and would end this process over the 404.
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.removeAllListeners(event);
  process.on(event, (e) => tell('left over: ' + (e && e.message ? e.message : e), true, ''));
}

export const hasFailed = () => failed;
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

export async function until(what, probe) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    let trouble = '';
    try {
      const value = await probe();
      if (value) return value;
    } catch (e) { trouble = ' (' + e.message + ')'; }
    if (Date.now() > end) throw new Error('waited in vain for ' + what + trouble);
    await pause(100);
  }
}

export async function step(name, action) {
  try { tell(name, true, await action()); } catch (e) { failed = true; tell(name, false, e && e.message ? e.message : e); }
}

export function demand(truth, what) {
  if (!truth) throw new Error(what);
}

export function parameters(loginUri, first, password) {
  const p = new LoginParameters();
  Object.assign(p, { firstName: first, lastName: 'User', password, start: 'last', url: loginUri });
  return p;
}

export async function enter(loginUri, first, password) {
  const bot = new Bot(parameters(loginUri, first, password), BotOptionFlags.None);
  const heard = [];
  const told = [];
  const response = await bot.login();
  bot.clientEvents.onNearbyChat.subscribe((line) => heard.push(line));
  bot.clientEvents.onInstantMessage.subscribe((line) => told.push(line));
  await bot.connectToSim();
  return { bot, heard, told, response, name: first + ' User', id: bot.agentID() };
}

/** What a message names its sender by. */
export const signed = (who) => ({ AgentID: who.id, SessionID: who.bot.currentRegion.circuit.sessionID });

/** Sends a message of the template. */
export function send(who, name, body) {
  const { [name + 'Message']: Kind } = require(library + 'classes/messages/' + name + '.js');
  who.bot.currentRegion.circuit.sendMessage(Object.assign(new Kind(), body), PacketFlags.Reliable);
}

/** Listens for a message, does something, and waits for it. */
export async function reply(who, name, fits, action) {
  let found = null;
  const listening = who.bot.currentRegion.circuit.subscribeToMessages([Message[name]], (packet) => {
    if (!found && fits(packet.message)) found = packet.message;
  });
  try {
    await action();
    return await until(name + ' at ' + who.name, () => found);
  } finally {
    listening.unsubscribe();
  }
}

export const text = (octets) => octets.toString('utf8').replace(/\0$/, '');
export const octets = (words) => Buffer.from(words + '\0', 'utf8');

export const seenBy = (who, id) => until('avatar ' + id + ' at ' + who.name, () => {
  const object = who.bot.currentRegion.objects.getObjectByUUID(id);
  return object.Position && object.PCode === PCode.Avatar ? object : null;
});
