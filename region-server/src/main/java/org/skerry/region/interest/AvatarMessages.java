// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.skerry.api.binary.Octets;
import org.skerry.api.math.Vector3;
import org.skerry.region.avatar.Avatar;
import org.skerry.udp.circuit.BlockMessage;
import org.skerry.udp.circuit.EncodedBlock;
import org.skerry.udp.message.AvatarAnimation;
import org.skerry.udp.message.AvatarAppearance;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;
import org.skerry.udp.message.KillObject;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.ObjectUpdate;
import org.skerry.udp.message.direct.Placement;
import org.skerry.udp.message.direct.TerseBlock;
import org.skerry.udp.wire.PackedRotation;

/** Avatars in the protocol's messages (lludp sections 9, 10 and 17). */
public final class AvatarMessages {
    private static final int AVATAR = 47;
    private static final int FLESH = 4;
    private static final int FULL_PER_MESSAGE = 3;
    private static final int FULL_SPEED = 65_535;

    private final long regionHandle;
    private int speedBefore = FULL_SPEED;
    private BlockMessage beforeMotions;

    public AvatarMessages(long regionHandle) {
        this.regionHandle = regionHandle;
        this.beforeMotions = before(regionHandle, FULL_SPEED);
    }

    /** Everything about these avatars as objects. */
    public List<Message> full(List<Avatar> avatars) {
        var messages = new ArrayList<Message>();
        for (var from = 0; from < avatars.size(); from += FULL_PER_MESSAGE) {
            var part = avatars.subList(from, Math.min(avatars.size(), from + FULL_PER_MESSAGE));
            messages.add(new ObjectUpdate(
                    new ObjectUpdate.RegionData(regionHandle, FULL_SPEED),
                    part.stream().map(AvatarMessages::object).toList()));
        }
        return messages;
    }

    /** What goes before the movements of any avatars: the region and how fast it runs. */
    public BlockMessage beforeMotions(float dilation) {
        var speed = (int) (Math.clamp(dilation, 0, 1) * FULL_SPEED);
        if (speed != speedBefore) {
            speedBefore = speed;
            beforeMotions = before(regionHandle, speed);
        }
        return beforeMotions;
    }

    private static BlockMessage before(long regionHandle, int speed) {
        var region = new ImprovedTerseObjectUpdate.RegionData(regionHandle, speed);
        return BlockMessage.of(new ImprovedTerseObjectUpdate(region, List.of()));
    }

    /** How an avatar looks; none if that is not known yet. */
    public static List<Message> appearance(Avatar avatar) {
        var look = avatar.appearance();
        if (look.visualParams().isEmpty()) {
            return List.of();
        }
        var params = look.visualParams();
        var entry = look.textureEntry().isEmpty() ? DefaultTexture.ENTRY : look.textureEntry();
        return List.of(new AvatarAppearance(
                new AvatarAppearance.Sender(avatar.id().value(), false),
                new AvatarAppearance.ObjectData(entry),
                IntStream.range(0, params.length())
                        .mapToObj(i -> new AvatarAppearance.VisualParam(params.at(i) & 0xFF))
                        .toList(),
                List.of(),
                List.of(new AvatarAppearance.AppearanceHover(new Vector3(0, 0, look.hover()))),
                List.of()));
    }

    public static Message animation(Avatar avatar) {
        return new AvatarAnimation(
                new AvatarAnimation.Sender(avatar.id().value()),
                avatar.playing().stream()
                        .map(p -> new AvatarAnimation.AnimationList(p.animation(), p.sequence()))
                        .toList(),
                List.of(),
                List.of());
    }

    /** An object is gone. */
    public static Message kill(int localId) {
        return new KillObject(List.of(new KillObject.ObjectData(localId)));
    }

    private static ObjectUpdate.ObjectData object(Avatar avatar) {
        return ObjectUpdate.ObjectData.builder()
                .id(avatar.localId())
                .fullId(avatar.id().value())
                .pCode(AVATAR)
                .material(FLESH)
                .scale(avatar.appearance().size())
                .objectData(placement(avatar))
                .nameValue(nameValue(avatar))
                .textColor(Octets.owning(new byte[4]))
                .sound(new UUID(0, 0))
                .build();
    }

    private static Octets placement(Avatar avatar) {
        var at = avatar.position();
        var speed = avatar.velocity();
        var change = avatar.acceleration();
        var plane = avatar.footing();
        return Placement.ofAvatar()
                .plane(plane.x(), plane.y(), plane.z(), plane.distance())
                .position(at.x(), at.y(), at.z())
                .velocity(speed.x(), speed.y(), speed.z())
                .acceleration(change.x(), change.y(), change.z())
                .rotation(PackedRotation.of(avatar.rotation()))
                .octets();
    }

    /** Where an avatar is and how it moves. */
    public static EncodedBlock motion(Avatar avatar) {
        var at = avatar.position();
        var speed = avatar.velocity();
        var change = avatar.acceleration();
        var turn = avatar.rotation();
        var plane = avatar.footing();
        var bytes = new byte[TerseBlock.AVATAR];
        new TerseBlock()
                .avatar(bytes, 0, avatar.localId(), 0)
                .plane(plane.x(), plane.y(), plane.z(), plane.distance())
                .position(at.x(), at.y(), at.z())
                .velocity(speed.x(), speed.y(), speed.z())
                .acceleration(change.x(), change.y(), change.z())
                .rotation(turn.x(), turn.y(), turn.z(), turn.w());
        return EncodedBlock.owning(bytes);
    }

    private static Octets nameValue(Avatar avatar) {
        return Octets.utf8z("FirstName STRING RW SV " + avatar.name().first()
                + "\nLastName STRING RW SV " + avatar.name().last()
                + "\nTitle STRING RW SV ");
    }
}
