// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;

/** A plain day of our own: four skies that the viewer blends, one water. Colours are linear RGB. */
final class DefaultDay {
    static final String NAME = "Skerry day";
    /** The water and four altitudes of sky; the sky above the ground serves all of them. */
    static final int TRACKS = 5;

    private static final String WATER = "water";

    /** Textures that every viewer carries. */
    private static final UUID CLOUDS = UUID.fromString("1dc1368f-e8fe-f02d-a08d-9d9f11c1af6b");

    private static final UUID MOON = UUID.fromString("d07f6eed-b96a-47cd-b51d-400ad4a1c428");
    private static final UUID BLOOM = UUID.fromString("3c59f7fe-9dc8-47f9-8aaf-a9dd1fbc3bef");
    private static final UUID HALO = UUID.fromString("12149143-f599-91a7-77ac-b52a3c0f59cd");
    private static final UUID RAINBOW = UUID.fromString("11b4c57c-56b3-04ed-1f82-2004363882e4");
    private static final UUID RIPPLES = UUID.fromString("822ded49-9a6c-f61c-cb89-6df54f42cdf4");
    private static final UUID NONE = new UUID(0, 0);

    private DefaultDay() {}

    /** One sky of the day, the sun seen so many degrees above the eastern horizon. */
    private record Sky(
            String name, double at, double sunDegrees, Llsd ambient, Llsd sunlight, Llsd cloud, double stars) {}

    private static List<Sky> skies() {
        return List.of(
                new Sky(
                        "midnight",
                        0,
                        270,
                        reals(0.16, 0.18, 0.25),
                        reals(0.26, 0.31, 0.42),
                        reals(0.08, 0.09, 0.12),
                        250),
                new Sky("sunrise", 0.25, 3, reals(0.45, 0.38, 0.36), reals(1.9, 1.25, 0.8), reals(0.42, 0.34, 0.3), 30),
                new Sky("noon", 0.5, 88, reals(0.6, 0.63, 0.68), reals(1.5, 1.47, 1.4), reals(0.41, 0.41, 0.42), 0),
                new Sky(
                        "sunset",
                        0.75,
                        177,
                        reals(0.46, 0.36, 0.33),
                        reals(2.0, 1.1, 0.65),
                        reals(0.45, 0.33, 0.28),
                        30));
    }

    static Llsd.Struct cycle() {
        var frames = new LlsdStruct().put(WATER, water());
        var skyTrack = new ArrayList<Llsd>();
        for (var sky : skies()) {
            frames.put(sky.name, settings(sky));
            skyTrack.add(keyframe(sky.at, sky.name));
        }
        var tracks = new ArrayList<Llsd>();
        tracks.add(new Llsd.Array(List.of(keyframe(0, WATER))));
        for (var altitude = 1; altitude < TRACKS; altitude++) {
            tracks.add(new Llsd.Array(altitude == 1 ? skyTrack : List.of()));
        }
        return new LlsdStruct()
                .put("type", "daycycle")
                .put("name", NAME)
                .put("frames", frames.build())
                .put("tracks", new Llsd.Array(tracks))
                .build();
    }

    private static Llsd keyframe(double at, String frame) {
        return new LlsdStruct().put("key_keyframe", at).put("key_name", frame).build();
    }

    private static Llsd.Struct settings(Sky sky) {
        return new LlsdStruct()
                .put("type", "sky")
                .put("name", sky.name)
                .put("sun_rotation", aboutY(-sky.sunDegrees))
                .put("moon_rotation", aboutY(180 - sky.sunDegrees))
                .put("sun_id", NONE)
                .put("moon_id", MOON)
                .put("cloud_id", CLOUDS)
                .put("bloom_id", BLOOM)
                .put("halo_id", HALO)
                .put("rainbow_id", RAINBOW)
                .put("sun_scale", 1.0)
                .put("moon_scale", 1.0)
                .put("moon_brightness", 0.5)
                .put("star_brightness", sky.stars)
                .put("sun_arc_radians", 0.00045)
                .put("sunlight_color", sky.sunlight)
                .put("glow", reals(5, 0.001, -0.48))
                .put("gamma", 1.0)
                .put("max_y", 1605.0)
                .put("cloud_color", sky.cloud)
                .put("cloud_pos_density1", reals(1, 0.5, 1))
                .put("cloud_pos_density2", reals(1, 0.5, 0.125))
                .put("cloud_scale", 0.42)
                .put("cloud_scroll_rate", reals(0.2, 0.01))
                .put("cloud_shadow", 0.27)
                .put("cloud_variance", 0.0)
                .put("dome_offset", 0.96)
                .put("dome_radius", 15000.0)
                .put("droplet_radius", 800.0)
                .put("ice_level", 0.0)
                .put("moisture_level", 0.0)
                .put("planet_radius", 6360.0)
                .put("sky_bottom_radius", 6360.0)
                .put("sky_top_radius", 6420.0)
                .put("legacy_haze", haze(sky))
                .put(
                        "absorption_config",
                        layers(layer(25, 0, 0, 0.0666667, -0.666667), layer(0, 0, 0, -0.0666667, 2.66667)))
                .put("rayleigh_config", layers(layer(0, 1, -0.125, 0, 0)))
                .put("mie_config", layers(layer(0, 1, -0.833333, 0, 0).put("anisotropy", 0.8)))
                .build();
    }

    private static Llsd haze(Sky sky) {
        return new LlsdStruct()
                .put("ambient", sky.ambient)
                .put("blue_density", reals(0.245, 0.449, 0.76))
                .put("blue_horizon", reals(0.495, 0.495, 0.64))
                .put("density_multiplier", 0.00018)
                .put("distance_multiplier", 0.8)
                .put("haze_density", 0.7)
                .put("haze_horizon", 0.19)
                .build();
    }

    /** One layer of the atmosphere's density over height. */
    private static LlsdStruct layer(double width, double expTerm, double expScale, double linear, double constant) {
        return new LlsdStruct()
                .put("width", width)
                .put("exp_term", expTerm)
                .put("exp_scale", expScale)
                .put("linear_term", linear)
                .put("constant_term", constant);
    }

    private static Llsd layers(LlsdStruct... layers) {
        return new Llsd.Array(Arrays.stream(layers).<Llsd>map(LlsdStruct::build).toList());
    }

    private static Llsd.Struct water() {
        return new LlsdStruct()
                .put("type", "water")
                .put("name", WATER)
                .put("normal_map", RIPPLES)
                .put("transparent_texture", UUID.fromString("2bfd3884-7e27-69b9-ba3a-3e673f680004"))
                .put("blur_multiplier", 0.04)
                .put("fresnel_offset", 0.5)
                .put("fresnel_scale", 0.4)
                .put("normal_scale", reals(2, 2, 2))
                .put("scale_above", 0.03)
                .put("scale_below", 0.2)
                .put("underwater_fog_mod", 0.25)
                .put("water_fog_color", reals(0.02, 0.16, 0.24))
                .put("water_fog_density", 8.0)
                .put("wave1_direction", reals(1.05, -0.42))
                .put("wave2_direction", reals(1.11, -1.16))
                .build();
    }

    /** A rotation about the north-south axis as x, y, z, w; zero looks east along the horizon. */
    private static Llsd aboutY(double degrees) {
        var half = Math.toRadians(degrees) / 2;
        return reals(0, Math.sin(half), 0, Math.cos(half));
    }

    private static Llsd reals(double... numbers) {
        return new Llsd.Array(
                Arrays.stream(numbers).<Llsd>mapToObj(Llsd.Real::new).toList());
    }
}
