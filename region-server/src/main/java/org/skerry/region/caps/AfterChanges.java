// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.skerry.region.door.RegionDoor;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/**
 * A capability that tells of the inventory, asked after the changes that its viewer has just sent over UDP: a viewer that
 * has made a folder and looks for it at once finds it.
 *
 * @param region there when it runs
 * @param patience for no longer than this: a slow grid is told of as it is
 */
record AfterChanges(Capability inner, CompletionStage<RegionDoor> region, Duration patience) implements Capability {
    static final Duration PATIENCE = Duration.ofSeconds(2);

    AfterChanges(Capability inner, CompletionStage<RegionDoor> region) {
        this(inner, region, PATIENCE);
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        try {
            region.thenCompose(door -> door.inventorySettled(session.agent()))
                    .toCompletableFuture()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException unsettled) {
            return inner.answer(session, call);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return inner.answer(session, call);
    }
}
