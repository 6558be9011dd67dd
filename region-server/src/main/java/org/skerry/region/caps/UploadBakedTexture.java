// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** Takes an avatar's baked texture. */
final class UploadBakedTexture implements Capability {
    private final BakedTextures bakes;

    UploadBakedTexture(BakedTextures bakes) {
        this.bakes = bakes;
    }

    @Override
    public String name() {
        return "UploadBakedTexture";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        return session.uploads().expect(this::store);
    }

    private Answer store(Octets texture) {
        if (!BakedTextures.isTexture(texture)) {
            return LlsdAnswer.failed("The texture is no JPEG 2000 codestream or too large.");
        }
        var id = AssetId.random();
        bakes.put(id, texture);
        return LlsdAnswer.asStock(new LlsdStruct()
                .put("new_asset", id.toString())
                .put("new_inventory_item", new UUID(0, 0))
                .put("state", "complete")
                .put("new_next_owner_mask", 0)
                .put("new_group_mask", 0)
                .put("new_everyone_mask", 0)
                .put("inventory_item_flags", 0)
                .build());
    }
}
