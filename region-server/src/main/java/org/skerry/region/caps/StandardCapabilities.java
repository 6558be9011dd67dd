// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.skerry.api.asset.AssetKind;
import org.skerry.region.asset.AssetKeeper;
import org.skerry.region.door.GridServices;
import org.skerry.region.door.RegionDoor;

/**
 * The capabilities that every region has. A new one is a class and a line here.
 *
 * <p>Not offered, since nothing stands behind it yet: ViewerStartAuction (land cannot be sold).
 */
public final class StandardCapabilities {
    private StandardCapabilities() {}

    /**
     * All of them.
     *
     * @param keeper of assets, beside the grid
     * @param region there when it runs
     */
    public static List<Capability> of(
            GridServices services,
            AssetKeeper keeper,
            BakedTextures bakes,
            CompletionStage<RegionDoor> region,
            InstantSource clock) {
        var names = new DisplayName(clock);
        var assets = services.assets();
        var shelf = new AssetShelf(assets, keeper, bakes);
        var saves = keeper.saves();
        var inventory = services.inventory();
        var open = Arrays.stream(AssetKind.values())
                .filter(AssetKind::isPublic)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AssetKind.class)));
        return List.of(
                new SimulatorFeatures(services.grid()),
                new GetDisplayNames(services.accounts(), names),
                new AvatarPickerSearch(services.accounts(), names),
                new AgentPreferences(services.preferences(), region),
                new UpdateAgentInformation(services.preferences()),
                new UpdateAgentLanguage(services.preferences()),
                new ReadOfflineMsgs(services.offlineMessages(), region),
                new UserInfo(services.profiles(), services.accounts()),
                new HomeLocation(region),
                new DispatchRegionInfo(region),
                new ServerReleaseNotes(),
                new ProductInfoRequest(),
                new ViewerReport("ViewerMetrics"),
                new ViewerReport("ViewerStats"),
                new ViewerReport("TextureStats"),
                new ExtEnvironment(),
                new EnvironmentSettings(),
                new RemoteParcelRequest(services.grid()),
                new MapLayer(),
                new AfterChanges(
                        new FetchDescendents("FetchInventoryDescendents2", inventory, InventoryOwners.AGENT), region),
                new FetchDescendents("FetchLibDescendents2", inventory, InventoryOwners.LIBRARY),
                new AfterChanges(new FetchItems("FetchInventory2", inventory, InventoryOwners.AGENT), region),
                new FetchItems("FetchLib2", inventory, InventoryOwners.LIBRARY),
                new ViewerAsset("ViewerAsset", open, shelf),
                new ViewerAsset("GetTexture", Set.of(AssetKind.TEXTURE), shelf),
                new ViewerAsset("GetMesh", Set.of(AssetKind.MESH), shelf),
                new ViewerAsset("GetMesh2", Set.of(AssetKind.MESH), shelf),
                new CreateInventoryCategory(inventory),
                new UploadBakedTexture(bakes),
                new NewFileAgentInventory(assets, inventory, clock),
                new UpdateItemAsset("UpdateNotecardAgentInventory", AssetKind.NOTECARD, saves),
                new UpdateItemAsset("UpdateGestureAgentInventory", AssetKind.GESTURE, saves),
                new UpdateItemAsset("UpdateScriptAgent", AssetKind.SCRIPT, saves),
                new UpdateItemAsset("UpdateSettingsAgentInventory", AssetKind.SETTINGS, saves),
                new UpdateItemAsset("UpdateMaterialAgentInventory", AssetKind.MATERIAL, saves),
                new NoObjectsYet("UpdateScriptTask"),
                new NoObjectsYet("UpdateNotecardTaskInventory"));
    }
}
