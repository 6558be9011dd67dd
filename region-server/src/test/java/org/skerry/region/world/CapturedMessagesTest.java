// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserName;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.math.Quaternion;
import org.skerry.api.math.Vector3;
import org.skerry.region.avatar.Appearance;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.door.RegionRules;
import org.skerry.region.interest.AvatarMessages;
import org.skerry.region.physics.CharacterBody;
import org.skerry.region.physics.Plane;
import org.skerry.region.physics.Steering;
import org.skerry.region.tick.Owner;
import org.skerry.region.viewer.region.RegionFacts;
import org.skerry.udp.circuit.EncodedBlock;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.message.AvatarAppearance;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.ObjectUpdate;
import org.skerry.udp.message.RegionHandshake;

/** Our messages beside those of a stock simulator that told two clients of the same things. */
class CapturedMessagesTest {
    private static final String OBJECT_UPDATE =
            "c000000004000c0001e8030002e8030001ffff01c02df408000111111111aaaabbbbcccc00050100042f0400016666e63e9a"
                    + "99193f3333f33f4c000e803f000205430002fe42f8ead54100202aa6ad3c002e4b000146697273744e616d6520535452494e"
                    + "4720525720535620546573740a4c6173744e616d6520535452494e4720525720535620557365720a5469746c652053545249"
                    + "4e4720525720535620004d";

    private static final String APPEARANCE =
            "c00000000500ffff00019e11111111aaaabbbbcccc0005010001400001c228d1cf4b5d4ba884f4899a0796aa970008803f00"
                    + "03803f0021da0b30557a9fc4e90e33587da2c7ec11365b80a5caef14395e83a8cdf2173c6186abd0f51a3f6489aed3f81d42"
                    + "678cb1d6fb20456a8fb4d9fe23486d92b7dc01264b7095badf04294e7398bde2072c51769bc0e50a2f54799ec3e80d32577c"
                    + "a1c6eb10355a7fa4c9ee13385d82a7ccf1163b6085aacff4193e6388add2f71c41668bb0d5fa1f44698eb3d8fd22476c91b6"
                    + "db0001254a6f94b9de03284d7297bce1062b50759abfe4092e53789dc2e70c31567ba0c5ea0f34597ea3c8ed12375c81a6cb"
                    + "f0153a5f84a9cef3183d6287acd1f61b40658aafd4f91e4368000101000c";

    private static final String ANIMATION =
            "4000000006001411111111aaaabbbbcccc000000000001012408fe9edf1d1d7df4ff1384fa7b350f010000000000";

    private static final String TERSE =
            "400000001c000f00e8030000e80300ffff013cc02df40800011f80b73d3eaaf4bc0ddb7e3fc84a0342fdff04436a00fe4232"
                    + "e8ce41ff7fff7fff7fff7fff7fff7fff7fff7fff7fffffff7fff7fff7f0000";

    private static final String HANDSHAKE =
            "c00000000100ffff000194268010140d0a4f776e526567696f6e000111111111aaaabbbbcccc000501010002a04100045b65"
                    + "cc065b4e4f74b477d67eefbbc0030040b8d3965aad78bf43699bbff8eca6c975abb783e63e9326c0248a247666855da3179c"
                    + "dabd398a9b6b13914dc333ba321fbeb169c711eafff2efe50f24dc881df20002204100022041000220410002204100027042"
                    + "000270420002704200027042111111112222333344445555555555910900030100060126801014000b80";

    private static final UserName NAME = new UserName("Test", "User");
    private static final int PLACE_AFTER_PLANE = 16;
    private static final int TERSE_PLACE = 22;

    private final Owner owner = new Owner();

    @Test
    void describesAnAvatarAsObject() {
        var captured = decode(OBJECT_UPDATE, ObjectUpdate.class);
        var object = captured.objectData().getFirst();
        var place = floats(object.objectData(), PLACE_AFTER_PLANE);
        var avatar = avatar(object.id(), place);
        avatar.control(0, Quaternion.fromXyz(0, 0, place.getFloat(PLACE_AFTER_PLANE + 44)));

        var ours = new AvatarMessages(captured.regionData().regionHandle()).full(List.of(avatar));

        assertThat(ours).hasSize(1);
        var made = ((ObjectUpdate) ours.getFirst()).objectData().getFirst();
        assertThat(((ObjectUpdate) ours.getFirst()).regionData()).isEqualTo(captured.regionData());
        assertThat(made.toBuilder().objectData(object.objectData()).build()).isEqualTo(object);
        assertThat(made.objectData().slice(0, 28)).isEqualTo(object.objectData().slice(0, 28));
        assertThat(made.objectData().length()).isEqualTo(76);
        assertThat(made.objectData().slice(60, 76))
                .isEqualTo(object.objectData().slice(60, 76));
    }

    @Test
    void describesAnAvatarsMovement() {
        var captured = decode(TERSE, ImprovedTerseObjectUpdate.class);
        var data = captured.objectData().getFirst().data();
        var bytes = ByteBuffer.wrap(data.toArray()).order(ByteOrder.LITTLE_ENDIAN);
        var plane = new Plane(bytes.getFloat(6), bytes.getFloat(10), bytes.getFloat(14), bytes.getFloat(18));
        var body = new StillBody(
                new Vector3(
                        bytes.getFloat(TERSE_PLACE), bytes.getFloat(TERSE_PLACE + 4), bytes.getFloat(TERSE_PLACE + 8)),
                plane);
        owner.claim();
        var avatar = new Avatar(owner, TestRegion.OWNER, NAME, bytes.getInt(0), body, Appearance.UNKNOWN);

        var link = new FakeLink();
        link.sendBlocks(
                new AvatarMessages(captured.regionData().regionHandle()).beforeMotions(1),
                new EncodedBlock[] {AvatarMessages.motion(avatar)},
                new long[] {avatar.localId()},
                1);
        var ours = (ImprovedTerseObjectUpdate) link.sent().getFirst();

        assertThat(ours.regionData()).isEqualTo(captured.regionData());
        assertThat(ours.objectData().getFirst().data()).isEqualTo(data);
    }

    @Test
    void describesHowAnAvatarLooks() {
        var captured = decode(APPEARANCE, AvatarAppearance.class);
        var params = new byte[captured.visualParam().size()];
        for (var i = 0; i < params.length; i++) {
            params[i] = (byte) captured.visualParam().get(i).paramValue();
        }
        owner.claim();
        var look = Appearance.UNKNOWN.looking(1, 1.9f, Octets.EMPTY, Octets.owning(params));
        var id = new AgentId(captured.sender().id());
        var avatar = new Avatar(owner, id, NAME, 1, new StillBody(Vector3.ZERO, Plane.NONE), look);
        assertThat(AvatarMessages.appearance(avatar)).containsExactly(captured);
    }

    @Test
    void describesHowAnAvatarStands() {
        var captured = decode(ANIMATION, Message.class);
        owner.claim();
        var avatar = new Avatar(
                owner, TestRegion.OWNER, NAME, 1, new StillBody(Vector3.ZERO, Plane.NONE), Appearance.UNKNOWN);
        assertThat(AvatarMessages.animation(avatar)).isEqualTo(captured);
    }

    @Test
    void introducesTheRegion() {
        var captured = decode(HANDSHAKE, RegionHandshake.class);
        var ours = (RegionHandshake)
                RegionFacts.handshake(TestRegion.settings(Path.of("unused")), RegionRules.DEFAULT, AgentId.random());
        var flags = captured.regionInfo().regionFlags();
        assertThat(ours.regionInfo().toBuilder()
                        .regionFlags(flags)
                        .cacheId(captured.regionInfo().cacheId())
                        .isEstateManager(captured.regionInfo().isEstateManager())
                        .build())
                .isEqualTo(captured.regionInfo());
        assertThat(ours.regionInfo2()).isEqualTo(captured.regionInfo2());
        assertThat(ours.regionInfo3()).isEqualTo(captured.regionInfo3());
        assertThat(ours.regionInfo4().getFirst().regionProtocols())
                .isEqualTo(captured.regionInfo4().getFirst().regionProtocols());
    }

    private Avatar avatar(int localId, ByteBuffer place) {
        owner.claim();
        var at = new Vector3(
                place.getFloat(PLACE_AFTER_PLANE),
                place.getFloat(PLACE_AFTER_PLANE + 4),
                place.getFloat(PLACE_AFTER_PLANE + 8));
        return new Avatar(owner, TestRegion.OWNER, NAME, localId, new StillBody(at, Plane.NONE), Appearance.UNKNOWN);
    }

    private static ByteBuffer floats(Octets data, int atLeast) {
        assertThat(data.length()).isGreaterThan(atLeast);
        return ByteBuffer.wrap(data.toArray()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static <T extends Message> T decode(String hex, Class<T> kind) {
        var bytes = HexFormat.of().parseHex(hex);
        var body = (MessageBody) Frame.of(bytes, bytes.length).body();
        return kind.cast(body.message());
    }

    /** A body that nobody moves. */
    private record StillBody(Vector3 position, Plane footing) implements CharacterBody {
        @Override
        public void steer(Steering steering) {}

        @Override
        public void place(Vector3 elsewhere) {
            throw new IllegalStateException("still");
        }

        @Override
        public void resize(float height) {}

        @Override
        public Vector3 velocity() {
            return Vector3.ZERO;
        }

        @Override
        public Vector3 acceleration() {
            return Vector3.ZERO;
        }

        @Override
        public float height() {
            return 1.9f;
        }

        @Override
        public boolean onGround() {
            return true;
        }
    }
}
