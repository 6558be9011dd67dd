// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.avatar.Change;
import org.skerry.region.scene.Scene;
import org.skerry.udp.message.Message;

/** Tells observers of the avatars: all of them to a newcomer, what changed to everybody. Region's thread. */
public final class AvatarUpdates {
    private final Scene scene;
    private final AvatarMessages messages;
    private final MotionFilter motions = new MotionFilter();

    public AvatarUpdates(Scene scene, long regionHandle) {
        this.scene = scene;
        this.messages = new AvatarMessages(regionHandle);
    }

    /** Tells a newcomer of everybody, of itself first. */
    public void introduce(Observer newcomer) {
        var all = new ArrayList<Avatar>();
        scene.avatar(newcomer.agent()).ifPresent(all::add);
        for (var avatar : scene.avatars()) {
            if (!avatar.id().equals(newcomer.agent())) {
                all.add(avatar);
            }
        }
        messages.full(all).forEach(newcomer::send);
        for (var avatar : all) {
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
        var whole = new ArrayList<Avatar>();
        var moved = new ArrayList<Avatar>();
        var more = new ArrayList<Message>();
        for (var avatar : scene.avatars()) {
            var changes = avatar.takeChanges();
            if (changes.contains(Change.OBJECT)) {
                whole.add(avatar);
                motions.remember(avatar);
            } else if (motions.tell(avatar, seconds)) {
                moved.add(avatar);
            }
            if (changes.contains(Change.APPEARANCE)) {
                more.addAll(AvatarMessages.appearance(avatar));
            }
            if (changes.contains(Change.ANIMATION)) {
                more.add(AvatarMessages.animation(avatar));
            }
        }
        if (whole.isEmpty() && moved.isEmpty() && more.isEmpty()) {
            return;
        }
        var all = new ArrayList<>(messages.full(whole));
        all.addAll(messages.terse(moved, dilation));
        all.addAll(more);
        sendToAll(observers, all);
    }

    /** Tells everybody that an avatar is gone. */
    public void gone(Avatar avatar, Collection<? extends Observer> observers) {
        motions.forget(avatar.id());
        sendToAll(observers, List.of(AvatarMessages.kill(avatar.localId())));
    }

    private static void sendToAll(Collection<? extends Observer> observers, List<Message> all) {
        for (var observer : observers) {
            if (observer.watching()) {
                all.forEach(observer::send);
            }
        }
    }
}
