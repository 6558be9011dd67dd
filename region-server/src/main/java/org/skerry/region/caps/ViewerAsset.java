// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.Optional;
import java.util.Set;
import org.skerry.api.asset.AssetKind;
import org.skerry.api.asset.AssetService;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.UuidText;
import org.skerry.api.wire.AssetContentTypes;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/**
 * Assets by {@code ?<kind>_id=}, whole or in part: {@code ViewerAsset} for every public kind, {@code GetTexture}, {@code
 * GetMesh} and {@code GetMesh2} for one each.
 */
final class ViewerAsset implements Capability {
    private final String name;
    private final Set<AssetKind> kinds;
    private final AssetService assets;
    private final BakedTextures bakes;

    ViewerAsset(String name, Set<AssetKind> kinds, AssetService assets, BakedTextures bakes) {
        this.name = name;
        this.kinds = Set.copyOf(kinds);
        this.assets = assets;
        this.bakes = bakes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        if (!call.method().equals("GET")) {
            return Answer.methodNotAllowed("GET");
        }
        for (var kind : kinds) {
            var asked = call.parameter(kind.wireName() + "_id");
            if (asked.isPresent()) {
                return UuidText.tryParse(asked.get())
                        .flatMap(id -> data(kind, new AssetId(id)))
                        .map(data -> ByteRange.answer(call, AssetContentTypes.of(kind.type()), data))
                        .orElseGet(Answer::notFound);
            }
        }
        return Answer.badRequest("name an asset, as in ?texture_id=");
    }

    private Optional<Octets> data(AssetKind kind, AssetId id) {
        if (kind == AssetKind.TEXTURE) {
            var baked = bakes.find(id);
            if (baked.isPresent()) {
                return baked;
            }
        }
        return assets.find(id)
                .filter(asset -> asset.metadata().type() == kind.type())
                .map(asset -> asset.data());
    }
}
