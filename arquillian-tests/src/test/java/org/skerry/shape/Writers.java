// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryService;
import org.skerry.connector.call.CallerIdentity;
import org.skerry.connector.call.CallerIdentityReader;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.inventory.RobustInventoryConnector;

/** Several clients that add folders through the user server, which has to ask the inventory server each time. */
final class Writers implements AutoCloseable {
    private static final int CLIENTS = 4;
    private static final long LIMIT_MINUTES = 3;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final RobustCalls calls;
    private final InventoryService through;
    private final InventoryService there;
    private final AgentId owner = AgentId.random();
    private final Set<FolderId> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    Writers(FiveServers five) {
        calls = new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(60), identity());
        through = new RobustInventoryConnector(five.server("user").privateUri(), calls);
        there = new RobustInventoryConnector(five.server("inventory").privateUri(), calls);
    }

    private static CallerIdentity identity() {
        return CallerIdentityReader.read(
                        "", key -> key.equals("secret") ? Optional.of(CommonKeys.SECRET) : Optional.empty())
                .identity();
    }

    /** Lets them write, and returns in the midst of it when so many folders were acknowledged. */
    void writeUntil(int count) throws InterruptedException {
        through.createUserInventory(owner);
        var root = through.rootFolder(owner).orElseThrow().id();
        var enough = new CountDownLatch(count);
        for (var client = 0; client < CLIENTS; client++) {
            threads.execute(() -> write(root, enough));
        }
        if (!enough.await(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            throw new AssertionError("only " + acknowledged.size() + " folders were taken");
        }
    }

    private void write(FolderId root, CountDownLatch enough) {
        while (!stopped) {
            var folder = new InventoryFolder(FolderId.random(), owner, root, "Written", -1, 1);
            try {
                if (through.addFolder(folder)) {
                    acknowledged.add(folder.id());
                    enough.countDown();
                }
            } catch (ServiceUnavailableException away) {
                // nobody can say what came of it
                return;
            }
        }
    }

    /** Ends them; a call that is under way comes to its end. */
    void stop() throws InterruptedException {
        stopped = true;
        threads.shutdown();
        if (!threads.awaitTermination(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            throw new AssertionError("a call hangs");
        }
    }

    /** Waits until the other server asks the inventory server again, which it left alone while that was away. */
    void awaitServed() {
        var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(LIMIT_MINUTES);
        while (true) {
            try {
                through.skeleton(owner);
                return;
            } catch (ServiceUnavailableException away) {
                if (System.nanoTime() > deadline) {
                    throw away;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Acknowledged folders that the server does not have. */
    Collection<FolderId> missing() {
        var kept = there.skeleton(owner).stream().map(InventoryFolder::id).toList();
        return List.copyOf(acknowledged).stream()
                .filter(id -> !kept.contains(id))
                .toList();
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
        calls.close();
    }
}
