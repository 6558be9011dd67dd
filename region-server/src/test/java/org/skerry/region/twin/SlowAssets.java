// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.twin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetService;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;

/** The grid's assets, which a test makes wait, sends away, or lets refuse uploads; counts what it is asked. */
public final class SlowAssets implements AssetService {
    private final AssetService inner;
    private final AtomicInteger finds = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();
    private final AtomicInteger stores = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile CountDownLatch answers = new CountDownLatch(0);
    private volatile boolean away;
    private volatile boolean forgetsToAnswer;
    private volatile Set<AssetId> unwanted = Set.of();

    public SlowAssets(AssetService inner) {
        this.inner = inner;
    }

    /** From now on every call waits until {@link #letGo}. */
    public void hold() {
        gate = new CountDownLatch(1);
    }

    /** From now on what was found is told after {@link #letGo}. */
    public void holdAnswers() {
        answers = new CountDownLatch(1);
    }

    public void letGo() {
        gate.countDown();
        answers.countDown();
    }

    public void away(boolean isAway) {
        away = isAway;
    }

    /** From now on it does what it is told, and the answer is lost. */
    public void forgetsToAnswer(boolean forgets) {
        forgetsToAnswer = forgets;
    }

    /** It does not take these, although it is there. */
    public void refuse(Set<AssetId> ids) {
        unwanted = Set.copyOf(ids);
    }

    public int finds() {
        return finds.get();
    }

    /** How often something was looked up, told or not. */
    public int lookups() {
        return told.get();
    }

    public int stores() {
        return stores.get();
    }

    private void enter() {
        pass(gate);
        if (away) {
            throw new ServiceUnavailableException("assets", "away, as the test wants it");
        }
    }

    private static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException("assets", "interrupted", stopping);
        }
    }

    @Override
    public Optional<Asset> find(AssetId id) {
        finds.incrementAndGet();
        enter();
        var found = inner.find(id);
        told.incrementAndGet();
        pass(answers);
        return found;
    }

    @Override
    public Optional<AssetMetadata> findMetadata(AssetId id) {
        enter();
        return inner.findMetadata(id);
    }

    @Override
    public Optional<Octets> findData(AssetId id) {
        enter();
        return inner.findData(id);
    }

    @Override
    public Set<AssetId> existing(List<AssetId> ids) {
        enter();
        return inner.existing(ids);
    }

    @Override
    public AssetId store(Asset asset) {
        stores.incrementAndGet();
        enter();
        if (unwanted.contains(asset.metadata().id())) {
            throw new ServiceUnavailableException("assets", "answered 500, as the test wants it");
        }
        var id = inner.store(asset);
        if (forgetsToAnswer) {
            throw new ServiceUnavailableException("assets", "the answer was lost, as the test wants it");
        }
        return id;
    }

    @Override
    public boolean delete(AssetId id) {
        enter();
        return inner.delete(id);
    }
}
