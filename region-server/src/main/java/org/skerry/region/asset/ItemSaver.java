// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.region.door.GridServices;
import org.skerry.region.tick.BlockingGuard;

/** Tries the grid for a short while, then the queue. Thread-safe. */
final class ItemSaver implements ItemSaves {
    private static final int MODIFY = 0x4000;
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration SAVE = Duration.ofSeconds(10);

    /** The largest content that is kept: texts, gestures and settings are far smaller. */
    private static final int LONGEST_KEPT = 1 << 20;

    /** So that nobody fills the queue with items that nobody can look up just then. */
    private static final int MOST_OF_AN_AGENT = 64;

    private static final Logger LOG = System.getLogger(ItemSaver.class.getName());

    private final GridServices services;
    private final Optional<UploadQueue> queue;
    private final Runnable kept;
    private final Executor executor;
    private final InstantSource time;

    /**
     * @param services the grid's, and assets as this process has them
     * @param kept runs whenever something new waits
     * @param executor for calls to the grid; its threads may block
     */
    ItemSaver(
            GridServices services, Optional<UploadQueue> queue, Runnable kept, Executor executor, InstantSource time) {
        this.services = services;
        this.queue = queue;
        this.kept = kept;
        this.executor = executor;
        this.time = time;
    }

    @Override
    public boolean isRefused(Target target) {
        BlockingGuard.mayBlock("ItemSaver.isRefused");
        try {
            return Patience.within(LOOK, executor, () -> changeable(target)).isEmpty();
        } catch (ServiceUnavailableException nobodyKnows) {
            return false;
        }
    }

    private Optional<InventoryItem> changeable(Target target) {
        return services.inventory()
                .item(target.agent(), target.item())
                .filter(item -> item.assetType() == target.assetType()
                        && (item.permissions().current() & MODIFY) != 0);
    }

    @Override
    public Outcome save(Target target, Octets content) {
        BlockingGuard.mayBlock("ItemSaver.save");
        var attempt = new Attempt(target, content, AssetId.random());
        try {
            var outcome = Patience.within(SAVE, executor, attempt::run);
            if (outcome instanceof Outcome.Saved) {
                // what was kept before is older
                queue.ifPresent(waiting -> waiting.drop(attempt.save()));
            }
            return outcome;
        } catch (ServiceUnavailableException gridAway) {
            attempt.givenUp = true;
            LOG.log(Level.DEBUG, "event=item-save-kept item={0} problem=\"{1}\"", target.item(), gridAway.getMessage());
            return keep(attempt) ? new Outcome.Kept() : new Outcome.NotKept();
        }
    }

    /** One try. Given up, it does nothing more: what comes to life again much later must not undo a newer save. */
    private final class Attempt {
        private final Target target;
        private final Octets content;
        private final AssetId id;
        private volatile @Nullable InventoryItem before;
        private volatile boolean givenUp;

        private Attempt(Target target, Octets content, AssetId id) {
            this.target = target;
            this.content = content;
            this.id = id;
        }

        private Outcome run() {
            var item = changeable(target);
            if (item.isEmpty()) {
                return new Outcome.Refused();
            }
            before = item.get();
            goOn();
            var stored = services.assets().store(asset());
            goOn();
            return services.inventory().updateItem(item.get().withAsset(stored))
                    ? new Outcome.Saved(stored)
                    : new Outcome.Refused();
        }

        private void goOn() {
            if (givenUp) {
                throw new ServiceUnavailableException("item save", "too late");
            }
        }

        private Asset asset() {
            var item = before;
            var metadata = AssetMetadata.permanent(
                    id,
                    item == null ? "" : item.name(),
                    target.assetType(),
                    target.agent().toString(),
                    time.instant().truncatedTo(ChronoUnit.SECONDS));
            return new Asset(metadata, content);
        }

        private ItemSave save() {
            var item = before;
            return new ItemSave(target.agent(), target.item(), item == null ? AssetId.ZERO : item.asset());
        }
    }

    private boolean keep(Attempt attempt) {
        var save = attempt.save();
        if (queue.isEmpty()
                || attempt.content.length() > LONGEST_KEPT
                || queue.get().countOf(save.owner()) >= MOST_OF_AN_AGENT) {
            return false;
        }
        // a former save that still waits knows what the item had before both
        var rooted = save.expected().isZero()
                ? save.expecting(
                        queue.get().newest(save).map(ItemSave::expected).orElse(AssetId.ZERO))
                : save;
        try {
            if (!queue.get().add(attempt.asset(), Optional.of(rooted))) {
                LOG.log(Level.WARNING, "event=asset-queue-full item={0} agent={1}", save.item(), save.owner());
                return false;
            }
        } catch (IOException unwritable) {
            LOG.log(Level.ERROR, "event=asset-upload-not-kept item={0} problem=\"{1}\"", save.item(), unwritable);
            return false;
        }
        LOG.log(
                Level.INFO,
                "event=asset-upload-kept asset={0} item={1} agent={2}",
                attempt.id,
                save.item(),
                save.owner());
        kept.run();
        return true;
    }
}
