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
 * @param wearables by type, each with its layers
 * @param textureEntry baked textures (lludp section 12), empty for the viewer's default
 * @param visualParams one byte each, empty if unknown
 */
public record Appearance(
        int serial,
        Vector3 size,
        List<List<PackedAppearance.Wearable>> wearables,
        Octets textureEntry,
        Octets visualParams) {
    private static final float DEPTH = 0.45f;
    private static final float WIDTH = 0.6f;
    private static final float DEFAULT_HEIGHT = 1.9f;
    private static final float SHORTEST = 0.5f;
    private static final float TALLEST = 10;

    /** Nothing known yet. */
    public static final Appearance UNKNOWN =
            new Appearance(0, new Vector3(DEPTH, WIDTH, DEFAULT_HEIGHT), List.of(), Octets.EMPTY, Octets.EMPTY);

    public Appearance {
        wearables = wearables.stream().map(List::copyOf).toList();
    }

    /** As it came with the agent's announcement. */
    public static Appearance of(PackedAppearance packed) {
        return new Appearance(
                packed.serial(),
                sizeOfHeight(packed.height()),
                packed.wearables(),
                packed.textureEntry(),
                packed.visualParams());
    }

    /** The body of this height; what cannot be a height gives the usual one. */
    public static Vector3 sizeOfHeight(float height) {
        var sane = height >= SHORTEST && height <= TALLEST ? height : DEFAULT_HEIGHT;
        return new Vector3(DEPTH, WIDTH, sane);
    }

    public float height() {
        return size.z();
    }

    /** The same clothes, looking otherwise. */
    public Appearance looking(int newSerial, float height, Octets newTextureEntry, Octets newVisualParams) {
        return new Appearance(newSerial, sizeOfHeight(height), wearables, newTextureEntry, newVisualParams);
    }

    /** The same looks with other clothes. */
    public Appearance wearing(List<List<PackedAppearance.Wearable>> newWearables) {
        return new Appearance(serial + 1, size, newWearables, textureEntry, visualParams);
    }
}
