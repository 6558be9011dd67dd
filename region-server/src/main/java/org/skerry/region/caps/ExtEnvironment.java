// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.List;
import java.util.stream.IntStream;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** The sky and the water of the region: for now the same default day everywhere, four hours long. */
final class ExtEnvironment implements Capability {
    private static final int DAY_LENGTH_SECONDS = 4 * 60 * 60;
    private static final int DAY_OFFSET_SECONDS = 0;
    private static final int NO_PARCEL = -1;

    private final Llsd.Struct day = DefaultDay.cycle();

    @Override
    public String name() {
        return "ExtEnvironment";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        if (!call.method().equals("GET")) {
            return LlsdAnswer.of(new LlsdStruct()
                    .put("success", false)
                    .put("message", "The environment of this region cannot be changed yet.")
                    .build());
        }
        var environment = new LlsdStruct()
                .put("day_cycle", day)
                .put("day_hash", day.hashCode())
                .put("day_length", DAY_LENGTH_SECONDS)
                .put("day_offset", DAY_OFFSET_SECONDS)
                .put(
                        "day_names",
                        new Llsd.Array(IntStream.range(0, DefaultDay.TRACKS)
                                .<Llsd>mapToObj(track -> new Llsd.Text(DefaultDay.NAME))
                                .toList()))
                .put("flags", 0)
                .put("env_version", 1)
                .put("is_default", true)
                .put("parcel_id", NO_PARCEL)
                .put("region_id", session.region().id().value())
                .put("track_altitudes", new Llsd.Array(List.of(altitude(1000), altitude(2000), altitude(3000))))
                .build();
        return LlsdAnswer.of(new LlsdStruct()
                .put("success", true)
                .put("environment", environment)
                .put("parcel_id", NO_PARCEL)
                .build());
    }

    private static Llsd altitude(int metres) {
        return new Llsd.Int(metres);
    }
}
