// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.upload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.skerry.api.id.AssetId;

/** One transaction of a viewer's. Region's thread. */
final class Upload {
    private final AssetId asset;
    private final Instant awaitedUntil;
    private final List<Consumer<Optional<StoredAsset>>> waiting = new ArrayList<>();
    private State state = State.AWAITED;
    private int type;

    private enum State {
        /** Somebody wants what it brings, and it has not begun. */
        AWAITED,
        UNDER_WAY,
        STORED,
        FAILED
    }

    Upload(AssetId asset, Instant awaitedUntil) {
        this.asset = asset;
        this.awaitedUntil = awaitedUntil;
    }

    AssetId asset() {
        return asset;
    }

    int type() {
        return type;
    }

    /** False if it has begun before. */
    boolean begin(int newType) {
        if (state == State.UNDER_WAY || state == State.STORED) {
            return false;
        }
        state = State.UNDER_WAY;
        type = newType;
        return true;
    }

    boolean isStored() {
        return state == State.STORED;
    }

    /** Whether it need not be kept in mind. */
    boolean isOver() {
        return state == State.STORED || state == State.FAILED;
    }

    boolean overdue(Instant now) {
        return state == State.AWAITED && now.isAfter(awaitedUntil);
    }

    /** False if too many wait for it. */
    boolean whenOver(Consumer<Optional<StoredAsset>> then, int most) {
        if (isOver()) {
            then.accept(outcome());
            return true;
        }
        return waiting.size() < most && waiting.add(then);
    }

    void end(boolean stored) {
        state = stored ? State.STORED : State.FAILED;
        var all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(one -> one.accept(outcome()));
    }

    private Optional<StoredAsset> outcome() {
        return state == State.STORED ? Optional.of(new StoredAsset(asset, type)) : Optional.empty();
    }
}
