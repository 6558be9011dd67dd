// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import java.util.List;
import java.util.UUID;
import org.skerry.api.math.Vector3;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.ViewerEffect;

/**
 * Beams, pointing and gaze of one viewer, shown to those near enough to make them out; as unreliable as it came. Gaze is
 * told many times a second of everybody and is but a turn of head and eyes, so it goes less far.
 */
public final class ViewerEffectHandler implements ViewerHandler<ViewerEffect> {
    /** Effects passed on from one message, and bytes of each: so the copy fits a datagram. */
    private static final int MOST = 10;

    private static final int MOST_BYTES = 60;
    private static final int GAZE = 14;
    private static final float SEEN_METRES = 96;
    private static final float GAZE_METRES = 32;
    private static final UUID NO_SESSION = new UUID(0, 0);

    private final RegionContext region;

    public ViewerEffectHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<ViewerEffect> message() {
        return ViewerEffect.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 40);
    }

    @Override
    public void handle(Viewer viewer, ViewerEffect message) {
        var agent = viewer.agent().value();
        var own = message.effect().stream()
                .filter(effect -> effect.agentId().equals(agent))
                .filter(effect -> effect.typeData().length() <= MOST_BYTES)
                .limit(MOST)
                .toList();
        var eyes = viewer.avatar();
        if (own.isEmpty() || eyes.isEmpty()) {
            return;
        }
        var gazes = own.stream().filter(effect -> effect.type() == GAZE).toList();
        var others = own.stream().filter(effect -> effect.type() != GAZE).toList();
        show(viewer, eyes.get().position(), others, SEEN_METRES);
        show(viewer, eyes.get().position(), gazes, GAZE_METRES);
    }

    private void show(Viewer viewer, Vector3 from, List<ViewerEffect.Effect> effects, float metres) {
        if (effects.isEmpty()) {
            return;
        }
        // a session is its viewer's secret: never passed on
        var shown = new ViewerEffect(new ViewerEffect.AgentData(viewer.agent().value(), NO_SESSION), effects);
        for (var other : region.viewers().all()) {
            var near = other.avatar().filter(avatar -> avatar.position().distanceTo(from) <= metres);
            if (near.isPresent() && other.watching() && !other.agent().equals(viewer.agent())) {
                other.sendUnreliable(shown);
            }
        }
    }
}
