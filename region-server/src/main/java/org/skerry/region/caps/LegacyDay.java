// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;

/**
 * A day cycle in the form of viewers that know WindLight only: the hours of its skies, the skies by name, the water. Such
 * a viewer has one sky for all altitudes and the sun going round above the east.
 */
final class LegacyDay {
    /** Clouds stand still at this speed each way. */
    private static final double STILL = 10;

    /** The brightest stars of this form and of the newer one are 2 and 500. */
    private static final double STARS = 250;

    private LegacyDay() {}

    /** What follows the head of an EnvironmentSettings answer. */
    static List<Llsd> of(Llsd.Struct day) {
        var frames = (Llsd.Struct) day.get("frames");
        var hours = new ArrayList<Llsd>();
        var skies = new LlsdStruct();
        for (var key : values(values(day, "tracks").get(1))) {
            var keyframe = (Llsd.Struct) key;
            var name = keyframe.get("key_name");
            hours.add(new Llsd.Array(List.of(keyframe.get("key_keyframe"), name)));
            var text = ((Llsd.Text) name).value();
            skies.put(text, sky((Llsd.Struct) frames.get(text), skies));
        }
        var water = values(values(day, "tracks").get(0)).getFirst();
        var waterName = ((Llsd.Text) ((Llsd.Struct) water).get("key_name")).value();
        return List.of(new Llsd.Array(hours), skies.build(), water((Llsd.Struct) frames.get(waterName)));
    }

    private static Llsd sky(Llsd.Struct sky, LlsdStruct before) {
        var haze = (Llsd.Struct) sky.get("legacy_haze");
        var sun = sunAngle(sky);
        var scroll = values(sky, "cloud_scroll_rate");
        return new LlsdStruct()
                .put("ambient", four(haze, "ambient"))
                .put("blue_density", four(haze, "blue_density"))
                .put("blue_horizon", four(haze, "blue_horizon"))
                .put("density_multiplier", single(haze, "density_multiplier"))
                .put("distance_multiplier", single(haze, "distance_multiplier"))
                .put("haze_density", single(haze, "haze_density"))
                .put("haze_horizon", single(haze, "haze_horizon"))
                .put("cloud_color", four(sky, "cloud_color"))
                .put("cloud_pos_density1", four(sky, "cloud_pos_density1"))
                .put("cloud_pos_density2", four(sky, "cloud_pos_density2"))
                .put("cloud_scale", single(sky, "cloud_scale"))
                .put("cloud_scroll_rate", reals(number(scroll.get(0)) + STILL, number(scroll.get(1)) + STILL))
                .put("cloud_shadow", single(sky, "cloud_shadow"))
                .put("enable_cloud_scroll", new Llsd.Array(List.of(new Llsd.Bool(true), new Llsd.Bool(true))))
                .put("east_angle", 0.0)
                .put("sun_angle", sun)
                .put("lightnorm", reals(0, Math.sin(sun), Math.cos(sun), 0))
                .put("gamma", single(sky, "gamma"))
                .put("glow", four(sky, "glow"))
                .put("max_y", single(sky, "max_y"))
                .put("preset_num", before.build().values().size())
                .put("star_brightness", number(sky.get("star_brightness")) / STARS)
                .put("sunlight_color", four(sky, "sunlight_color"))
                .build();
    }

    private static Llsd water(Llsd.Struct water) {
        return new LlsdStruct()
                .put("blurMultiplier", water.get("blur_multiplier"))
                .put("fresnelOffset", water.get("fresnel_offset"))
                .put("fresnelScale", water.get("fresnel_scale"))
                .put("normScale", water.get("normal_scale"))
                .put("normalMap", water.get("normal_map"))
                .put("scaleAbove", water.get("scale_above"))
                .put("scaleBelow", water.get("scale_below"))
                .put("underWaterFogMod", water.get("underwater_fog_mod"))
                .put("waterFogColor", four(water, "water_fog_color"))
                .put("waterFogDensity", water.get("water_fog_density"))
                .put("wave1Dir", water.get("wave1_direction"))
                .put("wave2Dir", water.get("wave2_direction"))
                .build();
    }

    /** From 0, above the east, by way of the zenith, to a whole turn; from the sun's rotation about north and south. */
    private static double sunAngle(Llsd.Struct sky) {
        var rotation = values(sky, "sun_rotation");
        var half = Math.atan2(-number(rotation.get(1)), number(rotation.get(3)));
        var turn = 2 * Math.PI;
        return ((2 * half) % turn + turn) % turn;
    }

    private static Llsd four(Llsd.Struct in, String name) {
        var found = values(in, name);
        return new Llsd.Array(IntStream.range(0, 4)
                .mapToObj(at -> at < found.size() ? found.get(at) : new Llsd.Real(1))
                .toList());
    }

    private static Llsd single(Llsd.Struct in, String name) {
        return reals(number(in.get(name)), 0, 0, 1);
    }

    private static Llsd reals(double... numbers) {
        return new Llsd.Array(IntStream.range(0, numbers.length)
                .<Llsd>mapToObj(at -> new Llsd.Real(numbers[at]))
                .toList());
    }

    private static double number(Llsd value) {
        return ((Llsd.Real) value).value();
    }

    private static List<Llsd> values(Llsd.Struct in, String name) {
        return values(in.get(name));
    }

    private static List<Llsd> values(Llsd array) {
        return ((Llsd.Array) array).values();
    }
}
