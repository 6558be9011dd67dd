// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.skerry.api.asset.Asset;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService.RegisterOutcome;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.ItemId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.ItemPermissions;
import org.skerry.connector.account.RobustUserAccountConnector;
import org.skerry.connector.asset.RobustAssetConnector;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.grid.RobustGridConnector;
import org.skerry.connector.inventory.RobustInventoryConnector;
import org.skerry.load.AccountCreation;
import org.skerry.load.AccountPattern;
import org.skerry.load.AccountPattern.Account;

/** What has to be there before anything can be measured, put there over the wire as simulators do it. */
final class BenchGround {
    static final String REGION = "Bench Region";
    static final int ITEMS = 100;

    /** Far from what a grid is likely to have. */
    private static final RegionArea AREA =
            new RegionArea(7000 * RegionArea.CELL, 7000 * RegionArea.CELL, RegionArea.CELL, RegionArea.CELL);

    private static final RegionId REGION_ID =
            new RegionId(UUID.nameUUIDFromBytes("skerry bench".getBytes(StandardCharsets.UTF_8)));
    private static final AccountPattern ACCOUNTS = new AccountPattern("Bench", "Runner%d", "bench-secret");
    private static final int NO_TYPE = -1;
    private static final int OBJECT = 6;

    private final URI privateListener;
    private final RobustCalls calls;
    private final SplittableRandom random;

    BenchGround(URI privateListener, RobustCalls calls, SplittableRandom random) {
        this.privateListener = privateListener;
        this.calls = calls;
        this.random = random;
    }

    /**
     * Folders with items.
     *
     * @param owner whose they are
     */
    record Folder(AgentId owner, FolderId id) {}

    List<Asset> assets(int count, int bytes) {
        var service = new RobustAssetConnector(privateListener, calls);
        var made = new ArrayList<Asset>();
        for (var i = 0; i < count; i++) {
            var asset = BenchAssets.random(bytes, random);
            service.store(asset);
            made.add(asset);
        }
        return made;
    }

    /** Accounts, made where they are missing. */
    List<Account> accounts(int count) {
        var accounts =
                IntStream.rangeClosed(1, count).mapToObj(ACCOUNTS::account).toList();
        try (var creation = new AccountCreation(privateListener)) {
            accounts.forEach(creation::create);
        }
        return accounts;
    }

    Folder folder(Account account) {
        var owner = new RobustUserAccountConnector(privateListener, calls)
                .find(ScopeId.ZERO, account.name())
                .orElseThrow(() -> missing("no account " + account))
                .id();
        var inventory = new RobustInventoryConnector(privateListener, calls);
        inventory.createUserInventory(owner);
        var root = inventory.rootFolder(owner).orElseThrow(() -> missing("no root folder"));
        var folder = new FolderId(new UUID(random.nextLong(), random.nextLong()));
        if (!inventory.addFolder(new InventoryFolder(folder, owner, root.id(), "Bench " + folder, NO_TYPE, 1))) {
            throw missing("ADDFOLDER was refused");
        }
        for (var i = 0; i < ITEMS; i++) {
            if (!inventory.addItem(item(owner, folder, i))) {
                throw missing("ADDITEM was refused");
            }
        }
        return new Folder(owner, folder);
    }

    private InventoryItem item(AgentId owner, FolderId folder, int number) {
        return new InventoryItem(
                new ItemId(new UUID(random.nextLong(), random.nextLong())),
                owner,
                folder,
                "Thing " + number,
                "one of a hundred things",
                new AssetId(new UUID(random.nextLong(), random.nextLong())),
                OBJECT,
                OBJECT,
                owner.toString(),
                "",
                Instant.ofEpochSecond(1_700_000_000L + number),
                ItemPermissions.FULL,
                GroupId.ZERO,
                false,
                0,
                10,
                0);
    }

    /** Registers the stub; a region of an earlier run is taken over. */
    RegionId region(SimulatorStub stub) {
        var uri = "http://127.0.0.1:" + stub.port() + "/";
        var region = new GridRegion(
                REGION_ID,
                ScopeId.ZERO,
                REGION,
                AREA,
                new RegionEndpoint("127.0.0.1", stub.port(), uri, stub.port()),
                0,
                13,
                AssetId.ZERO,
                AssetId.ZERO,
                "bench",
                AgentId.ZERO);
        if (grid().register(region) instanceof RegisterOutcome.Refused(var reason)) {
            throw missing("the region was refused: " + reason);
        }
        return REGION_ID;
    }

    void withdraw(RegionId region) {
        grid().deregister(region);
    }

    private RobustGridConnector grid() {
        return new RobustGridConnector(privateListener, calls);
    }

    private static ServiceUnavailableException missing(String what) {
        return new ServiceUnavailableException("bench", what);
    }
}
