// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import java.util.List;
import org.skerry.api.binary.Octets;
import org.skerry.api.math.Vector3;
import org.skerry.api.simulation.PackedAppearance;

/**
 * How an avatar looks.
 *
 * @param serial grows with every change
 * @param size of the body in metres: depth, width, height
 * @param wearables by type, each with its layers; empty if unknown
 * @param textureEntry baked textures (lludp section 12), empty for the viewer's default
 * @param visualParams one byte each, empty if unknown
 * @param attachments worn as objects; kept, and not shown to anybody yet
 * @param hover metres by which the viewer lifts the figure above its soles, or sinks it
 */
public record Appearance(
        int serial,
        Vector3 size,
        List<List<PackedAppearance.Wearable>> wearables,
        Octets textureEntry,
        Octets visualParams,
        List<Attachment> attachments,
        float hover) {
    private static final float DEPTH = 0.45f;
    private static final float WIDTH = 0.6f;
    private static final float DEFAULT_HEIGHT = 1.9f;
    private static final float SHORTEST = 0.5f;
    private static final float TALLEST = 10;

    /** As far as viewers let a figure hover, in metres. */
    private static final float MOST_HOVER = 2;

    /** Nothing known yet. */
    public static final Appearance UNKNOWN = new Appearance(
            0, new Vector3(DEPTH, WIDTH, DEFAULT_HEIGHT), List.of(), Octets.EMPTY, Octets.EMPTY, List.of(), 0);

    public Appearance {
        wearables = wearables.stream().map(List::copyOf).toList();
        attachments = List.copyOf(attachments);
    }

    /** As it came with the agent's announcement. */
    public static Appearance of(PackedAppearance packed) {
        return new Appearance(
                packed.serial(),
                sizeOfHeight(packed.height()),
                packed.wearables(),
                packed.textureEntry(),
                packed.visualParams(),
                List.of(),
                0);
    }

    /** The body of this height; what cannot be a height gives the usual one. */
    public static Vector3 sizeOfHeight(float height) {
        var sane = height >= SHORTEST && height <= TALLEST ? height : DEFAULT_HEIGHT;
        return new Vector3(DEPTH, WIDTH, sane);
    }

    public float height() {
        return size.z();
    }

    /** The same clothes, looking otherwise; parameters that were not sent stay as they are. */
    public Appearance looking(int newSerial, float height, Octets newTextureEntry, Octets newVisualParams) {
        var params = newVisualParams.isEmpty() ? visualParams : newVisualParams;
        return new Appearance(newSerial, sizeOfHeight(height), wearables, newTextureEntry, params, attachments, hover);
    }

    /** The same looks with other clothes. */
    public Appearance wearing(List<List<PackedAppearance.Wearable>> newWearables) {
        return new Appearance(serial + 1, size, newWearables, textureEntry, visualParams, attachments, hover);
    }

    /** The same with these things attached. */
    public Appearance with(List<Attachment> newAttachments) {
        return new Appearance(serial, size, wearables, textureEntry, visualParams, newAttachments, hover);
    }

    /** The same, so many metres above its soles; what is no number or too far counts as the nearest that is. */
    public Appearance hovering(float metres) {
        var sane = Float.isNaN(metres) ? 0 : Math.clamp(metres, -MOST_HOVER, MOST_HOVER);
        return new Appearance(serial, size, wearables, textureEntry, visualParams, attachments, sane);
    }
}
