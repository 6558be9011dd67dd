// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.List;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;
import org.skerry.region.viewer.region.RegionFacts;

/** The kinds of land there are, by the code that the region's handshake names: here just one. */
final class ProductInfoRequest implements Capability {
    private static final String LAND = "Skerry region";

    @Override
    public String name() {
        return "ProductInfoRequest";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        return LlsdAnswer.of(new Llsd.Array(List.of(new LlsdStruct()
                .put("sku", RegionFacts.PRODUCT_SKU)
                .put("name", LAND)
                .put("description", LAND)
                .build())));
    }
}
