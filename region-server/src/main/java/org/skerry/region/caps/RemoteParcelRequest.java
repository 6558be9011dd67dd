// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.UUID;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;
import org.skerry.region.viewer.parcel.DefaultParcel;

/** The id of the parcel at a place, for a landmark or a pick. Places of other regions have none that is known here. */
final class RemoteParcelRequest implements Capability {
    private static final UUID UNKNOWN = new UUID(0, 0);

    @Override
    public String name() {
        return "RemoteParcelRequest";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        if (!call.method().equals("POST")) {
            return Answer.methodNotAllowed("POST");
        }
        var region = LlsdMembers.id(LlsdAnswer.struct(call), "region_id");
        var here = region.equals(UNKNOWN) || region.equals(session.region().id().value());
        return LlsdAnswer.of(new LlsdStruct()
                .put("parcel_id", here ? DefaultParcel.id(session.region()) : UNKNOWN)
                .build());
    }
}
