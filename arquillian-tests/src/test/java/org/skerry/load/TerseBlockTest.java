// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;

class TerseBlockTest {
    /** A standing avatar of a stock simulator, as captured. */
    private static final String CAPTURED =
            "400000001c000f00e8030000e80300ffff013cc02df40800011f80b73d3eaaf4bc0ddb7e3fc84a03"
                    + "42fdff04436a00fe4232e8ce41ff7fff7fff7fff7fff7fff7fff7fff7fff7fffffff7fff7fff7f0000";

    private final TerseBlock block = new TerseBlock();

    private static Octets captured() {
        var bytes = HexFormat.of().parseHex(CAPTURED);
        var body = (MessageBody) Frame.of(bytes, bytes.length).body();
        return ((ImprovedTerseObjectUpdate) body.message())
                .objectData()
                .getFirst()
                .data();
    }

    @Test
    void findsIdAndPlaceBehindTheCollisionPlane() {
        assertThat(block.takeTerse(captured())).isTrue();
        assertThat(block.localId()).isEqualTo(0x08F42DC0);
        assertThat(block.x()).isEqualTo(132.99995f);
        assertThat(block.y()).isEqualTo(127.00081f);
        assertThat(block.z()).isEqualTo(25.863377f);
    }

    @Test
    void findsThemWithoutAPlane() {
        var avatar = captured().toArray();
        var prim = new byte[44];
        System.arraycopy(avatar, 0, prim, 0, 5);
        System.arraycopy(avatar, 22, prim, 6, 38);
        assertThat(block.takeTerse(Octets.owning(prim))).isTrue();
        assertThat(block.localId()).isEqualTo(0x08F42DC0);
        assertThat(block.x()).isEqualTo(132.99995f);
    }

    @Test
    void readsThePlacementOfAFullUpdate() {
        var placement = new byte[76];
        System.arraycopy(captured().toArray(), 22, placement, 16, 12);
        assertThat(block.takeFull(Octets.owning(placement))).isTrue();
        assertThat(block.z()).isEqualTo(25.863377f);
    }

    @Test
    void refusesWhatIsTooShort() {
        var whole = captured();
        for (var length = 0; length < 34; length++) {
            assertThat(block.takeTerse(whole.slice(0, length))).isFalse();
        }
        assertThat(block.takeTerse(whole.slice(0, 34))).isTrue();
        assertThat(block.takeFull(whole)).isTrue();
        assertThat(block.takeFull(whole.slice(0, 48))).isFalse();
    }
}
