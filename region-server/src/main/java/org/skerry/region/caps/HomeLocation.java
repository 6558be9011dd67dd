// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.math.Vector3;
import org.skerry.region.door.RegionDoor;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** Makes the place where the user stands their home; what the viewer says of the place is not trusted. */
final class HomeLocation implements Capability {
    private static final int HOME = 1;
    private static final int PATIENCE_SECONDS = 15;
    private static final String LOCATION = "HomeLocation";

    private final CompletionStage<RegionDoor> region;

    /** @param region there when it runs */
    HomeLocation(CompletionStage<RegionDoor> region) {
        this.region = region;
    }

    @Override
    public String name() {
        return LOCATION;
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        if (!call.method().equals("POST")) {
            return Answer.methodNotAllowed("POST");
        }
        var wanted =
                LlsdAnswer.struct(call).get(LOCATION) instanceof Llsd.Struct told ? told : new LlsdStruct().build();
        if (LlsdMembers.integer(wanted, "LocationId", 0) != HOME) {
            return refused("Only home can be set.");
        }
        try {
            return region.thenCompose(door -> door.setHome(
                            session.agent(), session.circuit().session(), vector(wanted, "LocationLookAt")))
                    .thenApply(place -> place.map(HomeLocation::set)
                            .orElseGet(() -> refused("The grid did not take it, or you do not stand in this region.")))
                    .toCompletableFuture()
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException | CancellationException late) {
            return refused("The region did not answer in time.");
        }
    }

    private static Answer set(UserPlace home) {
        return LlsdAnswer.of(new LlsdStruct()
                .put("success", true)
                .put(
                        LOCATION,
                        new LlsdStruct()
                                .put("LocationId", HOME)
                                .put("LocationPos", map(home.position()))
                                .put("LocationLookAt", map(home.lookAt()))
                                .build())
                .build());
    }

    private static Answer refused(String reason) {
        return LlsdAnswer.of(
                new LlsdStruct().put("success", false).put("message", reason).build());
    }

    private static Vector3 vector(Llsd.Struct in, String name) {
        var parts = in.get(name) instanceof Llsd.Struct map ? map : new LlsdStruct().build();
        return new Vector3(part(parts, "X"), part(parts, "Y"), part(parts, "Z"));
    }

    private static float part(Llsd.Struct in, String name) {
        return (float) LlsdMembers.real(in, name, 0);
    }

    private static Llsd.Struct map(Vector3 vector) {
        return new LlsdStruct()
                .put("X", new Llsd.Real(vector.x()))
                .put("Y", new Llsd.Real(vector.y()))
                .put("Z", new Llsd.Real(vector.z()))
                .build();
    }
}
