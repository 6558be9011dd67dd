// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.avatar.Change;
import org.skerry.region.scene.Scene;
import org.skerry.udp.message.Message;

/**
 * Tells observers of the avatars: of those in reach when it arrives, of what changes, of where they move as often as
 * {@link Thinning} says, of each that comes into reach or leaves it. What an avatar is and looks like goes reliably, where
 * it is does not: the next update is better than the same again. Region's thread.
 */
public final class AvatarUpdates {
    /** Rounds between two looks at who is in reach of whom. */
    private static final int REACH_ROUNDS = 22;

    /** The rest of a region's bound is for all else that viewers are sent. */
    private static final float SHARE_OF_REGION = 0.9f;

    private final Scene scene;
    private final AvatarMessages messages;
    private final Motions motions = new Motions();
    private final Map<Observer, Sight> sights = new HashMap<>();
    private final Sight.Gathering gathering = new Sight.Gathering();
    private final Stretch crowd = new Stretch(SHARE_OF_REGION);
    private final long bytesPerSecond;
    private int round;

    /**
     * @param bytesPerSecond what all observers together may be sent
     */
    public AvatarUpdates(Scene scene, long regionHandle, long bytesPerSecond) {
        this.scene = scene;
        this.bytesPerSecond = bytesPerSecond;
        this.messages = new AvatarMessages(regionHandle);
    }

    /** Tells a newcomer of everybody in reach, of itself first. */
    public void introduce(Observer newcomer) {
        var sight = new Sight();
        sights.put(newcomer, sight);
        var view = view(newcomer);
        var seen = new ArrayList<Avatar>();
        scene.avatar(newcomer.agent()).ifPresent(seen::add);
        for (var avatar : scene.avatars()) {
            if (!avatar.id().equals(newcomer.agent()) && view.enters(avatar)) {
                seen.add(avatar);
            }
        }
        seen.forEach(avatar -> sight.learn(motions.of(avatar), round));
        messages.full(seen).forEach(newcomer::send);
        for (var avatar : seen) {
            AvatarMessages.appearance(avatar).forEach(newcomer::send);
            newcomer.send(AvatarMessages.animation(avatar));
        }
    }

    /** Tells an observer again of the avatars with these local ids; others are left out. */
    public void repeat(Observer observer, Collection<Integer> localIds) {
        messages.full(scene.avatars().stream()
                        .filter(avatar -> localIds.contains(avatar.localId()))
                        .toList())
                .forEach(observer::send);
    }

    /**
     * Tells everybody what changed since the last call.
     *
     * @param seconds since the last call
     * @param dilation share of full speed at which the region runs
     */
    public void tell(Collection<? extends Observer> observers, float seconds, float dilation) {
        round++;
        for (var avatar : scene.avatars()) {
            var _ = motions.of(avatar);
        }
        motions.advance(round, seconds);
        tellChanges(observers);
        if (!motions.active().isEmpty()) {
            tellMovements(observers, dilation);
        }
        if (round % REACH_ROUNDS == 0) {
            sights.keySet().retainAll(new HashSet<>(observers));
            crowd.adapt(bytesPerSecond, REACH_ROUNDS * seconds);
            observers.forEach(observer -> lookAround(observer, REACH_ROUNDS * seconds));
        }
    }

    /** What an avatar is, looks like and does. */
    private void tellChanges(Collection<? extends Observer> observers) {
        Map<Motion, List<Message>> changed = null;
        for (var motion : motions.all()) {
            var changes = motion.avatar().takeChanges();
            if (!changes.isEmpty()) {
                changed = changed == null ? new LinkedHashMap<>() : changed;
                changed.put(motion, messagesOf(motion.avatar(), changes));
            }
        }
        if (changed == null) {
            return;
        }
        for (var observer : observers) {
            var sight = sightOf(observer);
            if (sight == null) {
                continue;
            }
            var view = view(observer);
            for (var entry : changed.entrySet()) {
                tellChange(observer, sight, view, entry.getKey(), entry.getValue());
            }
        }
    }

    private List<Message> messagesOf(Avatar avatar, Collection<Change> changes) {
        var all = new ArrayList<Message>();
        if (changes.contains(Change.OBJECT)) {
            all.addAll(messages.full(List.of(avatar)));
        }
        if (changes.contains(Change.APPEARANCE)) {
            all.addAll(AvatarMessages.appearance(avatar));
        }
        if (changes.contains(Change.ANIMATION)) {
            all.add(AvatarMessages.animation(avatar));
        }
        return all;
    }

    private void tellChange(Observer observer, Sight sight, View view, Motion motion, List<Message> news) {
        if (sight.knows(motion)) {
            news.forEach(observer::send);
        } else if (view.enters(motion.avatar())) {
            meet(observer, sight, motion);
        }
    }

    private void tellMovements(Collection<? extends Observer> observers, float dilation) {
        var thinning = Thinning.of(motions.moving());
        var first = messages.beforeMotions(dilation);
        for (var observer : observers) {
            var sight = sightOf(observer);
            if (sight == null) {
                continue;
            }
            var view = view(observer);
            for (var i = 0; i < motions.active().size(); i++) {
                var motion = motions.active().get(i);
                if (sight.looksAt(motion, round)) {
                    tellMovement(sight, view, thinning, motion);
                }
            }
            gathering.send(observer, first);
        }
    }

    private void tellMovement(Sight sight, View view, Thinning thinning, Motion motion) {
        var place = motion.position();
        var band = thinning.band(view.metresSquared(place));
        var line = sight.line();
        var wide = thinning.interval(band, view.isBehind(place));
        var own = wide * line.factor(band);
        if (sight.isDue(motion, Math.min(own * crowd.factor(band), Motions.LONGEST_WAIT), round)) {
            gathering.add(motion);
        }
        var rounds = sight.restUntilLook(motion, round);
        line.want(band, rounds, wide);
        crowd.want(band, rounds, own);
    }

    /** Tells an observer of those who came into its reach and takes away those who left it. */
    private void lookAround(Observer observer, float seconds) {
        var sight = sightOf(observer);
        if (sight == null) {
            return;
        }
        var view = view(observer);
        sight.line().adapt(observer.bytesPerSecond(), seconds);
        for (var motion : motions.all()) {
            var avatar = motion.avatar();
            if (!sight.knows(motion) && view.enters(avatar)) {
                meet(observer, sight, motion);
            } else if (sight.knows(motion)
                    && view.leaves(avatar)
                    && !avatar.id().equals(observer.agent())) {
                sight.forget(motion);
                observer.send(AvatarMessages.kill(avatar.localId()));
            }
        }
    }

    private void meet(Observer observer, Sight sight, Motion motion) {
        sight.learn(motion, round);
        messages.full(List.of(motion.avatar())).forEach(observer::send);
        AvatarMessages.appearance(motion.avatar()).forEach(observer::send);
        observer.send(AvatarMessages.animation(motion.avatar()));
    }

    /** Tells all who know an avatar that it is gone. */
    public void gone(Avatar avatar, Collection<? extends Observer> observers) {
        var motion = motions.remove(avatar.id());
        if (motion == null) {
            return;
        }
        var gone = AvatarMessages.kill(avatar.localId());
        for (var observer : observers) {
            var sight = sightOf(observer);
            if (sight != null && sight.knows(motion)) {
                observer.send(gone);
            }
        }
        sights.values().forEach(sight -> sight.forget(motion));
    }

    /** What an observer knows, or null if it is not to be told of anything. */
    private @Nullable Sight sightOf(Observer observer) {
        return observer.watching() ? sights.get(observer) : null;
    }

    private View view(Observer observer) {
        return View.of(scene.avatar(observer.agent()));
    }
}
