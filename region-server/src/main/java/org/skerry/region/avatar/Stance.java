// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import java.util.UUID;

/** What a body does by itself, each with the viewer's built-in animation for it. */
public enum Stance {
    STAND("2408fe9e-df1d-1d7d-f4ff-1384fa7b350f"),
    WALK("6ed24bd8-91aa-4b12-ccc7-c97c857ab4e0"),
    RUN("05ddbff8-aaa9-92a1-2b74-8fe77a29b445"),
    FLY("aec4610c-757f-bc4e-c092-c6e9caf18daf"),
    FLY_SLOW("2b5a38b2-5e00-3a97-a495-4c826bc443e6"),
    HOVER("4ae8016b-31b9-03bb-c401-b1ea941db41d"),
    HOVER_UP("62c5de58-cb33-5743-3d07-9e4cd4352864"),
    HOVER_DOWN("20f063ea-8306-2562-0b07-5c853b37b31e"),
    PRE_JUMP("7a4e87fe-de39-6fcb-6223-024b00893244"),
    JUMP("2305bd75-1ca9-b03b-1faa-b176b8a8c49e"),
    FALL("666307d9-a860-572d-6fd4-c3ab8865c094"),
    LAND("7a17b059-12b2-41b1-570a-186368b6aa6f", 1),
    MEDIUM_LAND("f4f00d6e-b9fe-9292-f4cb-0ae06ea58d57", 1.5f),
    /** Gets up after a hard landing. */
    STAND_UP("3da1d753-028a-5446-24f3-9c9b856d9422", 2.5f),
    TURN_LEFT("56e0ba0d-4a9f-7f27-6117-32f2ebbf6135"),
    TURN_RIGHT("2d6daa51-3192-6794-8e2e-a15f8338ec30"),
    CROUCH("201f3fdf-cb1f-dbec-201f-7333e328ae7c"),
    CROUCH_WALK("47f5f6fb-22e5-ae44-f871-73aaaf4a6022"),
    /** Viewers take an avatar with this animation for one that sits. */
    SIT_ON_GROUND("1a2bd58e-87ff-0df8-0b4c-53e047b0bb6e");

    private final UUID animation;
    private final float seconds;

    Stance(String animation) {
        this(animation, 0);
    }

    Stance(String animation, float seconds) {
        this.animation = UUID.fromString(animation);
        this.seconds = seconds;
    }

    public UUID animation() {
        return animation;
    }

    /** Whether it shows how one has come down. */
    boolean landing() {
        return seconds > 0;
    }

    /** How long a landing is shown to those whose viewer does not say that it has ended. */
    float seconds() {
        return seconds;
    }
}
