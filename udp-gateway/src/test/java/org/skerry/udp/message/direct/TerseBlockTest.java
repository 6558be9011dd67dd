// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.message.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TerseBlockTest {
    /** An avatar at rest, as a stock simulator told of it. */
    private static final String AVATAR = "3cc02df40800011f80b73d3eaaf4bc0ddb7e3fc84a0342fdff04436a00fe4232e8ce41"
            + "ff7fff7fff7fff7fff7fff7fff7fff7fff7fffffff7fff7fff7f0000";

    private static final String PRIM = "2c070000002a00" + "0000803f0000004000004040" + "ffff0000ff7f" + "ffff0000ff7f"
            + "ff7fff7fff7fffff" + "ffff0000ff7f" + "0000";

    private final TerseBlock writer = new TerseBlock();

    @Test
    void writesAnAvatarAsAStockSimulatorDoes() {
        var bytes = new byte[TerseBlock.AVATAR];
        captured(bytes);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(AVATAR);
        assertThat(writer.end()).isEqualTo(63);
        assertThat(HexFormat.of().formatHex(writer.data().toArray())).isEqualTo(AVATAR.substring(2, 122));
    }

    private void captured(byte[] bytes) {
        writer.avatar(bytes, 0, 0x08F42DC0, 0)
                .plane(f32(0x3DB7801F), f32(0xBCF4AA3E), f32(0x3F7EDB0D), f32(0x42034AC8))
                .position(f32(0x4304FFFD), f32(0x42FE006A), f32(0x41CEE832));
    }

    private static float f32(int bits) {
        return Float.intBitsToFloat(bits);
    }

    @Test
    void writesAPrimWithoutAPlane() {
        var bytes = new byte[TerseBlock.PRIM + 4];
        Arrays.fill(bytes, (byte) 0x77);
        writer.prim(bytes, 2, 7, 42)
                .position(1, 2, 3)
                .velocity(500, -500, 0)
                .acceleration(64, -64, 0)
                .spin(1000, Float.NEGATIVE_INFINITY, 0);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("7777" + PRIM + "7777");
    }

    @Test
    void nothingOfTheBlockBeforeIsLeft() {
        var bytes = new byte[TerseBlock.AVATAR];
        writer.avatar(bytes, 0, -1, 255)
                .plane(1, 2, 3, 4)
                .velocity(1, 2, 3)
                .acceleration(1, 2, 3)
                .rotation(0.5f, 0.5f, 0.5f, 0.5f)
                .spin(1, 2, 3);
        captured(bytes);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(AVATAR);
    }

    @Test
    void refusesWhatDoesNotFit() {
        var bytes = new byte[TerseBlock.AVATAR];
        assertThatThrownBy(() -> writer.avatar(bytes, 1, 1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> writer.prim(bytes, -1, 1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        writer.prim(bytes, 0, 1, 0);
        assertThatThrownBy(() -> writer.plane(0, 0, 0, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void eachStepOfEachRangeHasItsValue() {
        for (var range : new float[] {Quantised.VELOCITY, Quantised.ACCELERATION, Quantised.ROTATION, Quantised.SPIN}) {
            for (var bits = 0; bits < 65_535; bits++) {
                var middle = (float) ((bits + 0.5) / 65_535 * 2 * range - range);
                assertThat(Quantised.bits(middle, range)).isEqualTo(bits);
            }
            assertThat(Quantised.bits(0, range)).isEqualTo(32_767);
            assertThat(Quantised.bits(range, range)).isEqualTo(65_535);
            assertThat(Quantised.bits(Float.POSITIVE_INFINITY, range)).isEqualTo(65_535);
            assertThat(Quantised.bits(-range * 3, range)).isZero();
            assertThat(Quantised.bits(Float.NaN, range)).isZero();
        }
    }
}
