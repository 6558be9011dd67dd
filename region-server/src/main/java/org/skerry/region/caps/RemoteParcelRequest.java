// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.Optional;
import java.util.UUID;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;
import org.skerry.region.viewer.parcel.DefaultParcel;
import org.skerry.region.viewer.parcel.PlaceId;

/**
 * The id of the parcel at a place, for a landmark or a pick. Of a place in another region it is one that stands for the
 * place; zero where the grid knows no region.
 */
final class RemoteParcelRequest implements Capability {
    private static final UUID UNKNOWN = new UUID(0, 0);

    private final GridService grid;

    RemoteParcelRequest(GridService grid) {
        this.grid = grid;
    }

    @Override
    public String name() {
        return "RemoteParcelRequest";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        if (!call.method().equals("POST")) {
            return Answer.methodNotAllowed("POST");
        }
        var asked = LlsdAnswer.struct(call);
        return LlsdAnswer.of(
                new LlsdStruct().put("parcel_id", parcel(session, asked)).build());
    }

    private UUID parcel(CapsSession session, Llsd.Struct asked) {
        var here = session.region();
        var id = LlsdMembers.id(asked, "region_id");
        var handle = handle(asked);
        if (id.equals(here.id().value()) || (id.equals(UNKNOWN) && handle.orElse(0L) == 0)) {
            return DefaultParcel.id(here);
        }
        var there = id.equals(UNKNOWN) ? at(handle.orElse(0L)) : grid.find(ScopeId.ZERO, new RegionId(id));
        return there.map(region -> region.id().equals(here.id())
                        ? DefaultParcel.id(here)
                        : PlaceId.in(region.area(), coordinate(asked, 0), coordinate(asked, 1), coordinate(asked, 2))
                                .uuid())
                .orElse(UNKNOWN);
    }

    private Optional<GridRegion> at(long handle) {
        return grid.findByPosition(ScopeId.ZERO, (int) (handle >>> Integer.SIZE), (int) handle);
    }

    /** Eight bytes, the highest first. */
    private static Optional<Long> handle(Llsd.Struct asked) {
        return asked.get("region_handle") instanceof Llsd.Binary(var bytes) && bytes.length() == Long.BYTES
                ? Optional.of(java.nio.ByteBuffer.wrap(bytes.toArray()).getLong())
                : Optional.empty();
    }

    private static float coordinate(Llsd.Struct asked, int index) {
        if (!(asked.get("location") instanceof Llsd.Array(var parts)) || parts.size() <= index) {
            return 0;
        }
        return switch (parts.get(index)) {
            case Llsd.Real(var metres) -> (float) metres;
            case Llsd.Int(var metres) -> metres;
            default -> 0;
        };
    }
}
