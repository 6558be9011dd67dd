// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.skerry.api.math.Vector3;
import org.skerry.load.AccountPattern.Account;
import org.skerry.load.LoadSettings.Behaviour;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CloseReason;
import org.skerry.udp.circuit.Delivery;
import org.skerry.udp.message.AgentMovementComplete;
import org.skerry.udp.message.ChatFromSimulator;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;
import org.skerry.udp.message.KickUser;
import org.skerry.udp.message.KillObject;
import org.skerry.udp.message.LogoutReply;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.ObjectUpdate;
import org.skerry.udp.message.RegionHandshake;
import org.skerry.udp.message.SimStats;
import org.skerry.udp.transport.CircuitHandle;
import org.skerry.udp.transport.CircuitListener;
import org.skerry.udp.transport.UdpClient;

/**
 * One avatar: logs in on a thread of its own, hears on its circuit's event loop, walks and talks on the crowd's ticker.
 * It shares with the others what {@link CrowdParts} holds and nothing else.
 */
final class LoadAvatar implements CircuitListener {
    private static final int AVATAR = 47;
    private static final int LOGIN_TRIES = 4;
    private static final String WRONG_PASSWORD = "key";
    private static final long RETRY_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long ABOUT_ITSELF = 0;

    private final int number;
    private final Account account;
    private final CrowdParts parts;
    private final Behaviour behaviour;
    private final Sightings sightings;
    private final WireMeter meter;
    private final Walk walk;
    private final SplittableRandom random;
    private volatile @Nullable AgentWords words;
    private volatile @Nullable UdpClient client;
    private volatile @Nullable CircuitHandle circuit;
    private volatile @Nullable EventQueuePoll events;
    private volatile @Nullable Thread polling;
    private volatile @Nullable String problem;
    private volatile boolean loggedIn;
    private volatile boolean handshaken;
    private volatile boolean arrived;
    private volatile boolean leaving;
    private volatile boolean loggedOut;
    private long nextLine; // of the ticker
    private boolean ticked;

    LoadAvatar(int number, Account account, CrowdParts parts, Behaviour behaviour) {
        this.number = number;
        this.account = account;
        this.parts = parts;
        this.behaviour = behaviour;
        this.sightings = new Sightings(parts.fleet(), number);
        this.meter = new WireMeter(parts.clock(), parts.fleet(), parts.pings());
        this.random = new SplittableRandom(behaviour.seed() + number);
        this.walk = new Walk(random.nextLong(), behaviour.area());
    }

    /** Logs in and opens the circuit; blocks. What goes wrong is kept as {@link #problem}. */
    void enter() {
        try {
            for (var tries = 1; !leaving && !loggedIn; tries++) {
                switch (parts.login().login(account)) {
                    case LoginAnswer.Accepted accepted -> connect(accepted);
                    case LoginAnswer.Refused refused -> {
                        if (tries == LOGIN_TRIES || refused.reason().equals(WRONG_PASSWORD)) {
                            problem = "refused: " + refused.reason() + " " + refused.message();
                            return;
                        }
                        LockSupport.parkNanos(RETRY_NANOS);
                    }
                }
            }
        } catch (IOException broken) {
            problem = "login: " + broken;
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect(LoginAnswer.Accepted way) throws IOException {
        CircuitKey key = way.key();
        loggedIn = true;
        words = new AgentWords(key, behaviour.drawDistance());
        parts.fleet().name(number, key.agent().value());
        var opened = parts.transport().connect(way.simulator(), key, this);
        opened.trace(meter);
        client = opened;
        var queue = new EventQueuePoll(parts.http(), way.seed());
        events = queue;
        polling = Thread.ofVirtual().name("events-" + number).start(queue);
    }

    @Override
    public void onOpened(CircuitHandle opened) {
        circuit = opened;
        say(opened, AgentWords::arrive);
    }

    /** One of its words. */
    private interface Word {
        Message of(AgentWords words);
    }

    private void say(CircuitHandle to, Word word) {
        var spoken = words;
        if (spoken != null) {
            to.send(word.of(spoken), Delivery.RELIABLE);
        }
    }

    @Override
    public void onMessage(CircuitHandle from, Message message) {
        switch (message) {
            case ImprovedTerseObjectUpdate update -> moved(update);
            case ObjectUpdate update -> introduced(update);
            case KillObject kill -> kill.objectData().forEach(gone -> sightings.gone(gone.id()));
            case ChatFromSimulator chat ->
                parts.chat().heard(number, chat.chatData().message().text(), meter.now());
            case SimStats stats -> parts.sim().take(stats);
            case RegionHandshake _ -> {
                say(from, AgentWords::handshake);
                say(from, w -> w.throttle(behaviour.throttleKilobits()));
                handshaken = true;
            }
            case AgentMovementComplete complete -> {
                var at = complete.data().position();
                parts.fleet().place(number, at.x(), at.y(), at.z());
                arrived = true;
            }
            case KickUser kick ->
                problem = "kicked: " + kick.userInfo().reason().text();
            case LogoutReply _ -> loggedOut = true;
            default -> {}
        }
    }

    private void moved(ImprovedTerseObjectUpdate update) {
        var now = meter.now();
        var measuring = parts.fleet().measuring();
        for (var one : update.objectData()) {
            if (sightings.block().takeTerse(one.data())) {
                sightings.moved(now, measuring);
            }
        }
    }

    private void introduced(ObjectUpdate update) {
        for (var one : update.objectData()) {
            if (one.pCode() == AVATAR) {
                var placed = sightings.block().takeFull(one.objectData());
                sightings.introduced(one.id(), parts.fleet().number(one.fullId()), placed);
            }
        }
    }

    @Override
    public void onClosed(CircuitHandle closed, CloseReason reason) {
        parts.fleet().gone(number);
        if (!leaving && problem == null) {
            problem = "circuit: " + reason;
        }
    }

    /** On the ticker, as often as the behaviour says. */
    void tick(long now) {
        var open = circuit;
        var spoken = words;
        if (open == null || spoken == null || !isInWorld() || leaving) {
            return;
        }
        var fleet = parts.fleet();
        var place = new Vector3(fleet.x(number), fleet.y(number), fleet.z(number));
        var heading = behaviour.walks() ? walk.heading(place.x(), place.y(), now) : 0;
        open.send(spoken.update(heading, behaviour.walks(), place), Delivery.UNRELIABLE, ABOUT_ITSELF);
        if (behaviour.speaks(number)) {
            chat(open, spoken, now);
        }
    }

    /** Speakers begin at different times, so that their lines are spread over the interval. */
    private void chat(CircuitHandle open, AgentWords spoken, long now) {
        var interval = (long) (behaviour.chatSeconds() * 1e9);
        if (!ticked) {
            ticked = true;
            nextLine = now + random.nextLong(Math.max(1, interval));
        } else if (now - nextLine >= 0) {
            nextLine += interval;
            open.send(spoken.say(parts.chat().line(number, parts.clock().nanos())), Delivery.RELIABLE);
        }
    }

    /** Says good-bye; {@link #isGone} when that was answered. */
    void leave() {
        leaving = true;
        var open = circuit;
        if (open != null && open.isAlive()) {
            say(open, AgentWords::leave);
        }
    }

    /** Ends whatever is left of it. */
    void close() {
        leaving = true;
        var thread = polling;
        if (thread != null) {
            thread.interrupt();
        }
        var opened = client;
        if (opened != null) {
            opened.close();
        }
    }

    boolean isGone() {
        var opened = client;
        return loggedOut || opened == null || !opened.isAlive();
    }

    boolean isLoggedIn() {
        return loggedIn;
    }

    /** Whether the region took it in, once; see {@link #isConnected}. */
    boolean isInWorld() {
        return handshaken && arrived;
    }

    boolean isConnected() {
        var opened = client;
        return opened != null && opened.isAlive();
    }

    boolean hasLeftProperly() {
        return loggedOut;
    }

    /** Why it is not, or not any more, in the world. */
    @Nullable
    String problem() {
        return problem;
    }

    Sightings sightings() {
        return sightings;
    }

    WireTotals wire() {
        var opened = client;
        return opened == null ? WireTotals.NONE : meter.totals(opened.stats().duplicates());
    }

    EventQueuePoll.Totals queue() {
        var queue = events;
        return queue == null ? EventQueuePoll.Totals.NONE : queue.totals();
    }
}
